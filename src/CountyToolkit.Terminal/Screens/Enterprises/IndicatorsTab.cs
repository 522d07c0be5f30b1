using CountyToolkit.Indicators;
using CountyToolkit.People;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>指标: a row an indicator, a column a period, the newest first; below the years of the selected one as bars.</summary>
internal sealed class IndicatorsTab : EnterpriseTab
{
    private const int YearsOfTrend = 5, Wide = 12, MostDecimals = 2;
    private readonly TableBetween<IndicatorLine> view;
    private IReadOnlyList<string> periods = [];
    private int decimals;

    /// <summary>The page of an enterprise.</summary>
    public IndicatorsTab(Workplace workplace, long id)
        : base(workplace, id) => view = new TableBetween<IndicatorLine>
        {
            RowsBelow = YearsOfTrend,
            Below = Trend,
        };

    /// <inheritdoc/>
    public override string Title => Say("enterprise.indicators");

    /// <inheritdoc/>
    public override View View => view;

    /// <inheritdoc/>
    public override IReadOnlyList<ScreenAction> Actions =>
    [
        new(EnterpriseDoes.Sources, () => Workplace.Application.Push(new SourcesScreen(Workplace, Id, view.Table.Selected!.Indicator))) { WhyNot = NoRow },
        new(EnterpriseDoes.Value, () => FactForms.Value(Workplace, Id, view.Table.Selected?.Indicator.Code, null)) { WhyNot = () => Workplace.WhyNot(Right.EditRegister) },
    ];

    /// <inheritdoc/>
    public override void Load()
    {
        SourceRank rank = new(Workplace.Catalogue);
        IReadOnlyList<IndicatorValue> values = new IndicatorStore(Workplace.Connection).Of(Id);
        ILookup<string, IndicatorValue> known = values.ToLookup(v => v.Indicator, StringComparer.Ordinal);
        string[] found = [.. values.Select(v => v.Period).Distinct().OrderBy(p => p.Length == 4 ? 0 : 1).ThenByDescending(p => p, StringComparer.Ordinal)];
        string? selected = view.Table.Selected?.Indicator.Code;
        if (!found.SequenceEqual(periods) || found.Length == 0)
        {
            periods = found;
            view.Table = new TableView<IndicatorLine> { Columns = [.. Columns()], Empty = Say("enterprise.no-indicators") };
        }

        view.Above = values.Count == 0 ? [] : [new TextLine(Say("enterprise.differs"), Look.Muted)];
        IndicatorLine[] lines = [.. Workplace.Catalogue.Indicators.Where(i => known.Contains(i.Code)).OrderBy(i => Kind(i.Kind)).Select(i => Line(i, known[i.Code], rank))];
        decimals = Math.Min(MostDecimals, lines.Select(l => l.Decimals).DefaultIfEmpty(0).Max());
        view.Table.Rows = lines;
        view.Table.Select(view.Table.Shown.FirstOrDefault(l => l.Indicator.Code == selected));
    }

    private static IndicatorLine Line(IndicatorEntry indicator, IEnumerable<IndicatorValue> values, SourceRank rank) => new(
        indicator,
        values.GroupBy(v => v.Period, StringComparer.Ordinal).ToDictionary(
            p => p.Key, p => (IReadOnlyList<IndicatorValue>)[.. p.OrderBy(v => rank.Of(v.Indicator, v.Source))], StringComparer.Ordinal));

    // Money first, then counts, then shares: the groups of a report.
    private static int Kind(string kind) => kind switch { "money" => 0, "count" => 1, "percent" => 2, _ => 3 };

    private IEnumerable<TableColumn<IndicatorLine>> Columns() =>
    [
        new(Say("col.indicatorLabel"), 18, l => l.Indicator.Label) { Stretches = true },
        new(Say("enterprise.unit"), 8, l => l.Indicator.Unit) { Look = _ => Look.Muted },
        .. periods.Select(p => new TableColumn<IndicatorLine>(p, Wide, l => Cell(l, p)) { IsNumber = true, Look = l => l.Differs(p) ? Look.Warning : Look.Text }),
    ];

    private string Cell(IndicatorLine line, string period)
    {
        string mark = line.Differs(period) ? "*" : "", aligned = mark + line.Aligned(period, decimals);
        return line.Believed(period) is not { } value ? "" : aligned.Length <= Wide ? aligned : mark + value;
    }

    private void Trend(Canvas canvas, Rect area, IndicatorLine line)
    {
        string[] years = [.. periods.Where(p => p.Length == 4).Take(YearsOfTrend).Order(StringComparer.Ordinal)];
        Exact most = years.Select(y => line.Believed(y) ?? Exact.Zero).Aggregate(Exact.Zero, Exact.Max);
        for (int i = 0; i < years.Length; i++)
        {
            canvas.Put(area.X, area.Y + i, years[i], Look.Muted);
            Exact? value = line.Believed(years[i]);
            canvas.PutRight(area.X + 6, area.Y + i, 16, value is null ? Say("indicators.blank") : line.Aligned(years[i], line.Decimals), value is null ? Look.Warning : Look.Text);
            int cells = most.Sign <= 0 || value is null ? 0 : (int)(value.Value * new Exact(area.Width - 24, 1) / most).Ceiling();
            Bar.Draw(canvas, new Rect(area.X + 24, area.Y + i, area.Width - 24, 1), cells, area.Width - 24);
        }
    }

    private string? NoRow() => view.Table.Selected is null ? Say("list.no-row") : null;
}
