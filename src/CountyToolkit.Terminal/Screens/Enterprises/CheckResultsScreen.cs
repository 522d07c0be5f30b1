using CountyToolkit.Checks;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>What a rule says of many, the worst first; Enter shows one firm's conditions.</summary>
internal sealed class CheckResultsScreen(Workplace workplace, CheckQuestion question, string scope, IReadOnlyList<VerdictRow> rows) : ListScreen<VerdictRow>(workplace)
{
    /// <inheritdoc/>
    public override string Crumb => Say("do.enterprises") + " › " + Say("check.results", question.Pool is { } pool ? Workplace.Word(pool) : question.Rule, IsoDate.Text(question.Date), scope);

    /// <inheritdoc/>
    public override string HelpPage => "check";

    /// <inheritdoc/>
    public override string Aside => string.Join("  ", List.Table.Rows.GroupBy(r => r.Outcome).OrderBy(g => VerdictSummary.Rank(g.Key))
        .Select(g => FormattableString.Invariant($"{Say("outcome." + g.Key)} {g.Count()}")));

    /// <inheritdoc/>
    protected override string Hint => Say("check.hint");

    /// <inheritdoc/>
    protected override string Empty => Say("enterprises.none-found");

    /// <inheritdoc/>
    protected override bool CanMark => true;

    /// <inheritdoc/>
    protected override IReadOnlyList<TableColumn<VerdictRow>> Columns =>
    [
        new(Say("col.name"), 26, r => r.Name) { Stretches = true },
        new(Say("enterprise.outcome"), 8, r => Say("outcome." + r.Outcome)) { Look = r => ConditionColumns.LookOf(r.Outcome), Order = (a, b) => VerdictSummary.Rank(a.Outcome).CompareTo(VerdictSummary.Rank(b.Outcome)) },
        new(Say("check.lacks"), 6, r => r.Lacks.Count == 0 ? "" : Number(r.Lacks.Count)) { IsNumber = true, Order = (a, b) => a.Lacks.Count.CompareTo(b.Lacks.Count) },
        new(Say("col.open"), 30, r => string.Join(Say("check.between"), r.Lacks)) { Stretches = true },
        new(Say("col.creditCode"), 18, r => r.Code ?? Say("check.no-code")),
        new(Say("col.class"), 8, r => r.Class),
        new(Say("col.score"), 10, r => r.Score) { IsNumber = true },
    ];

    /// <inheritdoc/>
    protected override IReadOnlyList<VerdictRow> Load() => rows;

    /// <inheritdoc/>
    protected override bool Matches(VerdictRow row, string text) =>
        row.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
        || row.Code?.Contains(text, StringComparison.OrdinalIgnoreCase) == true
        || Say("outcome." + row.Outcome).Contains(text, StringComparison.Ordinal)
        || PinyinInitials.Match(row.Name, text)
        || row.Lacks.Any(l => l.Contains(text, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    protected override void Open(VerdictRow row) => Workplace.Application.Push(new EnterpriseScreen(Workplace, row.Enterprise, question));
}
