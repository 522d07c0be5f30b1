using CountyToolkit.Checks;
using CountyToolkit.Enterprises;
using CountyToolkit.Facts;
using CountyToolkit.People;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>Forms that fill in what a rule misses: a value of an indicator (<see cref="ValueForm"/>), a judgement.</summary>
internal static class FactForms
{
    private static readonly string[] Outcomes = ["met", "unmet"];

    /// <summary>Asks for a value.</summary>
    /// <param name="workplace">What screens share.</param>
    /// <param name="id">The enterprise.</param>
    /// <param name="indicator">The indicator that stands there first; null = the first of the catalogue.</param>
    /// <param name="period">The period that stands there first; null = last year.</param>
    public static void Value(Workplace workplace, long id, string? indicator, string? period) => new ValueForm(workplace, id, indicator, period).Ask();

    /// <summary>Asks for a judgement of an item.</summary>
    public static void Judge(Workplace workplace, Enterprise enterprise, string rule, string item, string label)
    {
        FormBox form = new(workplace);
        ComboBox outcome = form.Choice(label, [.. Outcomes.Select(o => workplace.Say("outcome." + o))]);
        TextField reason = form.Text(workplace.Say("enterprise.reason"), needed: true);
        TextField on = form.Date(workplace.Say("enterprise.judged-on"), workplace.Today);
        TextField from = form.Date(workplace.Say("enterprise.speaks-from"), new DateOnly(workplace.Today.Year, 1, 1));
        TextField until = form.Date(workplace.Say("enterprise.speaks-until"), new DateOnly(workplace.Today.Year, 12, 31));
        form.Ask(workplace.Say("enterprise.title-of", workplace.Say("do.enterprise.judge"), enterprise.Name), workplace.Say("enterprise.register"), done =>
        {
            Judgement judgement = new()
            {
                EnterpriseId = enterprise.Id,
                Rule = rule,
                Item = item,
                Outcome = Outcomes[outcome.Chosen],
                Reason = reason.Text.Trim(),
                OnDate = FormBox.Day(on)!.Value,
                FromOn = FormBox.Day(from),
                UntilOn = FormBox.Day(until),
            };
            long row = workplace.Session.Write(Right.Judge, "judgements.add", act => new AddJudgement(act, new EnterpriseIndex(act.Connection)).Run(judgement));
            string typed = $"judgements add {EnterpriseForms.Typed(enterprise)} {rule} {item} {judgement.Outcome} --reason {Workplace.Shell(judgement.Reason)} --on {IsoDate.Text(judgement.OnDate)} --from {IsoDate.Text(judgement.FromOn!.Value)} --until {IsoDate.Text(judgement.UntilOn!.Value)}";
            EnterpriseForms.Finish(workplace, row, typed, done, workplace.Say("enterprise.judged", label, workplace.Say("outcome." + judgement.Outcome)));
        });
    }
}
