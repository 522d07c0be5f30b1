using CountyToolkit.Terminal.Toolkit.Drawing;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>
/// A few values one below the other, each as period, number and bar. The numbers carry the meaning; the bars are plain signs
/// from a common line, those below zero to its left.
/// </summary>
internal sealed class TrendView : View
{
    private const int Gap = 2;

    /// <summary>What is shown and in which unit; empty = no such line.</summary>
    public string Heading { get; set; } = "";

    /// <summary>The values, oldest first.</summary>
    public IReadOnlyList<TrendPoint> Points { get; set; } = [];

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        Rect area = Frame;
        if (Heading.Length > 0)
        {
            (Rect line, area) = area.CutTop(1);
            canvas.PutFit(line.X, line.Y, line.Height == 0 ? 0 : line.Width, Heading, Look.Title);
        }

        if (Points.Count == 0)
        {
            return;
        }

        int labels = Points.Max(p => canvas.Widths.Of(p.Label)), numbers = Points.Max(p => canvas.Widths.Of(p.Shown));
        Rect bars = area.CutLeft(labels + numbers + (2 * Gap)).Kept;
        for (int i = 0; i < Points.Count && i < area.Height; i++)
        {
            canvas.PutFit(area.X, area.Y + i, Math.Min(labels, area.Width), Points[i].Label, Look.Muted);
            canvas.PutRight(area.X + labels + Gap, area.Y + i, Math.Clamp(area.Width - labels - Gap, 0, numbers), Points[i].Shown);
            RenderBar(canvas, bars with { Y = area.Y + i, Height = 1 }, Points[i].Value);
        }
    }

    private void RenderBar(Canvas canvas, Rect bar, decimal? value)
    {
        decimal least = Math.Min(0, Points.Min(p => p.Value ?? 0)), most = Math.Max(0, Points.Max(p => p.Value ?? 0));
        if (value is not { } known || most == least || bar.Width < 4)
        {
            return;
        }

        int below = Bar.Full(bar.Width - 1, -least, most - least);
        canvas.Put(bar.X + below, bar.Y, "|", Look.Border);
        int length = Math.Min(Bar.Full(bar.Width - 1, Math.Abs(known), most - least), known < 0 ? below : bar.Width - 1 - below);
        canvas.Put(known < 0 ? bar.X + below - length : bar.X + below + 1, bar.Y, new string('#', length), known < 0 ? Look.Bad : Look.Bar);
    }
}
