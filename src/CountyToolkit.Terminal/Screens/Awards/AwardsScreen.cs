using CountyToolkit.Awards;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.People;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Awards;

/// <summary>The award runs: what is live and one's own drafts; everything else behind one key.</summary>
internal sealed class AwardsScreen(Workplace workplace) : ListScreen<AwardRow>(workplace)
{
    private bool all;

    /// <inheritdoc/>
    public override string Crumb => Say("do.awards");

    /// <inheritdoc/>
    public override string Aside => Say(all ? "awards.shown.all" : "awards.shown.live") + "  " + base.Aside;

    /// <inheritdoc/>
    public override string HelpPage => "awards";

    /// <inheritdoc/>
    protected override string Hint => Say("awards.find");

    /// <inheritdoc/>
    protected override string Empty => Say("awards.empty");

    /// <inheritdoc/>
    protected override IReadOnlyList<TableColumn<AwardRow>> Columns =>
    [
        new(Say("col.run"), 4, r => Digits(r.Run.Id)) { IsNumber = true, Order = (a, b) => a.Run.Id.CompareTo(b.Run.Id) },
        new(Say("col.programme"), 16, Named) { Stretches = true },
        new(Say("col.year"), 4, r => Number(r.Run.Year)),
        new(Say("col.date"), 10, r => IsoDate.Text(r.Run.OnDate)),
        new(Say("col.state"), 8, r => Say("awards.state." + r.Run.State)) { Look = r => r.Run.State == "sent-back" ? Look.Warning : Look.Text },
        new(Say("awards.firms"), 5, r => Number(r.Paid)) { IsNumber = true, Order = (a, b) => a.Paid.CompareTo(b.Paid) },
        new(Say("awards.wan"), 9, r => AwardRow.Wan(r.Total)) { IsNumber = true, Order = (a, b) => a.Total.CompareTo(b.Total) },
        new(Say("col.checkCode"), 8, r => Sha256.CheckCode(r.Run.Sha256)),
        new(Say("col.editor"), 8, r => r.Run.Editor ?? ""),
    ];

    /// <inheritdoc/>
    protected override object Identity(AwardRow row) => row.Run.Id;

    /// <inheritdoc/>
    protected override IReadOnlyList<AwardRow> Load()
    {
        ProgrammeTitles titles = new(Workplace.Connection);
        IReadOnlyList<AwardRun> runs = new AwardRunStore(Workplace.Connection).All();
        return [.. runs.Where(r => all || IsShown(runs, r)).OrderBy(Rank).ThenByDescending(r => r.Year).ThenByDescending(r => r.Id).Select(r => new AwardRow(r, titles.Of(r.Programme)))];
    }

    /// <inheritdoc/>
    protected override bool Matches(AwardRow row, string text) =>
        row.Title.Contains(text, StringComparison.OrdinalIgnoreCase)
        || PinyinInitials.Of(row.Title).Contains(text, StringComparison.OrdinalIgnoreCase)
        || row.Run.Programme.Contains(text, StringComparison.OrdinalIgnoreCase)
        || row.Run.Sha256.StartsWith(text, StringComparison.OrdinalIgnoreCase)
        || Number(row.Run.Year) == text;

    /// <inheritdoc/>
    protected override void Open(AwardRow row) => Workplace.Application.Push(new RunScreen(Workplace, row.Run.Id));

    /// <inheritdoc/>
    protected override IEnumerable<ScreenAction> Own() =>
    [
        new(AwardsDoes.New, () => NewRunForm.Show(Workplace)) { WhyNot = () => Workplace.WhyNot(Right.RunAwards) },
        new(AwardsDoes.All, () =>
        {
            all = !all;
            List.All = Load();
        }),
    ];

    private string Named(AwardRow row) => row.Run.SupplementOf is { } main ? Say("awards.supplements", row.Title, Digits(main)) : row.Title;

    // What waits for somebody; of each programme the newest year approved; whatever has still to be paid; what this operator has begun.
    private bool IsShown(IReadOnlyList<AwardRun> runs, AwardRun run) => run.State is "submitted" or "sent-back" || (run.IsLive
        ? run.Year == runs.Where(r => r.IsLive && r.Programme == run.Programme).Max(r => r.Year) || PayRun.Due(Workplace.Connection, run.Id, Workplace.Today).Count > 0
        : run.State is "draft" && run.Editor == Workplace.Person?.Name);

    private static int Rank(AwardRun run) => run.IsLive ? run.SupplementOf is null ? 0 : 1 : run.State == "sent-back" ? 2 : 3;

    private static string Digits(long number) => FormattableString.Invariant($"{number}");
}
