using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>
/// Rows under headings, drawn as far as they are seen: its cost is that of the window, not of the rows. Up, Down, PgUp, PgDn,
/// Home and End move; Left and Right bring columns into sight that do not fit; Space marks where marking is allowed.
/// </summary>
internal sealed class TableView<T> : View
    where T : notnull
{
    private readonly RowOrder<T> order = new();
    private ColumnPlaces<T>? columns;
    private RowMarks<T>? marks;
    private IReadOnlyList<T> given = [];
    private IReadOnlyList<T> rows = [];
    private int selected;
    private int top;

    /// <summary>All columns, the first of which stays in sight.</summary>
    public required IReadOnlyList<TableColumn<T>> Columns { get; init; }

    /// <summary>What is said in place of rows when there are none.</summary>
    public string Empty { get; set; } = "";

    /// <summary>Said instead of <see cref="Empty"/> where it answers something: why there are none just now.</summary>
    public Func<string?>? EmptyNow { get; set; }

    /// <summary>Whether Space marks rows.</summary>
    public bool CanMark { get; init; }

    /// <summary>What makes a row the same one after it was read again: its number, its code. By default the row itself.</summary>
    public Func<T, object> Identity { get; init; } = row => row;

    /// <summary>Rows in the order given; setting them keeps the selection.</summary>
    public IReadOnlyList<T> Rows
    {
        get => given;
        set
        {
            T? was = Selected;
            bool had = rows.Count > 0;
            given = value;
            rows = order.Of(given);
            Select(had && was is not null ? was : default);
        }
    }

    /// <summary>Rows in the order shown.</summary>
    public IReadOnlyList<T> Shown => rows;

    /// <summary>Rows marked, in the order shown.</summary>
    public IReadOnlyList<T> Marked => Marks.Among(rows);

    /// <summary>The row the keys act on; default when there is none.</summary>
    public T? Selected => rows.Count > 0 ? rows[selected] : default;

    /// <summary>Place of that row among those shown.</summary>
    public int SelectedIndex => selected;

    /// <summary>Columns not hidden.</summary>
    public IEnumerable<TableColumn<T>> VisibleColumns => Places.Visible;

    /// <summary>How many of the columns chosen do not fit, as the head says at its right end.</summary>
    public int LeftOut => VisibleColumns.Count() - Places.In(Frame).Count;

    /// <summary>Column the rows are ordered by, and whether from the greatest; null = as given.</summary>
    public (TableColumn<T> Column, bool Descending)? Sorting => order.By;

    private ColumnPlaces<T> Places => columns ??= new ColumnPlaces<T>(Columns) { Sign = order.Sign };

    private RowMarks<T> Marks => marks ??= new RowMarks<T>(Identity);

    /// <summary>Moves to a row, where it is among those shown.</summary>
    public void Select(T? row)
    {
        int at = row is null ? -1 : IndexOf(row);
        selected = at >= 0 ? at : Math.Clamp(selected, 0, Math.Max(0, rows.Count - 1));
    }

    /// <summary>Orders by a column; the same column again turns the order round, a third time takes it back.</summary>
    public void SortBy(TableColumn<T> column)
    {
        T? was = Selected;
        order.Turn(column);
        rows = order.Of(given);
        Select(was);
    }

    /// <summary>Shows or hides a column; the first always stays.</summary>
    public void Show(TableColumn<T> column, bool visible) => Places.Show(column, visible);

    /// <summary>Takes all marks away.</summary>
    public void Unmark() => Marks.Clear();

    /// <summary>Marks a row or takes its mark away.</summary>
    public void Mark(T row) => Marks.Turn(row);

    /// <summary>Takes the marks of all rows away that are not among these.</summary>
    public void Forget(IReadOnlyList<T> all) => Marks.Keep(all);

    /// <inheritdoc/>
    public override bool Handle(InputEvent input)
    {
        if (input is not KeyEvent { Modifiers: Modifiers.None } key)
        {
            return false;
        }

        int page = Math.Max(1, Frame.Height - 2);
        switch (key.Key)
        {
            case Key.Up: return Move(selected - 1);
            case Key.Down: return Move(selected + 1);
            case Key.PageUp: return Move(selected - page);
            case Key.PageDown: return Move(selected + page);
            case Key.Home: return Move(0);
            case Key.End: return Move(rows.Count - 1);
            case Key.Left: return Places.Slide(Frame, -1);
            case Key.Right: return Places.Slide(Frame, 1);
            case Key.Text when CanMark && key.AsCommand() == KeyEvent.Space && rows.Count > 0:
                Mark(rows[selected]);
                return Move(selected + 1);
            default: return false;
        }
    }

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        if (!Frame.IsEmpty)
        {
            new TablePicture<T>(canvas, Frame, Places).Draw(rows, EmptyNow?.Invoke() ?? Empty, top, i => (i == selected, Marks.Has(rows[i])), HasFocus);
        }
    }

    /// <inheritdoc/>
    protected override void Arrange()
    {
        int seen = Math.Max(1, Frame.Height - 1);
        top = Math.Clamp(top, 0, Math.Max(0, rows.Count - seen));
        top = Math.Clamp(top, Math.Max(0, selected - seen + 1), Math.Max(0, selected));
        Places.Fit(Frame);
    }

    private bool Move(int to)
    {
        selected = Math.Clamp(to, 0, Math.Max(0, rows.Count - 1));
        return true;
    }

    private int IndexOf(T row)
    {
        object wanted = Identity(row);
        if (selected < rows.Count && wanted.Equals(Identity(rows[selected])))
        {
            return selected;
        }

        for (int i = 0; i < rows.Count; i++)
        {
            if (wanted.Equals(Identity(rows[i])))
            {
                return i;
            }
        }

        return -1;
    }
}
