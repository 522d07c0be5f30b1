using CountyToolkit.Policies;
using CountyToolkit.Rules.Figures;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>One number of a figure with everything known about it, down to who proposed it and who agreed.</summary>
internal static class FigureText
{
    public static IReadOnlyList<TextLine> Of(Workplace workplace, FigureValue row, IReadOnlyList<FigureStep> steps)
    {
        Figure figure = row.Figure;
        List<TextLine> lines =
        [
            new(workplace.Say("lawbook.figure.key", row.Path), Look.Muted),
            new(workplace.Say("lawbook.figure.value", row.Value?.ToString() ?? workplace.Say("lawbook.to-fill-in"), row.Unit)),
            new(workplace.Say("lawbook.figure.span", Day(figure.From) ?? "—", Day(row.Until) ?? "—")),
            new(workplace.Say("lawbook.figure.clause", row.Clause ?? "—", LawWords.Certainty(workplace, row.Certainty)), row.Certainty is null or "seen" ? Look.Text : Look.Warning),
        ];
        if (figure.ReviewBy is { } review)
        {
            lines.Add(new TextLine(workplace.Say("lawbook.figure.review", IsoDate.Text(review)), review < workplace.Today ? Look.Bad : Look.Text));
        }

        if (figure.AtLeast is not null || figure.AtMost is not null)
        {
            lines.Add(new TextLine(workplace.Say("lawbook.figure.range", figure.AtLeast?.ToString() ?? "—", figure.AtMost?.ToString() ?? "—", figure.Unit ?? "")));
        }

        if (InForceBy(row, steps) is null)
        {
            lines.Add(new TextLine(workplace.Say("lawbook.figure.not-approved"), Look.Warning));
        }

        lines.AddRange(new FigureSteps(workplace.Wording, workplace.Catalogue).Lines(steps).Select(l => new TextLine(l.Text, PageText.LookOf(l.Tone), l.Indent)));
        return lines;
    }

    /// <summary>The step by which this entry, as it stands in the folders, came into force; null = it is not in force as it stands.</summary>
    public static FigureStep? InForceBy(FigureValue row, IReadOnlyList<FigureStep> steps) =>
        steps.LastOrDefault(s => s.From == row.Figure.From) is { After: { } now } step && now.Value == row.Value && now.Unit == row.Unit && now.Clause == row.Clause ? step : null;

    private static string? Day(DateOnly? day) => day is { } on ? IsoDate.Text(on) : null;
}
