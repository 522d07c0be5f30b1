using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>A text to be read: wrapped to the width, scrolled by the keys, searched.</summary>
internal sealed class TextView : View
{
    /// <summary>Columns at the right kept free for the sign that there is more.</summary>
    public const int Margin = 2;

    private IReadOnlyList<TextLine> lines = [];
    private List<(TextLine Line, string Text, int Source)> wrapped = [];
    private (int Width, bool AmbiguousWide)? wrappedFor;
    private int top;
    private int? wanted;

    /// <summary>The lines; setting them goes to the start.</summary>
    public IReadOnlyList<TextLine> Lines
    {
        get => lines;
        set
        {
            lines = value;
            wrappedFor = null;
            wanted = null;
            top = 0;
        }
    }

    /// <summary>Widths to wrap by; from the first drawing on those of the terminal it is drawn to.</summary>
    public CellWidth Widths { get; set; } = CellWidth.Narrow;

    /// <summary>Whether something lies below what is seen.</summary>
    public bool HasMore => top + Frame.Height < wrapped.Count;

    /// <summary>Brings a line of <see cref="Lines"/> into sight, as the first where the text is long enough.</summary>
    public void GoTo(int line)
    {
        wanted = line;
        Arrange();
    }

    /// <summary>Goes to the next line below the first one seen that holds a text, round the end.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Find(string text)
    {
        for (int step = 1; step <= wrapped.Count; step++)
        {
            int at = (top + step) % wrapped.Count;
            if (wrapped[at].Text.Contains(text, StringComparison.OrdinalIgnoreCase))
            {
                top = at;
                Arrange();
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override bool Handle(InputEvent input)
    {
        if (input is not KeyEvent { Modifiers: Modifiers.None } key)
        {
            return false;
        }

        int page = Math.Max(1, Frame.Height - 1);
        int? target = key.Key switch
        {
            Key.Up => top - 1,
            Key.Down => top + 1,
            Key.PageUp => top - page,
            Key.PageDown => top + page,
            Key.Home => 0,
            Key.End => wrapped.Count,
            Key.Text when key.AsCommand() == KeyEvent.Space => top + page,
            _ => null,
        };
        if (target is null)
        {
            return false;
        }

        top = target.Value;
        Arrange();
        return true;
    }

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        if (Widths != canvas.Widths)
        {
            Widths = canvas.Widths;
            Arrange();
        }

        for (int i = 0; i < Frame.Height && top + i < wrapped.Count; i++)
        {
            (TextLine line, string text, _) = wrapped[top + i];
            canvas.Put(Frame.X + line.Indent, Frame.Y + i, text, line.Look, Frame.Width - line.Indent);
        }

        if (HasMore && !Frame.IsEmpty)
        {
            canvas.Put(Frame.Right - 1, Frame.Bottom - 1, "v", Look.Key);
        }
    }

    /// <inheritdoc/>
    protected override void Arrange()
    {
        if (wrappedFor != (Frame.Width, Widths.AmbiguousWide))
        {
            wrapped = [.. lines.SelectMany((l, i) => Wrapped(l).Select(t => (l, t, i)))];
            wrappedFor = (Frame.Width, Widths.AmbiguousWide);
        }

        // A line asked for before the view has its place is gone to once it has.
        if (wanted is { } line && !Frame.IsEmpty)
        {
            int at = wrapped.FindIndex(w => w.Source >= line);
            top = at < 0 ? top : at;
            wanted = null;
        }

        top = Math.Clamp(top, 0, Math.Max(0, wrapped.Count - Math.Max(1, Frame.Height)));
    }

    private IEnumerable<string> Wrapped(TextLine line)
    {
        int room = Frame.Width - Margin - line.Indent;
        IReadOnlyList<string> plain = Widths.Wrap(line.Text, room);
        if (plain.Count == 1 || line.Hang == 0)
        {
            return plain;
        }

        string rest = line.Text[plain[0].Length..].TrimStart(' ');
        return Widths.Wrap(rest, room - line.Hang).Select(t => new string(' ', line.Hang) + t).Prepend(plain[0]);
    }
}
