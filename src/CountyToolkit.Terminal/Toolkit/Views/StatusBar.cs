using CountyToolkit.Terminal.Toolkit.Drawing;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>The line of keys at the bottom; as many as fit, in the order given.</summary>
internal sealed class StatusBar : View
{
    /// <summary>Name of each key and what it does.</summary>
    public IReadOnlyList<(string Key, string Title)> Keys { get; set; } = [];

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
        foreach ((string key, string title) in Keys)
        {
            int width = canvas.Widths.Of(key) + 1 + canvas.Widths.Of(title);
            if (x + width > Frame.Right)
            {
                break;
            }

            canvas.Put(x, Frame.Y, key, Look.Key);
            canvas.Put(x + canvas.Widths.Of(key) + 1, Frame.Y, title);
            x += width + 2;
        }
    }
}
