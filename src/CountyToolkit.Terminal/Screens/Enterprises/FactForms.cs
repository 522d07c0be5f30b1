using CountyToolkit.Checks;
using CountyToolkit.Enterprises;
using CountyToolkit.Facts;
using CountyToolkit.Indicators;
using CountyToolkit.People;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>Forms that fill in what a rule misses: a value of an indicator, a judgement.</summary>
internal static class FactForms
{
    private const string OwnSource = "self-reported";
    private static readonly string[] Outcomes = ["met", "unmet"];

    /// <summary>Asks for a value.</summary>
    /// <param name="workplace">What screens share.</param>
    /// <param name="id">The enterprise.</param>
    /// <param name="indicator">The indicator that stands there first; null = the first of the catalogue.</param>
    /// <param name="period">The period that stands there first; null = last year.</param>
    public static void Value(Workplace workplace, long id, string? indicator, string? period)
    {
        Catalogue catalogue = workplace.Catalogue;
        IndicatorEntry[] entries = [.. catalogue.Indicators.Where(i => i.Kind != "text")];
        string[] sources = [.. catalogue.Sources.Codes];
        Enterprise enterprise = new EnterpriseStore(workplace.Connection).Find(id, workplace.Today)!;
        FormBox form = new(workplace);
        ComboBox which = form.Choice(workplace.Say("col.indicatorLabel"), [.. entries.Select(Named)], Math.Max(0, Array.FindIndex(entries, e => e.Code == indicator)));
        TextField when = form.Text(workplace.Say("enterprise.period"), period ?? FormattableString.Invariant($"{workplace.Today.Year - 1}"), needed: true, problem: written => PeriodProblem(workplace, written));
        TextField value = form.Text(workplace.Say("enterprise.value-or-blank"), problem: written =>
            ScaledValue.TryRead(written, entries[which.Chosen], enterprise.Name, out _, out OfficeError? error) ? null : error!.Sentence(workplace.Language));
        ComboBox source = form.Choice(workplace.Say("col.sourceLabel"), [.. sources.Select(catalogue.Sources.Label)], Math.Max(0, Array.IndexOf(sources, OwnSource)));
        form.Ask(workplace.Say("enterprise.title-of", workplace.Say("do.enterprise.value"), enterprise.Name), workplace.Say("enterprise.register"), done =>
        {
            IndicatorEntry entry = entries[which.Chosen];
            Period of = Period.Parse(when.Text.Trim());
            string? written = FormBox.Written(value);
            long? row = workplace.Session.Write(Right.EditRegister, "indicators.set", act =>
                new SetIndicator(act, catalogue, new EnterpriseIndex(act.Connection)).Run(id, entry.Code, of, sources[source.Chosen], written));
            string typed = $"indicators set {EnterpriseForms.Typed(enterprise)} {entry.Code} {of}" + (written is null ? "" : " " + Workplace.Shell(written)) + " --source " + sources[source.Chosen];
            string said = workplace.Say("enterprise.value-set", entry.Label, of.ToString(), written ?? workplace.Say("indicators.blank"));
            EnterpriseForms.Finish(workplace, row, typed, done, said);
        });
    }

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

    private static string Named(IndicatorEntry entry) => entry.Unit.Length == 0 ? entry.Label : FormattableString.Invariant($"{entry.Label}({entry.Unit})");

    private static string? PeriodProblem(Workplace workplace, string written) =>
        Period.TryParse(written, out _) ? null : workplace.Say("form.period");
}
