using CountyToolkit.Rules.Figures;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>One entry of a figure in full: every band, every cell of its table.</summary>
internal static class FigureText
{
    public static IReadOnlyList<TextLine> Of(Workplace workplace, FigureRow row)
    {
        Figure figure = row.Figure;
        List<TextLine> lines =
        [
            new(workplace.Say("lawbook.figure.key", figure.Key), Look.Muted),
            new(workplace.Say("lawbook.figure.value", row.Value(workplace), figure.Unit ?? "")),
            new(workplace.Say("lawbook.figure.span", Day(figure.From) ?? "—", Day(row.Until) ?? "—")),
            new(workplace.Say("lawbook.figure.clause", figure.Clause ?? "—", LawWords.Certainty(workplace, figure.Certainty)), figure.Certainty is null or "seen" ? Look.Text : Look.Warning),
        ];
        if (figure.ReviewBy is { } review)
        {
            lines.Add(new TextLine(workplace.Say("lawbook.figure.review", IsoDate.Text(review)), review < workplace.Today ? Look.Bad : Look.Text));
        }

        if (figure.AtLeast is not null || figure.AtMost is not null)
        {
            lines.Add(new TextLine(workplace.Say("lawbook.figure.range", figure.AtLeast?.ToString() ?? "—", figure.AtMost?.ToString() ?? "—", figure.Unit ?? "")));
        }

        lines.AddRange((figure.Bands ?? []).Select(b => new TextLine(Band(workplace, b, figure.Unit), Look.Text, 2)));
        lines.AddRange((figure.Table?.Rows ?? []).Select(r => new TextLine(r.Name + "  " + Cells(workplace, figure.Table!, r), Look.Text, 2)));
        return lines;
    }

    // The name of an only column says nothing the figure's own name does not.
    private static string Cells(Workplace workplace, FigureTable table, FigureTableRow row) => string.Join("  ", row.Cells.Select(c =>
        (table.Columns.Count > 1 ? c.Key + " " : "") + (c.Value.Value?.ToString() ?? workplace.Say("lawbook.to-fill-in")) + c.Value.Unit));

    private static string Band(Workplace workplace, BandRow band, string? unit)
    {
        string when = band.Is is { } values ? string.Join(" ", values.Select(workplace.Word))
            : band.Bounds.Count == 0 ? workplace.Say("lawbook.otherwise")
            : string.Join(" ", band.Bounds.Select(b => b.Key + " " + b.Value + unit));
        string gives = band.Points is { } points ? workplace.Say("lawbook.points", points.ToString()) : band.Rate?.ToString() ?? band.Grade ?? "";
        return when + "  →  " + gives;
    }

    private static string? Day(DateOnly? day) => day is { } on ? IsoDate.Text(on) : null;
}
