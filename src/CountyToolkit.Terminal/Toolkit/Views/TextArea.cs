using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>
/// Several lines of text, edited grapheme by grapheme; a line that is too long goes on in the next row. Enter begins a line, Tab
/// leaves, and so do Up in the first row and Down in the last. The other keys are those of <see cref="TextField"/>.
/// </summary>
internal sealed class TextArea : View
{
    private readonly EditedText text = new();
    private List<(int From, int To)> rows = [(0, 0)];
    private CellWidth widths = CellWidth.Narrow;
    private int top;
    private int? column;

    /// <summary>Most graphemes it takes; what is beyond is not taken.</summary>
    public int Most { get; init; } = 10_000;

    /// <summary>Called after the text has changed by a key or a paste.</summary>
    public Action? Changed { get; init; }

    /// <summary>The text, its lines ended by <c>\n</c>; setting it puts the caret at its end and calls nobody.</summary>
    public string Text
    {
        get => text.ToString();
        set
        {
            text.Replace(Typing.ManyLines(value).Take(Most));
            Wrap();
        }
    }

    /// <summary>Graphemes before the caret, line ends counted.</summary>
    public int Caret => text.Caret;

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        if (widths != canvas.Widths)
        {
            widths = canvas.Widths;
            Arrange();
        }

        Look look = HasFocus ? Look.FieldActive : Look.Field;
        canvas.Fill(Frame, look);
        for (int i = top; i < rows.Count && i - top < Frame.Height; i++)
        {
            canvas.Put(Frame.X, Frame.Y + i - top, Part(rows[i].From, rows[i].To), look, Frame.Width);
        }

        if (Frame.Width > 2)
        {
            canvas.Put(Frame.Right - 1, Frame.Y, top > 0 ? "^" : "", Look.Key);
            canvas.Put(Frame.Right - 1, Frame.Bottom - 1, top + Frame.Height < rows.Count ? "v" : "", Look.Key);
        }

        if (HasFocus && !Frame.IsEmpty)
        {
            int row = RowOf(Caret);
            canvas.ShowCursor(Math.Min(Frame.X + widths.Of(Part(rows[row].From, Caret)), Frame.Right - 1), Frame.Y + row - top);
        }
    }

    /// <inheritdoc/>
    public override bool Handle(InputEvent input)
    {
        switch (input)
        {
            case PasteEvent paste:
                return Insert(paste.Text);
            case KeyEvent { IsTyping: true } typed:
                return Insert(typed.Text);
            case KeyEvent { Key: Key.Enter, Modifiers: Modifiers.None }:
                return Insert("\n");
            case KeyEvent { Key: Key.Up or Key.Down or Key.PageUp or Key.PageDown, Modifiers: Modifiers.None } key:
                return MoveRows(key.Key);
            case KeyEvent key when Edit(key) || Move(key):
                column = null;
                return true;
            default:
                return false;
        }
    }

    /// <inheritdoc/>
    protected override void Arrange()
    {
        Wrap();
        int seen = Math.Max(1, Frame.Height), row = RowOf(Caret);
        top = Math.Clamp(top, 0, Math.Max(0, rows.Count - seen));
        top = Math.Clamp(top, Math.Max(0, row - seen + 1), row);
    }

    private bool Insert(string added)
    {
        text.Insert(Typing.ManyLines(added), Most);
        return Edited();
    }

    private bool Edited()
    {
        column = null;
        Wrap();
        Changed?.Invoke();
        return true;
    }

    private bool Edit(KeyEvent key)
    {
        if (key == KeyEvent.Control('r'))
        {
            return !text.TakeBack() || Edited();
        }

        (int From, int To)? range = key.Key switch
        {
            Key.Backspace => (Caret - 1, Caret),
            Key.Delete => (Caret, Caret + 1),
            Key.Text when key == KeyEvent.Control('u') => (LineStart, Caret),
            Key.Text when key == KeyEvent.Control('k') => (Caret, LineEnd),
            _ => null,
        };
        if (range is not var (from, to))
        {
            return false;
        }

        if (from >= 0 && from < Math.Min(to, text.Count))
        {
            text.Remove(from, to);
            Edited();
        }

        return true;
    }

    private bool Move(KeyEvent key)
    {
        int? target = key.Key switch
        {
            Key.Left => Caret - 1,
            Key.Right => Caret + 1,
            Key.Home => LineStart,
            Key.End => LineEnd,
            Key.Text when key == KeyEvent.Control('a') => LineStart,
            Key.Text when key == KeyEvent.Control('e') => LineEnd,
            _ => null,
        };
        if (target is { } place)
        {
            text.MoveTo(place);
        }

        return target is not null;
    }

    // The cell column the caret came from is kept, so that a short row between two long ones does not shift it.
    private bool MoveRows(Key key)
    {
        int row = RowOf(Caret), page = Math.Max(1, Frame.Height - 1);
        int to = key switch
        {
            Key.Up => row - 1,
            Key.Down => row + 1,
            Key.PageUp => Math.Max(0, row - page),
            _ => Math.Min(rows.Count - 1, row + page),
        };
        if (to < 0 || to >= rows.Count)
        {
            return false;
        }

        column ??= widths.Of(Part(rows[row].From, Caret));
        int place = rows[to].From, used = 0;
        while (place < rows[to].To && RowOf(place + 1) == to && used + widths.OfGrapheme(text[place]) <= column)
        {
            used += widths.OfGrapheme(text[place++]);
        }

        text.MoveTo(place);
        return true;
    }

    private int LineStart
    {
        get
        {
            int at = Caret;
            while (at > 0 && text[at - 1] != "\n")
            {
                at--;
            }

            return at;
        }
    }

    private int LineEnd
    {
        get
        {
            int at = Caret;
            while (at < text.Count && text[at] != "\n")
            {
                at++;
            }

            return at;
        }
    }

    // Where a line goes on in the next row, the caret between the two stands in the lower one.
    private int RowOf(int place)
    {
        int row = rows.FindLastIndex(r => r.From <= place);
        return Math.Max(0, row);
    }

    // The last column is left to the caret.
    private void Wrap()
    {
        int room = Math.Max(2, Frame.Width - 1), used = 0, from = 0;
        rows = [];
        for (int i = 0; i < text.Count; i++)
        {
            int cells = widths.OfGrapheme(text[i]);
            if (text[i] == "\n" || used + cells > room)
            {
                rows.Add((from, i));
                from = text[i] == "\n" ? i + 1 : i;
                used = 0;
            }

            used += cells;
        }

        rows.Add((from, text.Count));
    }

    private string Part(int from, int to) => string.Concat(Enumerable.Range(from, Math.Max(0, to - from)).Select(i => text[i]));
}
