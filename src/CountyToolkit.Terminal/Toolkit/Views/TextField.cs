using System.Globalization;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>One line of text, edited grapheme by grapheme. Line breaks of a pasted text become blanks.</summary>
internal sealed class TextField : View
{
    private readonly List<string> graphemes = [];
    private int caret;

    /// <summary>What is shown, muted, while the field is empty.</summary>
    public string Hint { get; init; } = "";

    /// <summary>Whether dots stand in place of the text.</summary>
    public bool Secret { get; init; }

    /// <summary>Most graphemes it takes; what is beyond is not taken.</summary>
    public int Most { get; init; } = 10_000;

    /// <summary>Called after the text has changed by a key or a paste.</summary>
    public Action? Changed { get; init; }

    /// <summary>The text; setting it puts the caret at its end and calls nobody.</summary>
    public string Text
    {
        get => string.Concat(graphemes);
        set
        {
            graphemes.Clear();
            graphemes.AddRange(Clean(value).Take(Most));
            caret = graphemes.Count;
        }
    }

    /// <summary>Graphemes before the caret.</summary>
    public int Caret => caret;

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        Look look = HasFocus ? Look.FieldActive : Look.Field;
        canvas.Fill(Frame with { Height = 1 }, look);
        if (graphemes.Count == 0 && Hint.Length > 0)
        {
            canvas.PutFit(Frame.X, Frame.Y, Frame.Width, Hint, HasFocus ? look : Look.Muted);
        }

        int first = FirstShown(canvas.Widths);
        canvas.Put(Frame.X, Frame.Y, Shown(first, graphemes.Count), look, Frame.Width);
        if (HasFocus)
        {
            int x = Frame.X + canvas.Widths.Of(Shown(first, caret));
            canvas.ShowCursor(Math.Min(x, Frame.Right - 1), Frame.Y);
        }
    }

    /// <inheritdoc/>
    public override bool Handle(InputEvent input)
    {
        switch (input)
        {
            case PasteEvent paste:
                Insert(paste.Text);
                return true;
            case KeyEvent { IsTyping: true } typed:
                Insert(typed.Text);
                return true;
            case KeyEvent key:
                return Edit(key) || Move(key);
            default:
                return false;
        }
    }

    private bool Edit(KeyEvent key)
    {
        switch (key.Key)
        {
            case Key.Backspace when caret > 0:
                graphemes.RemoveAt(--caret);
                break;
            case Key.Delete when caret < graphemes.Count:
                graphemes.RemoveAt(caret);
                break;
            case Key.Backspace or Key.Delete:
                return true;
            case Key.Text when key == KeyEvent.Control('u'):
                graphemes.RemoveRange(0, caret);
                caret = 0;
                break;
            case Key.Text when key == KeyEvent.Control('k'):
                graphemes.RemoveRange(caret, graphemes.Count - caret);
                break;
            default:
                return false;
        }

        Joined();
        Changed?.Invoke();
        return true;
    }

    private bool Move(KeyEvent key)
    {
        int target = key.Key switch
        {
            Key.Left => caret - 1,
            Key.Right => caret + 1,
            Key.Home => 0,
            Key.End => graphemes.Count,
            Key.Text when key == KeyEvent.Control('a') => 0,
            Key.Text when key == KeyEvent.Control('e') => graphemes.Count,
            _ => -2,
        };
        if (target == -2)
        {
            return false;
        }

        caret = Math.Clamp(target, 0, graphemes.Count);
        return true;
    }

    private void Insert(string text)
    {
        foreach (string grapheme in Clean(text))
        {
            if (graphemes.Count < Most)
            {
                graphemes.Insert(caret++, grapheme);
            }
        }

        Joined();
        Changed?.Invoke();
    }

    // A combining mark typed after its letter, or a join left by a deletion, makes one grapheme of two.
    private void Joined()
    {
        int before = string.Concat(graphemes.Take(caret)).Length;
        string whole = string.Concat(graphemes);
        if (new StringInfo(whole).LengthInTextElements == graphemes.Count)
        {
            return;
        }

        graphemes.Clear();
        graphemes.AddRange(CellWidth.Graphemes(whole));
        int passed = 0;
        caret = 0;
        while (caret < graphemes.Count && passed < before)
        {
            passed += graphemes[caret++].Length;
        }
    }

    private static IEnumerable<string> Clean(string text)
    {
        bool lastWasReturn = false;
        foreach (string grapheme in CellWidth.Graphemes(text))
        {
            bool lineEnd = grapheme is "\r" or "\n" or "\r\n" or "\t";
            if (lineEnd && !(lastWasReturn && grapheme == "\n"))
            {
                yield return " ";
            }
            else if (!lineEnd && !char.IsControl(grapheme, 0))
            {
                yield return grapheme;
            }

            lastWasReturn = grapheme == "\r";
        }
    }

    private string Shown(int from, int to) => Secret ? new string('*', Math.Max(0, to - from)) : string.Concat(graphemes.Skip(from).Take(Math.Max(0, to - from)));

    // Scrolled so far that the caret has a cell of its own.
    private int FirstShown(CellWidth widths)
    {
        int room = Math.Max(1, Frame.Width) - 1;
        int first = caret;
        for (int used = 0; first > 0; first--)
        {
            used += Secret ? 1 : widths.OfGrapheme(graphemes[first - 1]);
            if (used > room)
            {
                break;
            }
        }

        return first;
    }
}
