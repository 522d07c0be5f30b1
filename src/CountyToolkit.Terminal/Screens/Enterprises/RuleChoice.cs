using CountyToolkit.Checks;
using CountyToolkit.Policies;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>The fields that ask which rule, for what, on which day.</summary>
internal sealed class RuleChoice
{
    private static readonly string[] Purposes = ["recognise", "review"];
    private readonly Workplace workplace;
    private readonly IReadOnlyList<(string Target, string Label)> targets;
    private readonly ComboBox target;
    private readonly ComboBox purpose;
    private readonly TextField date;

    /// <summary>Puts the fields into a form.</summary>
    /// <param name="workplace">What screens share.</param>
    /// <param name="form">The form.</param>
    /// <param name="now">What stands there first; null = the first pool, for recognition, today.</param>
    public RuleChoice(Workplace workplace, FormBox form, CheckQuestion? now)
    {
        this.workplace = workplace;
        targets = [.. Pools(), .. Rules(now?.Date ?? workplace.Today)];
        int chosen = now is null ? 0 : targets.ToList().FindIndex(t => t.Target == (now.Pool ?? now.Rule));
        target = form.Choice(workplace.Say("check.ask.target"), [.. targets.Select(t => t.Label)], Math.Max(0, chosen));
        purpose = form.Choice(workplace.Say("check.ask.purpose"), [.. Purposes.Select(p => workplace.Say("purpose." + p))], now is null ? 0 : Array.IndexOf(Purposes, now.Purpose));
        date = form.Date(workplace.Say("check.ask.date"), now?.Date ?? workplace.Today);
    }

    /// <summary>What is asked.</summary>
    /// <exception cref="OfficeError"><c>check.no-rule</c>.</exception>
    public CheckQuestion Question => CheckRule.Of(workplace.Catalogue, Target, Purposes[purpose.Chosen], FormBox.Day(date)!.Value);

    /// <summary>Pool or rule as typed on a command line.</summary>
    public string Target => targets[target.Chosen].Target;

    private IEnumerable<(string, string)> Pools() => workplace.Catalogue.Pools.Where(p => p.Checks.Count > 0).Select(p => (p.Code, workplace.Word(p.Code)));

    /// <summary>The rules of the active documents; those not in force on the day stand last, and are marked.</summary>
    private IEnumerable<(string, string)> Rules(DateOnly day)
    {
        PolicyStore store = new(workplace.Connection);
        (Bundle Bundle, PolicyDocument Document)[] active = [.. store.All().Select(b => b.Policy).Distinct().Where(p => store.FindActive(p) is not null)
            .Select(store.ReadActive).Select(b => (b, b.Policy()))];
        return from law in active
               let status = LawStatus.On(law.Document.Number, active.Select(a => a.Document), day)
               orderby status.Pays ? 0 : 1
               from rule in law.Bundle.Rules
               let head = law.Bundle.Head(rule)
               where head is { Subject: "enterprise" or "" }
               let target = law.Bundle.PolicyId + "/" + rule
               let label = workplace.Say("check.ask.rule", head.Title, law.Document.Number, target)
               select (target, status.Pays ? label : workplace.Say("check.ask.not-in-force", workplace.Say("law.status." + status.Status), label));
    }
}
