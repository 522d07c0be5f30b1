using CountyToolkit.Enterprises;
using CountyToolkit.Facts;
using CountyToolkit.Indicators;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>All sources of one indicator side by side, by period: which is used, how far the others are from it, what was written over.</summary>
internal sealed class SourcesScreen(Workplace workplace, long id, IndicatorEntry indicator) : ListScreen<SourceLine>(workplace)
{
    private string name = "";

    /// <inheritdoc/>
    public override string Crumb => name + " › " + indicator.Label + (indicator.Unit.Length > 0 ? FormattableString.Invariant($"({indicator.Unit})") : "");

    /// <inheritdoc/>
    public override string HelpPage => "indicators";

    /// <inheritdoc/>
    protected override string Hint => Say("enterprise.source-hint");

    /// <inheritdoc/>
    protected override string Empty => Say("enterprise.no-indicators");

    /// <inheritdoc/>
    protected override IReadOnlyList<TableColumn<SourceLine>> Columns =>
    [
        new(Say("enterprise.period"), 8, l => l.Period) { Look = Muted },
        new(Say("col.sourceLabel"), 8, l => l.Source) { Look = Muted },
        new(Say("col.value"), 12, l => l.Value?.ToString() ?? Say("indicators.blank")) { IsNumber = true, Look = Muted, Order = (a, b) => Nullable.Compare(a.Value, b.Value) },
        new(Say("enterprise.standing"), 6, l => l.Standing) { Look = l => l.Used ? Look.Good : Muted(l) },
        new(Say("enterprise.difference"), 18, l => l.Difference) { IsNumber = true, Look = l => l.Difference.Length > 0 ? Look.Warning : Look.Text },
        new(Say("col.origin"), 12, l => l.Origin) { Stretches = true, Look = Muted },
        new(Say("enterprise.by"), 23, l => l.By) { Look = Muted },
    ];

    /// <inheritdoc/>
    protected override IReadOnlyList<SourceLine> Load()
    {
        name = new EnterpriseStore(Workplace.Connection).Find(id, Workplace.Today)?.Name ?? "";
        (List.RowsBelow, List.Below) = (2, Beneath);
        SourceRank rank = new(Workplace.Catalogue);
        return
        [
            .. new IndicatorStore(Workplace.Connection).History(id, indicator.Code).GroupBy(v => v.Period, StringComparer.Ordinal)
                .OrderByDescending(p => p.Key, StringComparer.Ordinal)
                .SelectMany(period =>
                {
                    IndicatorValue? used = rank.Best(period.Where(v => v.Holds));
                    return period.OrderBy(v => v.Holds ? 0 : 1).ThenBy(v => rank.Of(v.Indicator, v.Source)).ThenByDescending(v => v.Id).Select(v => Line(v, used));
                }),
        ];
    }

    /// <inheritdoc/>
    protected override bool Matches(SourceLine row, string text) =>
        row.Period.Contains(text, StringComparison.OrdinalIgnoreCase) || row.Source.Contains(text, StringComparison.Ordinal) || row.Origin.Contains(text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override void Open(SourceLine row) => MessageBox.Tell(
        Workplace.Application,
        row.Period + " " + row.Source,
        [new TextLine((row.Value?.ToString() ?? Say("indicators.blank")) + indicator.Unit + "  " + row.Standing), new TextLine(row.Origin), new TextLine(row.By), .. row.Difference.Length > 0 ? [new TextLine(Say("enterprise.difference") + " " + row.Difference)] : Array.Empty<TextLine>()],
        Say("screen.close"));

    private SourceLine Line(IndicatorValue value, IndicatorValue? used)
    {
        Exact? amount = value.Value is { } scaled ? ScaledValue.Of(scaled, indicator.Decimals) : null;
        bool isUsed = used is not null && value.Id == used.Id;
        return new SourceLine(
            value.Period,
            Workplace.Catalogue.Sources.Label(value.Source),
            amount,
            Say(isUsed ? "enterprise.used" : value.Holds ? "enterprise.beside" : "enterprise.over"),
            isUsed || !value.Holds || amount is null || used is null ? "" : Difference(amount.Value, ScaledValue.Of(used.Value!.Value, indicator.Decimals)),
            Origin(value),
            FormattableString.Invariant($"{value.Operator} {Workplace.Wording.Time(value.At)}"),
            isUsed,
            value.Holds);
    }

    private static void Beneath(Canvas canvas, Rect area, SourceLine line)
    {
        canvas.PutFit(area.X, area.Y, area.Width, line.Origin);
        canvas.PutFit(area.X, area.Y + 1, area.Width, line.By, Look.Muted);
    }

    // Who typed a value in, and when, stands in a column of its own.
    private string Origin(IndicatorValue value)
    {
        string from = value.BatchId is null ? value.Place ?? Say("enterprise.by-hand") : SourceText.Shown(SourceText.Of(null, value, _ => null), Workplace.Catalogue, Workplace.Language);
        return value.Reason is { } reason ? from + "  " + Say("enterprise.because", reason) : from;
    }

    private static string Difference(Exact amount, Exact used)
    {
        Exact gap = amount - used;
        string sign = gap.Sign > 0 ? "+" : "";
        string share = used.Sign == 0 ? "" : " " + sign + (gap * new Exact(100, 1) / used).ToDecimalText(2) + "%";
        return gap.Sign == 0 ? "" : sign + gap + share;
    }

    private static Look Muted(SourceLine line) => line.Holds ? Look.Text : Look.Muted;
}
