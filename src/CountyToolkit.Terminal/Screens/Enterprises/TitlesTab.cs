using System.Globalization;
using CountyToolkit.Facts;
using CountyToolkit.Pools;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;
using CountyToolkit.Titles;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>称号: what is held today with its last day, and every event that led there, the newest first.</summary>
internal sealed class TitlesTab : EnterpriseTab
{
    private readonly TableBetween<TitleLine> view;
    private long? wanted;

    /// <summary>The page of an enterprise.</summary>
    public TitlesTab(Workplace workplace, long id)
        : base(workplace, id) => view = new TableBetween<TitleLine>
        {
            Table = new TableView<TitleLine>
            {
                Columns =
                [
                    new(Say("col.poolLabel"), 18, l => l.What) { Stretches = true, Look = Of },
                    new(Say("col.eventLabel"), 8, l => l.Event) { Look = Of },
                    new(Say("col.on"), 10, l => l.On) { Look = Of },
                    new(Say("enterprise.span"), 21, l => l.Span) { Look = Of },
                    new(Say("col.batch"), 8, l => l.Batch) { Look = Of },
                    new(Say("col.document"), 22, l => l.Paper) { Look = Of },
                ],
                Empty = Say("enterprise.no-titles"),
            },
            RowsBelow = 2,
            Below = (canvas, area, line) =>
            {
                canvas.PutFit(area.X, area.Y, area.Width, line.Paper);
                canvas.PutFit(area.X, area.Y + 1, area.Width, line.Note, Look.Muted);
            },
        };

    /// <inheritdoc/>
    public override string Title => Say("enterprise.titles");

    /// <inheritdoc/>
    public override View View => view;

    /// <inheritdoc/>
    public override void Load()
    {
        TitleStore store = new(Workplace.Connection);
        IReadOnlyList<Title> events = store.Find(Id);
        IReadOnlyList<Title> held = HeldTitle.Of(events, Workplace.Catalogue, Workplace.Today);
        IReadOnlyList<PoolEntry> pools = new PoolStore(Workplace.Connection).Find(null, Id);
        HashSet<long> inside = [.. pools.GroupBy(p => p.Pool).Select(p => p.Last(e => e.OnDate <= Workplace.Today || e == p.First())).Where(e => e.State == PoolEntry.Admitted).Select(e => e.Id)];
        string[] standing = [.. held.Select(Held), .. pools.Where(p => inside.Contains(p.Id)).Select(p => Say("enterprise.in-pool", Workplace.Word(p.Pool), IsoDate.Text(p.OnDate)))];
        view.Above = [new TextLine(Say("enterprise.held", standing.Length == 0 ? Say("enterprise.nothing") : string.Join('、', standing)), standing.Length == 0 ? Look.Muted : Look.Good)];
        view.Table.Rows =
        [
            .. events.Select(e => Line(e, held.Contains(e))).Concat(pools.Select(p => Line(p, inside.Contains(p.Id)))).Concat(store.Updates(Id).Select(Line))
                .OrderByDescending(l => l.On, StringComparer.Ordinal),
        ];
        if (wanted is { } written)
        {
            wanted = null;
            view.Table.Select(view.Table.Shown.FirstOrDefault(l => l.Row == written));
        }
    }

    /// <summary>Has the page stand on an event once it is read again.</summary>
    public void StandOn(long row) => wanted = row;

    private string Held(Title title) => title.UntilOn is { } until
        ? Say("enterprise.held-until", Workplace.Word(title.Pool), IsoDate.Text(until)) : Workplace.Word(title.Pool);

    private TitleLine Line(Title title, bool stands) => new(
        Workplace.Word(title.Pool),
        Workplace.Catalogue.TitleEvents.Label(title.Event),
        IsoDate.Text(title.OnDate),
        Span(title.FromOn ?? title.OnDate, title.UntilOn),
        title.BatchName ?? "",
        title.Document ?? "",
        string.Join("  ", new[] { title.PublishedName is { } published ? Say("enterprise.published", published) : "", SourceText.Shown(SourceText.Of(null, title, _ => null), Workplace.Catalogue, Workplace.Language) }.Where(t => t.Length > 0)),
        stands)
    { Row = title.Id };

    private TitleLine Line(PoolEntry entry, bool stands) => new(
        Workplace.Word(entry.Pool),
        Say(entry.State == PoolEntry.Admitted ? "enterprise.admitted" : "enterprise.left"),
        IsoDate.Text(entry.OnDate),
        "",
        "",
        string.Join(' ', new[] { entry.Document, entry.Reason }.Where(t => !string.IsNullOrEmpty(t))),
        entry.Operator ?? "",
        stands);

    private TitleLine Line(TitleUpdate update) => new(
        Workplace.Word(update.Pool), Say("enterprise.updated"), update.Year.ToString(CultureInfo.InvariantCulture), "", "", "", update.Operator ?? "", false);

    private static string Span(DateOnly from, DateOnly? until) => IsoDate.Text(from) + "~" + (until is { } last ? IsoDate.Text(last) : "");

    private static Look Of(TitleLine line) => line.Stands ? Look.Text : Look.Muted;
}
