using CountyToolkit.Terminal.Toolkit.Drawing;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>A bar across: signs and not colour alone say how much of it is full. They are plain ASCII, so that every font has them.</summary>
internal static class Bar
{
    /// <summary>
    /// Draws how much of a total there is; more than all is drawn as all, an unknown total as an empty bar. Something is never
    /// drawn as nothing, nor almost all as all.
    /// </summary>
    public static void Draw(Canvas canvas, Rect area, decimal part, decimal total)
    {
        int full = Full(area.Width, part, total);
        canvas.Put(area.X, area.Y, new string('#', full), Look.Bar, area.Width);
        canvas.Put(area.X + full, area.Y, new string('-', Math.Max(0, area.Width - full)), Look.Muted, area.Width - full);
    }

    /// <summary>Cells of a width that are full.</summary>
    public static int Full(int width, decimal part, decimal total)
    {
        if (total <= 0 || part <= 0 || width <= 0)
        {
            return 0;
        }

        if (part >= total)
        {
            return width;
        }

        return (int)Math.Clamp(Math.Round(part / total * width, MidpointRounding.AwayFromZero), Math.Min(1, width - 1), width - 1);
    }
}
