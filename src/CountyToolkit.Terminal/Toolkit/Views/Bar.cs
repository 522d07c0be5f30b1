using CountyToolkit.Terminal.Toolkit.Drawing;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>A bar across: signs and not colour alone say how much of it is full.</summary>
internal static class Bar
{
    /// <summary>Draws how much of a total there is; more than all is drawn as all, an unknown total as an empty bar.</summary>
    public static void Draw(Canvas canvas, Rect area, decimal part, decimal total)
    {
        int full = total <= 0 ? 0 : (int)Math.Clamp(Math.Round(part * area.Width / total, MidpointRounding.AwayFromZero), 0, area.Width);
        canvas.Put(area.X, area.Y, new string('#', full), Look.Bar, area.Width);
        canvas.Put(area.X + full, area.Y, new string('-', Math.Max(0, area.Width - full)), Look.Muted, area.Width - full);
    }
}
