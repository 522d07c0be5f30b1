using CountyToolkit.Terminal.Toolkit.Drawing;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>A sentence or a few with buttons under it.</summary>
internal static class MessageBox
{
    private const int Widest = 76;

    /// <summary>Says something; one button closes it.</summary>
    public static void Tell(Application application, string title, IReadOnlyList<TextLine> lines, string close, Action? closed = null) =>
        Ask(application, title, lines, [(close, closed ?? (() => { }))], 0, closed);

    /// <summary>Asks something. A button closes the box and then does what it says; Esc closes it and does nothing.</summary>
    /// <param name="application">Where it is shown.</param>
    /// <param name="title">What stands on the frame.</param>
    /// <param name="lines">The question.</param>
    /// <param name="buttons">Title and deed of each.</param>
    /// <param name="byDefault">The button that has the focus first: the harmless one.</param>
    /// <param name="cancelled">Called when Esc closed it.</param>
    public static void Ask(Application application, string title, IReadOnlyList<TextLine> lines, IReadOnlyList<(string Title, Action Press)> buttons, int byDefault, Action? cancelled = null)
    {
        Dialog? box = null;
        IReadOnlyList<(string, Action)> closing = [.. buttons.Select(b => (b.Title, (Action)(() =>
        {
            box!.Close();
            b.Press();
        })))];
        int rows = lines.Sum(l => CellWidth.Wide.Wrap(l.Text, Widest - 4 - TextView.Margin - l.Indent).Count);
        box = new Dialog
        {
            Title = title,
            Content = new TextView { Lines = lines },
            Wanted = (Widest, Math.Min(rows + 4, 22)),
            Buttons = closing,
            Default = byDefault,
            ButtonsFirst = true,
            Cancelled = cancelled,
        };
        application.Push(box);
    }
}
