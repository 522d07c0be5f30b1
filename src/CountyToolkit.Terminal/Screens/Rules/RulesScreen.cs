using CountyToolkit.Policies;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Cases;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Frame;
using CountyToolkit.Terminal.Toolkit;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>Every document the office works under, each with its rules: in force or not, from where, applied or not, proven or not.</summary>
internal sealed class RulesScreen(Workplace workplace) : ListScreen<LawRow>(workplace)
{
    private readonly Dictionary<string, (int Held, int Total)> tested = [];
    private bool everything;
    private int hidden;

    /// <inheritdoc/>
    public override string Crumb => Say("do.rules");

    /// <inheritdoc/>
    public override string HelpPage => "rules";

    /// <inheritdoc/>
    public override string Aside => hidden > 0 ? Say("lawbook.hidden", base.Aside, Number(hidden)) : base.Aside;

    /// <inheritdoc/>
    protected override string Hint => Say("lawbook.hint");

    /// <inheritdoc/>
    protected override string Empty => Say("lawbook.empty");

    /// <inheritdoc/>
    protected override IReadOnlyList<TableColumn<LawRow>> Columns =>
    [
        new(Say("lawbook.name"), 31, Name) { Stretches = true, Look = r => r.Rule is null ? Look.Title : Look.Text },
        new(Say("lawbook.force"), 10, r => r.Head is { } head ? LawWords.Kind(Workplace, head.Kind) : LawWords.Force(Workplace, r.Law)) { Look = r => r.Rule is not null ? Look.Muted : r.Law.Status.Pays ? Look.Good : Look.Warning },
        new(Say("lawbook.origin"), 10, r => r.Rule is null ? Say("rules.origin." + r.Law.Origin) : ""),
        new(Say("lawbook.state"), 6, r => r.Rule is null ? Say("lawbook.state." + r.Law.State) : "") { Look = r => r.Law.State == "active" ? Look.Good : Look.Warning },
        new(Say("lawbook.cases"), 7, Cases) { IsNumber = true, Look = r => Failing(r) ? Look.Bad : Look.Text },
    ];

    /// <inheritdoc/>
    protected override IReadOnlyList<LawRow> Load()
    {
        (IReadOnlyList<Law> laws, IReadOnlyList<OfficeError> faults) =
            Law.All(ScriptFolders.Library(Workplace.Surroundings, Workplace.File.Path), new PolicyStore(Workplace.Connection), Workplace.Today);
        if (faults.Count > 0)
        {
            Workplace.Tell(Say("lawbook.unreadable", faults[0].Sentence(Workplace.Language)), Look.Bad);
        }

        Law[] shown = [.. laws.Where(l => everything || l.IsOfNow)];
        hidden = laws.Count - shown.Length;
        return [.. shown.SelectMany(l => l.Bundle.Rules.Select(r => new LawRow(l, r)).Prepend(new LawRow(l, null)))];
    }

    /// <inheritdoc/>
    protected override bool Matches(LawRow row, string text) =>
        new[] { row.Id, row.Law.Document.Number, row.Law.Document.Title, row.Head?.Title ?? "" }.Any(t => FullWidth.Fold(t).Contains(text, StringComparison.OrdinalIgnoreCase))
        || PinyinInitials.Of(row.Head?.Title ?? row.Law.Document.Title).Contains(text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override void Open(LawRow row) => Workplace.Application.Push(new DocumentScreen(Workplace, row.Law.Id, row.Rule));

    /// <inheritdoc/>
    protected override IEnumerable<ScreenAction> Own() =>
    [
        new(RulesDoes.Scope, Turn),
        new(RulesDoes.Test, Test) { WhyNot = NoRow },
        new(RulesDoes.New, () => NewRuleForm.Show(Workplace, [.. List.All.Select(r => r.Law).Distinct()], List.Table.Selected?.Law is { Origin: "own" } own ? own : null)) { WhyNot = () => NewRuleForm.WhyNot(Workplace) },
        new(RulesDoes.WhatIf, () => WhatIfScreen.Show(Workplace, List.Table.Selected!.Law.Id)) { WhyNot = () => NoRow() ?? WhatIfScreen.WhyNot(Workplace, List.Table.Selected!.Law) },
        new(RulesDoes.Propose, () => ProposeVersion.Ask(Workplace, Law.Of(Workplace, List.Table.Selected!.Law.Id), Shown)) { WhyNot = () => NoRow() ?? ProposeVersion.WhyNot(Workplace, List.Table.Selected!.Law) },
    ];

    private void Turn()
    {
        everything = !everything;
        List.All = Load();
        Workplace.Tell(Say(everything ? "lawbook.all" : "lawbook.of-now"));
    }

    // Every line seen, so that one key proves the whole law of the office.
    private void Test()
    {
        Bundle[] bundles = [.. List.Table.Shown.Select(r => r.Law.Bundle).DistinctBy(b => b.PolicyId)];
        int total = List.All.Where(r => r.Rule is null && bundles.Contains(r.Law.Bundle)).Sum(r => r.Law.Cases.Values.Sum());
        Workplace.Work(
            Say("do.rules.test"),
            (progress, cancel) =>
            {
                using RuleWorker worker = new();
                int done = 0;
                return bundles.Select(b => (b, BundleProof.Cases(b, null, worker, (_, _) => progress(new Progress(++done, total)), cancel))).ToArray();
            },
            Tested);
    }

    private void Tested((Bundle Bundle, IReadOnlyList<CaseResult> Results)[] answer)
    {
        foreach ((Bundle bundle, IReadOnlyList<CaseResult> results) in answer)
        {
            foreach (IGrouping<string, CaseResult> rule in results.GroupBy(r => r.Case.Rule))
            {
                tested[Key(bundle, rule.Key)] = (rule.Count(r => r.Holds), rule.Count());
            }
        }

        int failed = answer.Sum(a => a.Results.Count(r => !r.Holds));
        string[] unreached = [.. answer.SelectMany(a => UnreachedLines.Of(a.Bundle, a.Results, true, Workplace.Language)).Take(1)];
        string told = Say("rules.tested", Number(answer.Sum(a => a.Results.Count)), Number(failed));
        Workplace.Tell(string.Join(" ", [told, .. unreached]), failed > 0 ? Look.Bad : unreached.Length > 0 ? Look.Warning : Look.Good);
    }

    private string Name(LawRow row) => row.Rule is null ? row.Law.Document.Number + "  " + row.Law.Document.Title : "  " + row.Head!.Title;

    private string Cases(LawRow row)
    {
        if (row.Rule is { } rule && !row.Law.Cases.ContainsKey(rule))
        {
            return Say("lawbook.cases-unreadable");
        }

        int total = row.Rules.Sum(r => row.Law.Cases.GetValueOrDefault(r));
        (int Held, int Total)[] results = [.. row.Rules.Select(r => tested.GetValueOrDefault(Key(row.Law.Bundle, r)))];
        string held = results.Sum(r => r.Total) == total ? Number(results.Sum(r => r.Held)) : "-";
        return total == 0 ? "" : held + "/" + Number(total);
    }

    private bool Failing(LawRow row) => row.Rules.Any(r => tested.TryGetValue(Key(row.Law.Bundle, r), out (int Held, int Total) t) && t.Held < t.Total);

    private static string Key(Bundle bundle, string rule) => bundle.Hash + "/" + rule;
}
