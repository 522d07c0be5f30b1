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
    }

    /// <summary>The table.</summary>
    public TableView<T> Table { get; }

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
        Table.Render(canvas);
    }

    /// <inheritdoc/>
    protected override void Arrange()
    {
        (Rect line, Rect kept) = Frame.CutTop(1);
        searchLine.Layout(line with { X = line.X + 3, Width = Math.Max(0, line.Width - 4) });
        Table.Layout(kept);
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
