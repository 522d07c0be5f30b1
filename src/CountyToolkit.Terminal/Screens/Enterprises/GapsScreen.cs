using CountyToolkit.Enterprises;
using CountyToolkit.People;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>对标缺项: who stands below a rung, nearest first, what each is short of beside the name and in full below; Enter shows one firm's page.</summary>
internal sealed class GapsScreen : ListScreen<GapRow>
{
    private const int RowsBelow = 4, Narrowest = 76;
    private string pool;
    private DateOnly date;
    private IReadOnlyList<GapRow> rows;
    private IReadOnlyList<GapLack> common = [];
    private string? town;
    private GapKind? kind;

    /// <summary>What was worked out.</summary>
    public GapsScreen(Workplace workplace, string pool, DateOnly date, IReadOnlyList<GapRow> rows, int leftOut)
        : base(workplace)
    {
        (this.pool, this.date, this.rows) = (pool, date, rows);
        Take(pool, date, rows, leftOut);
    }

    /// <inheritdoc/>
    public override string Crumb => string.Join(" › ", Say("do.enterprises"), Say("gaps.of", Workplace.Word(pool), IsoDate.Text(date)));

    /// <inheritdoc/>
    public override string HelpPage => "gap";

    /// <inheritdoc/>
    public override string Aside => string.Join("  ", new[] { town ?? "", kind is { } one ? Say("gaps.kind." + one) : "", Say("enterprises.found", Number(List.Table.Rows.Count), Number(rows.Count)) }.Where(t => t.Length > 0));

    /// <inheritdoc/>
    protected override string Hint => Say("gaps.hint");

    /// <inheritdoc/>
    protected override string Empty => Say(rows.Count == 0 ? "gaps.nobody" : "gaps.none-found");

    /// <inheritdoc/>
    protected override IReadOnlyList<TableColumn<GapRow>> Columns =>
    [
        new(Say("col.name"), 28, r => r.Enterprise.Name),
        new(Say("col.unmet"), 6, r => Number(r.Gap.Unmet)) { IsNumber = true, Look = LookOf, Order = (a, b) => a.Gap.CompareTo(b.Gap) },
        new(Say("gaps.short"), 36, r => Own(r, isFull: false)) { Stretches = true, Look = LookOf },
        new(Say("enterprises.town"), 8, r => r.Enterprise[Profile.Town] ?? ""),
        new(Say("gaps.waiting"), 4, r => Number(r.Gap.Open)) { IsNumber = true, Order = (a, b) => a.Gap.Open.CompareTo(b.Gap.Open) },
        new(Say("col.creditCode"), 18, r => r.Enterprise.Code ?? Say("check.no-code")),
    ];

    /// <inheritdoc/>
    public override void Refresh() => AskGaps.Run(Workplace, pool, date, (found, leftOut) => Take(pool, date, found, leftOut));

    /// <inheritdoc/>
    protected override object Identity(GapRow row) => row.Enterprise.Id;

    /// <inheritdoc/>
    protected override IReadOnlyList<GapRow> Load()
    {
        List.Table.Empty = Empty;
        return [.. rows.Where(r => (town is null || Town(r) == town) && (kind is not { } wanted || r.Lacks.Any(l => l.Kind == wanted)))];
    }

    /// <inheritdoc/>
    protected override bool Matches(GapRow row, string text) =>
        row.Enterprise.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
        || row.Enterprise.Code?.Contains(text, StringComparison.OrdinalIgnoreCase) == true
        || Town(row).Contains(text, StringComparison.Ordinal)
        || PinyinInitials.Match(row.Enterprise.Name, text)
        || row.Lacks.Any(l => l.Text.Contains(text, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    protected override void Open(GapRow row) => Workplace.Application.Push(new GapScreen(Workplace, pool, date, row.Enterprise));

    /// <inheritdoc/>
    protected override IEnumerable<ScreenAction> Own() =>
    [
        new(GapsDoes.Kind, ChooseKind) { WhyNot = Nobody },
        new(GapsDoes.Town, ChooseTown) { WhyNot = Nobody },
        new(GapsDoes.Other, () => AskGaps.Show(Workplace, Take, (pool, date))),
        new(GapsDoes.Export, Export) { WhyNot = () => Nobody() ?? Workplace.WhyNot(Right.Export) },
    ];

    private void Take(string below, DateOnly on, IReadOnlyList<GapRow> found, int leftOut)
    {
        (pool, date, rows, town, kind) = (below, on, found, null, null);
        common = GapRow.Common(rows);
        string[] told = [Say("gaps.order", Number(leftOut)), .. common.Count == 0 ? Array.Empty<string>() : [Say("gaps.common", Number(common.Count), GapRow.Line(Workplace.Wording, common, []))]];
        List.Above = [.. told.SelectMany(t => CellWidth.Wide.Wrap(t, Narrowest)).Select(l => new TextLine(l, Look.Muted))];
        (List.RowsBelow, List.Below) = (RowsBelow, Beneath);
        List.All = Load();
    }

    private void Beneath(Canvas canvas, Rect area, GapRow row)
    {
        GapLack? first = row.Lacks.FirstOrDefault(l => common.All(c => c.Text != l.Text)) ?? (row.Lacks.Count > 0 ? row.Lacks[0] : null);
        canvas.PutFit(area.X, area.Y, area.Width, string.Join("  ", row.Enterprise.Name, row.Enterprise.Code ?? Say("check.no-code"), Town(row)), Look.Title);
        int y = area.Y + 1;
        foreach (string line in canvas.Widths.Wrap(Own(row, isFull: true), area.Width).Take(RowsBelow - 2))
        {
            canvas.Put(area.X, y++, line, LookOf(row), area.Width);
        }

        if (first is not null)
        {
            canvas.PutFit(area.X, y, area.Width, Say("gap.next", first.Next(Workplace.Wording, date)), Look.Muted);
        }
    }

    private string Own(GapRow row, bool isFull) => GapRow.Line(Workplace.Wording, row.Lacks, common, isFull) is { Length: > 0 } own ? own : Say("gap.no-more");

    private string? Nobody() => rows.Count == 0 ? Say("gaps.nobody") : null;

    private void ChooseKind()
    {
        GapKind?[] kinds = [null, .. rows.SelectMany(r => r.Lacks.Where(l => common.All(c => c.Text != l.Text))).Select(l => l.Kind).Distinct().Order().Select(k => (GapKind?)k)];
        string[] titles = [.. kinds.Select(k => Say("gaps.choice", k is { } one ? Say("gaps.kind." + one) : Say("gaps.any"), Number(rows.Count(r => k is null || r.Lacks.Any(l => l.Kind == k)))))];
        PickList.Show(Workplace.Application, Say("do.gaps.kind"), titles, Math.Max(0, Array.IndexOf(kinds, kind)), at =>
        {
            kind = kinds[at];
            List.All = Load();
        });
    }

    private void ChooseTown()
    {
        string?[] towns = [null, .. rows.Select(Town).Distinct().Order(StringComparer.Ordinal)];
        string[] titles = [.. towns.Select(t => Say("gaps.choice", t is null ? Say("gaps.any") : t.Length == 0 ? Say("gaps.no-town") : t, Number(rows.Count(r => t is null || Town(r) == t))))];
        PickList.Show(Workplace.Application, Say("do.gaps.town"), titles, Math.Max(0, Array.IndexOf(towns, town)), at =>
        {
            town = towns[at];
            List.All = Load();
        });
    }

    // What is seen is what leaves the file: the rows of the filter and the search, in their order.
    private void Export() => FolderForm.Show(
        Workplace,
        Say("do.gaps.export"),
        Say("gaps.file", Workplace.Word(pool), IsoDate.Text(date)),
        path =>
        {
            IReadOnlyList<GapRow> shown = List.Table.Shown;
            string written = GapSheet.WriteList(Workplace.Session, Workplace.Wording, pool, date, shown, path);
            if (shown.Count == rows.Count)
            {
                Workplace.Typed($"gap {pool} --date {IsoDate.Text(date)} --out {Workplace.Shell(path)}");
            }

            Workplace.Tell(Say("gaps.written", Number(shown.Count), written));
        });

    private static string Town(GapRow row) => row.Enterprise[Profile.Town] ?? "";

    private static Look LookOf(GapRow row) => row.Gap.Unmet > 0 ? Look.Text : Look.Good;
}
