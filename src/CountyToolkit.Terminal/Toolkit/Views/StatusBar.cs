using CountyToolkit.Terminal.Toolkit.Drawing;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>The line of keys at the bottom, in the order given. Where not all fit the last of them stay, since they lead out.</summary>
internal sealed class StatusBar : View
{
    private const int Gap = 2;

    /// <summary>Name of each key and what it does.</summary>
    public IReadOnlyList<(string Key, string Title)> Keys { get; set; } = [];

    /// <summary>How many of the last keys always stay; those before them give way from behind.</summary>
    public int Kept { get; set; }

    /// <summary>Said in place of the keys: an answer to what was just pressed; null = the keys.</summary>
    public TextLine? Notice { get; set; }

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        if (Notice is { } notice)
        {
            canvas.PutFit(Frame.X + 1, Frame.Y, Frame.Width - 1, notice.Text, notice.Look);
            return;
        }

        int x = Frame.X + 1;
        foreach ((string key, string title) in Fitting(canvas.Widths))
        {
            canvas.Put(x, Frame.Y, key, Look.Key, Frame.Right - x);
            int after = x + canvas.Widths.Of(key) + 1;
            canvas.PutFit(after, Frame.Y, Frame.Right - after, title);
            x = after + canvas.Widths.Of(title) + Gap;
        }
    }

    private List<(string Key, string Title)> Fitting(CellWidth widths)
    {
        List<(string Key, string Title)> shown = [.. Keys];
        int firstKept = Math.Max(0, shown.Count - Kept);
        int used = shown.Sum(k => Width(widths, k));
        while (used - Gap > Frame.Width - 1 && shown.Count > 0)
        {
            int goes = firstKept > 0 ? --firstKept : shown.Count - 1;
            used -= Width(widths, shown[goes]);
            shown.RemoveAt(goes);
        }

        return shown;
    }

    private static int Width(CellWidth widths, (string Key, string Title) key) => widths.Of(key.Key) + 1 + widths.Of(key.Title) + Gap;
}
