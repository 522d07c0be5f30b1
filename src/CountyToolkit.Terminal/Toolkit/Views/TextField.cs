using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>
/// One line of text, edited grapheme by grapheme. Line breaks of a pasted text become blanks, what cannot be seen is left out.
/// Besides the keys with an arrow on them: Ctrl+A and Ctrl+E go to the ends, Ctrl+U and Ctrl+K delete up to them, Ctrl+R takes the
/// last step back; Ctrl+Z halts the program in a Unix terminal. What is secret is not kept to be taken back.
/// </summary>
internal sealed class TextField : View
{
    private readonly EditedText text = new();

    /// <summary>What is shown, muted, while the field is empty.</summary>
    public string Hint { get; init; } = "";

    /// <summary>Whether stars stand in place of the text.</summary>
    public bool Secret { get; init; }

    /// <summary>Most graphemes it takes; what is beyond is not taken.</summary>
    public int Most { get; init; } = 10_000;

    /// <summary>Called after the text has changed by a key or a paste.</summary>
    public Action? Changed { get; init; }

    /// <summary>Shows what could stand here, to pick from: F4; null = there is no such list. A sign at the right end says that there is one.</summary>
    public Action? Offer { get; init; }

    /// <summary>The text; setting it puts the caret at its end and calls nobody.</summary>
    public string Text
    {
        get => text.ToString();
        set
        {
            text.Replace(Typing.OneLine(value).Take(Most));
            IsSelected = false;
        }
    }

    /// <summary>Whether all of the text is selected: the first text typed takes its place, a key that moves or deletes keeps it.</summary>
    public bool IsSelected { get; private set; }

    /// <summary>Coming into a field selects what stands in it, whoever wrote it, so that nothing typed is glued to it unseen.</summary>
    public override bool HasFocus
    {
        get => base.HasFocus;
        set
        {
            IsSelected = value && text.Count > 0 && (IsSelected || !base.HasFocus);
            base.HasFocus = value;
        }
    }

    /// <summary>Selects what stands in it, as coming into it does.</summary>
    public void SelectAll() => IsSelected = HasFocus && text.Count > 0;

    /// <summary>Graphemes before the caret.</summary>
    public int Caret => text.Caret;

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        Look look = IsSelected ? Look.Selected : HasFocus ? Look.FieldActive : Look.Field;
        canvas.Fill(Frame with { Height = 1 }, look);
        if (text.Count == 0 && Hint.Length > 0)
        {
            canvas.PutFit(Frame.X, Frame.Y, Frame.Width, Hint, HasFocus ? look : Look.Muted);
        }

        int first = FirstShown(canvas.Widths);
        canvas.Put(Frame.X, Frame.Y, Shown(first, text.Count), look, Frame.Width);
        if (Offer is not null)
        {
            canvas.PutRight(Frame.X, Frame.Y, Frame.Width, " v", look);
        }

        if (HasFocus)
        {
            int x = Frame.X + canvas.Widths.Of(Shown(first, Caret));
            canvas.ShowCursor(Math.Min(x, Frame.Right - 1), Frame.Y);
        }
    }

    /// <inheritdoc/>
    public override bool Handle(InputEvent input)
    {
        switch (input)
        {
            case PasteEvent paste:
                return Insert(paste.Text);
            case KeyEvent { Key: Key.F4, Modifiers: Modifiers.None } when Offer is not null:
                Offer();
                return true;
            case KeyEvent { IsTyping: true } typed:
                return Insert(typed.Text);
            case KeyEvent key:
                bool mine = Edit(key) || Move(key) || TakeBack(key);
                IsSelected &= !mine;
                return mine;
            default:
                return false;
        }
    }

    private bool Insert(string added)
    {
        text.Insert(Typing.OneLine(added), Most, instead: IsSelected);
        IsSelected = false;
        Changed?.Invoke();
        return true;
    }

    private bool Edit(KeyEvent key)
    {
        (int From, int To)? range = key.Key switch
        {
            Key.Backspace => (Caret - 1, Caret),
            Key.Delete => (Caret, Caret + 1),
            Key.Text when key == KeyEvent.Control('u') => (0, Caret),
            Key.Text when key == KeyEvent.Control('k') => (Caret, text.Count),
            _ => null,
        };
        if (range is not var (from, to))
        {
            return false;
        }

        if (from >= 0 && from < Math.Min(to, text.Count))
        {
            text.Remove(from, to);
            Changed?.Invoke();
        }

        return true;
    }

    private bool TakeBack(KeyEvent key)
    {
        if (key != KeyEvent.Control('r'))
        {
            return false;
        }

        if (!Secret && text.TakeBack())
        {
            Changed?.Invoke();
        }

        return true;
    }

    private bool Move(KeyEvent key)
    {
        int? target = key.Key switch
        {
            Key.Left => Caret - 1,
            Key.Right => Caret + 1,
            Key.Home => 0,
            Key.End => text.Count,
            Key.Text when key == KeyEvent.Control('a') => 0,
            Key.Text when key == KeyEvent.Control('e') => text.Count,
            _ => null,
        };
        if (target is { } place)
        {
            text.MoveTo(place);
        }

        return target is not null;
    }

    private string Shown(int from, int to) =>
        Secret ? new string('*', Math.Max(0, to - from)) : string.Concat(Enumerable.Range(from, Math.Max(0, to - from)).Select(i => text[i]));

    // Scrolled so far that the caret has a cell of its own.
    private int FirstShown(CellWidth widths)
    {
        int room = Math.Max(1, Frame.Width - (Offer is null ? 0 : 2)) - 1;
        int first = Caret;
        for (int used = 0; first > 0; first--)
        {
            used += Secret ? 1 : widths.OfGrapheme(text[first - 1]);
            if (used > room)
            {
                break;
            }
        }

        return first;
    }
}
