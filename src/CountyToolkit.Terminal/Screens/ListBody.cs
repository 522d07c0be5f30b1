using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens;

/// <summary>A table with a search line above it. While the line has the keys, Up, Down and Enter leave it; Esc empties it, then closes it.</summary>
internal sealed class ListBody<T> : View
    where T : notnull
{
    private readonly TextField searchLine;
    private IReadOnlyList<T> all = [];
    private bool finding;

    /// <summary>A table; the hint says what can be found.</summary>
    public ListBody(TableView<T> table, string hint)
    {
        Table = table;
        searchLine = new TextField { Hint = hint, Changed = Filter };
        Table.EmptyNow = () => Sought.Length > 0 && all.Count > 0 ? NotFound?.Invoke(Sought) : null;
    }

    /// <summary>The table.</summary>
    public TableView<T> Table { get; }

    /// <summary>Says how many columns do not fit, and what shows them; in the search line while nothing is searched; null says nothing.</summary>
    public Func<int, string>? MoreColumns { get; init; }

    /// <summary>Says that nothing was found of the text searched for; null says what is said of an empty table.</summary>
    public Func<string, string>? NotFound { get; init; }

    /// <summary>Lines above the table, one row each.</summary>
    public IReadOnlyList<TextLine> Above { get; set; } = [];

    /// <summary>Rows kept below the table.</summary>
    public int RowsBelow { get; set; }

    /// <summary>Draws below a line of its own what belongs to the row selected; null for nothing.</summary>
    public Action<Canvas, Rect, T>? Below { get; set; }

    /// <summary>Whether a row is wanted for a text typed; the text is folded to half width already.</summary>
    public required Func<T, string, bool> Matches { get; init; }

    /// <summary>All rows, found or not.</summary>
    public IReadOnlyList<T> All
    {
        get => all;
        set
        {
            all = value;
            Table.Forget(all);
            Filter();
        }
    }

    /// <summary>What is searched for; empty = nothing.</summary>
    public string Sought => searchLine.Text.Trim();

    /// <inheritdoc/>
    public override bool HasFocus
    {
        get => base.HasFocus;
        set
        {
            base.HasFocus = value;
            Focus();
        }
    }

    /// <summary>Gives the keys to the search line.</summary>
    public void Find()
    {
        finding = true;
        Focus();
    }

    /// <summary>Starts a search with something typed.</summary>
    public void Find(KeyEvent typed)
    {
        Clear();
        Find();
        searchLine.Handle(typed);
    }

    /// <summary>Takes what is searched for away.</summary>
    public void Clear()
    {
        searchLine.Text = "";
        Filter();
    }

    /// <inheritdoc/>
    public override bool Handle(InputEvent input)
    {
        if (!finding)
        {
            if (input is KeyEvent { Key: Key.Escape } && Sought.Length > 0)
            {
                Clear();
                return true;
            }

            return Table.Handle(input);
        }

        switch (input)
        {
            case KeyEvent { Key: Key.Escape } when searchLine.Text.Length > 0:
                Clear();
                return true;
            case KeyEvent { Key: Key.Escape or Key.Enter or Key.Tab }:
                finding = false;
                Focus();
                return true;
            case KeyEvent { Key: Key.Up or Key.Down or Key.PageUp or Key.PageDown }:
                return Table.Handle(input);
            default:
                return searchLine.Handle(input);
        }
    }

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        canvas.Put(Frame.X + 1, Frame.Y, "/", Look.Key);
        searchLine.Render(canvas);
        if (MoreColumns is not null && !finding && Sought.Length == 0 && Table.LeftOut is > 0 and int more)
        {
            string said = MoreColumns(more);
            int width = canvas.Widths.Of(said);
            canvas.PutRight(Frame.Right - 1 - width, Frame.Y, width, said, Look.Muted);
        }

        for (int i = 0; i < Above.Count; i++)
        {
            canvas.PutFit(Frame.X + 1, Frame.Y + 1 + i, Frame.Width - 2, Above[i].Text, Above[i].Look);
        }

        Table.Render(canvas);
        if (Below is not null && Table.Selected is { } row)
        {
            canvas.Line(Frame.X, Table.Frame.Bottom, Frame.Width);
            Below(canvas, new Rect(Frame.X + 1, Table.Frame.Bottom + 1, Frame.Width - 2, RowsBelow), row);
        }
    }

    /// <inheritdoc/>
    protected override void Arrange()
    {
        (Rect line, Rect kept) = Frame.CutTop(1);
        searchLine.Layout(line with { X = line.X + 3, Width = Math.Max(0, line.Width - 4) });
        Rect below = kept.CutTop(Above.Count).Kept;
        Table.Layout(Below is null ? below : below.CutBottom(RowsBelow + 1).Kept);
    }

    private void Filter()
    {
        string wanted = FullWidth.Fold(searchLine.Text).Trim();
        Table.Rows = wanted.Length == 0 ? all : [.. all.Where(r => Matches(r, wanted))];
    }

    private void Focus()
    {
        searchLine.HasFocus = HasFocus && finding;
        Table.HasFocus = HasFocus;
    }
}
