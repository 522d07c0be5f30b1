using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>A text of lines, each wrapped as a whole, of which one is selected: for reading what can be asked further about line by line.</summary>
internal sealed class ReadList : View
{
    private const int SignWidth = 2, Gap = 2;
    private IReadOnlyList<ReadLine> lines = [];
    private List<(int Line, string Text, bool IsLast)> rows = [];
    private (int Width, bool AmbiguousWide)? wrappedFor;
    private int selected;
    private int top;

    /// <summary>The lines; setting them keeps the place of the selection where there still is one.</summary>
    public IReadOnlyList<ReadLine> Lines
    {
        get => lines;
        set
        {
            lines = value;
            wrappedFor = null;
            selected = Math.Clamp(selected, 0, Math.Max(0, lines.Count - 1));
        }
    }

    /// <summary>Widths to wrap by; those of the terminal it is drawn to.</summary>
    public CellWidth Widths { get; set; } = CellWidth.Narrow;

    /// <summary>The line the keys act on; null when there is none.</summary>
    public ReadLine? Selected => lines.Count > 0 ? lines[selected] : null;

    /// <inheritdoc/>
    public override bool Handle(InputEvent input)
    {
        if (input is not KeyEvent { Modifiers: Modifiers.None } key)
        {
            return false;
        }

        int page = Math.Max(1, Frame.Height - 1);
        switch (key.Key)
        {
            case Key.Up: return Move(selected - 1);
            case Key.Down: return Move(selected + 1);
            case Key.PageUp: return Move(LineAtRow(FirstRow(selected) - page));
            case Key.PageDown: return Move(LineAtRow(FirstRow(selected) + page));
            case Key.Home: return Move(0);
            case Key.End: return Move(lines.Count - 1);
            default: return false;
        }
    }

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        for (int i = 0; i < Frame.Height && top + i < rows.Count; i++)
        {
            (int at, string text, bool isLast) = rows[top + i];
            ReadLine line = lines[at];
            int y = Frame.Y + i, x = Frame.X + SignWidth + line.Indent;
            bool isFirst = top + i == 0 || rows[top + i - 1].Line != at;
            canvas.Put(Frame.X, y, at == selected && isFirst ? ">" : " ", Look.Key, Frame.Width);
            canvas.Put(x, y, text, line.Look, Frame.Right - x);
            if (isLast && line.Right.Length > 0)
            {
                int width = Math.Min(canvas.Widths.Of(line.Right), Math.Max(0, Frame.Right - x));
                canvas.PutRight(Frame.Right - 1 - width, y, width, line.Right, line.Look);
            }

            if (at == selected)
            {
                canvas.Restyle(new Rect(Frame.X, y, Frame.Width, 1), HasFocus ? Look.Selected : Look.SelectedAside);
            }
        }

        if (top + Frame.Height < rows.Count && Frame.Width > 4)
        {
            canvas.PutRight(Frame.Right - 1, Frame.Bottom - 1, 1, "v", Look.Key);
        }
    }

    /// <inheritdoc/>
    protected override void Arrange()
    {
        if (wrappedFor != (Frame.Width, Widths.AmbiguousWide))
        {
            rows = [.. lines.SelectMany(Wrap)];
            wrappedFor = (Frame.Width, Widths.AmbiguousWide);
        }

        int first = FirstRow(selected), last = Math.Max(first, rows.FindLastIndex(r => r.Line == selected));
        top = Math.Clamp(top, 0, Math.Max(0, rows.Count - Math.Max(1, Frame.Height)));
        top = Math.Clamp(top, Math.Min(first, last - Math.Max(1, Frame.Height) + 1), first);
        top = Math.Max(0, top);
    }

    // The last row must leave room for what stands at its right; else the amount gets a row of its own.
    private IEnumerable<(int, string, bool)> Wrap(ReadLine line, int at)
    {
        int width = Math.Max(2, Frame.Width - SignWidth - line.Indent - 1);
        List<string> texts = [.. Widths.Wrap(line.Text, width)];
        if (texts.Count == 0 || (line.Right.Length > 0 && Widths.Of(texts[^1]) + Gap + Widths.Of(line.Right) > width))
        {
            texts.Add("");
        }

        return texts.Select((t, i) => (at, t, i == texts.Count - 1));
    }

    private bool Move(int to)
    {
        selected = Math.Clamp(to, 0, Math.Max(0, lines.Count - 1));
        return true;
    }

    private int FirstRow(int line) => Math.Max(0, rows.FindIndex(r => r.Line == line));

    private int LineAtRow(int row) => rows.Count == 0 ? 0 : rows[Math.Clamp(row, 0, rows.Count - 1)].Line;
}
