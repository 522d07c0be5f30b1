using CountyToolkit.Awards;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Awards;

/// <summary>Two runs side by side, only what differs: the greatest change first.</summary>
internal sealed class CompareScreen(Workplace workplace, AwardRun run, AwardRun with) : ListScreen<CompareRow>(workplace)
{
    private AwardRun other = with;
    private (long With, IReadOnlyList<CompareRow> Rows)? read;

    /// <inheritdoc/>
    public override string Crumb => string.Join(" › ", Say("do.awards"), Say("awards.run", Digits(run.Id)), Say("awards.compared-with", Digits(other.Id), Digits(other.Year)));

    /// <inheritdoc/>
    public override string Aside => Say(
        "awards.compare.sum",
        Number(List.All.Count(r => r.Change is { Sign: > 0 })),
        Number(List.All.Count(r => r.Change is { Sign: < 0 })),
        List.All.Aggregate(Exact.Zero, (sum, r) => sum + (r.Change ?? Exact.Zero)).ToDecimalText(2));

    /// <inheritdoc/>
    public override string HelpPage => "awards";

    /// <inheritdoc/>
    protected override string Hint => Say("awards.find-firm");

    /// <inheritdoc/>
    protected override string Empty => Say("awards.compare.same");

    /// <inheritdoc/>
    protected override IReadOnlyList<TableColumn<CompareRow>> Columns =>
    [
        new(Say("col.name"), 20, r => r.Name) { Stretches = true },
        new(Say("col.code"), 18, r => r.Code),
        new(Say("col.before"), 10, r => Yuan(r.Before)) { IsNumber = true },
        new(Say("col.after"), 10, r => Yuan(r.After)) { IsNumber = true },
        new(Say("col.change"), 11, Change) { IsNumber = true, Order = (a, b) => (a.Change ?? Exact.Zero).CompareTo(b.Change ?? Exact.Zero), Look = r => r.Change is null ? Look.Warning : r.Change is { Sign: < 0 } ? Look.Bad : Look.Good },
        new(Say("awards.outcomes"), 18, r => Outcome(r.OutcomeBefore) + " → " + Outcome(r.OutcomeAfter)),
    ];

    /// <summary>Lets the operator choose the run to compare with.</summary>
    public static void Pick(Workplace workplace, AwardRun run, Action<AwardRun> picked)
    {
        AwardRun[] others = [.. new AwardRunStore(workplace.Connection).All().Where(r => r.Id != run.Id && r.Programme == run.Programme)];
        if (others.Length == 0)
        {
            workplace.Tell(workplace.Say("awards.compare.none"), Look.Warning);
            return;
        }

        PickList.Show(
            workplace.Application,
            workplace.Say("do.awards.with"),
            [.. others.Select(r => workplace.Say("awards.run-line", Digits(r.Id), Digits(r.Year), IsoDate.Text(r.OnDate), workplace.Say("awards.state." + r.State), Sha256.CheckCode(r.Sha256)))],
            0,
            place => picked(others[place]));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<CompareRow> Load()
    {
        if (read?.With != other.Id)
        {
            read = (other.Id, [.. CompareRuns.Run(Workplace.Connection, run.Id, other.Id).Select(CompareRow.Of).OrderByDescending(r => r.Size).ThenBy(r => r.Code, StringComparer.Ordinal)]);
        }

        return read!.Value.Rows;
    }

    /// <inheritdoc/>
    protected override bool Matches(CompareRow row, string text) =>
        row.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
        || PinyinInitials.Of(row.Name).Contains(text, StringComparison.OrdinalIgnoreCase)
        || row.Code.Contains(text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override void Open(CompareRow row) =>
        Workplace.Application.Push(new ExplainScreen(Workplace, row.OutcomeAfter.Length > 0 ? run.Id : other.Id, row.Code));

    /// <inheritdoc/>
    protected override IEnumerable<ScreenAction> Own() =>
    [
        new(AwardsDoes.With, () => Pick(Workplace, run, picked =>
        {
            other = picked;
            List.All = Load();
        })),
    ];

    private string Outcome(string outcome) => outcome.Length == 0 ? Say("awards.not-in") : Say("outcome." + outcome);

    private string Change(CompareRow row) => row.Change is { } change ? (change.Sign > 0 ? "+" : "") + change.ToDecimalText(2) : Say("explain.open");

    private static string Yuan(Exact? amount) => amount?.ToDecimalText(2) ?? "";

    private static string Digits(long number) => FormattableString.Invariant($"{number}");
}
