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
    private const int SignWidth = 2, Gap = 2, LeftOutWidth = 4, Narrowest = 4;
    private readonly HashSet<object> marked = [];
    private readonly HashSet<TableColumn<T>> hidden = [];
    private IReadOnlyList<T> given = [];
    private IReadOnlyList<T> rows = [];
    private int selected;
    private int top;
    private int firstColumn = 1;
    private TableColumn<T>? sortedBy;
    private bool descending;

    /// <summary>All columns, the first of which stays in sight.</summary>
    public required IReadOnlyList<TableColumn<T>> Columns { get; init; }

    /// <summary>What is said in place of rows when there are none.</summary>
    public string Empty { get; set; } = "";

    /// <summary>Whether Space marks rows.</summary>
    public bool CanMark { get; init; }

    /// <summary>What makes a row the same one after it was read again: its number, its code. By default the row itself.</summary>
    public Func<T, object> Identity { get; init; } = row => row;

    /// <summary>
    /// Rows in the order given; setting them keeps the selection. The mark of a row that is not among them sleeps: it is back
    /// when the row is, and nothing is done to a row that is not shown. <see cref="Forget"/> takes such marks away.
    /// </summary>
    public IReadOnlyList<T> Rows
    {
        get => given;
        set
        {
            T? was = Selected;
            bool had = rows.Count > 0;
            given = value;
            Order();
            Select(had && was is not null ? was : default);
        }
    }

    /// <summary>Rows in the order shown.</summary>
    public IReadOnlyList<T> Shown => rows;

    /// <summary>Rows marked, in the order shown.</summary>
    public IReadOnlyList<T> Marked => marked.Count == 0 ? [] : [.. rows.Where(IsMarked)];

    /// <summary>The row the keys act on; default when there is none.</summary>
    public T? Selected => rows.Count > 0 ? rows[selected] : default;

    /// <summary>Place of that row among those shown.</summary>
    public int SelectedIndex => selected;

    /// <summary>Columns not hidden.</summary>
    public IEnumerable<TableColumn<T>> VisibleColumns => Columns.Where(c => !hidden.Contains(c));

    /// <summary>Column the rows are ordered by, and whether from the greatest; null = as given.</summary>
    public (TableColumn<T> Column, bool Descending)? Sorting => sortedBy is null ? null : (sortedBy, descending);

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
        (sortedBy, descending) = sortedBy != column ? (column, false) : descending ? (null, false) : (column, true);
        Order();
        Select(was);
    }

    /// <summary>Shows or hides a column; the first always stays.</summary>
    public void Show(TableColumn<T> column, bool visible)
    {
        if (visible)
        {
            hidden.Remove(column);
        }
        else if (column != Columns[0])
        {
            hidden.Add(column);
        }
    }

    /// <summary>Takes all marks away.</summary>
    public void Unmark() => marked.Clear();

    /// <summary>Marks a row or takes its mark away.</summary>
    public void Mark(T row)
    {
        if (!marked.Remove(Identity(row)))
        {
            marked.Add(Identity(row));
        }
    }

    /// <summary>Takes the marks of all rows away that are not among these.</summary>
    public void Forget(IReadOnlyList<T> all)
    {
        if (marked.Count > 0)
        {
            marked.IntersectWith(all.Select(Identity));
        }
    }

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
            case Key.Left: return Slide(-1);
            case Key.Right: return Slide(1);
            case Key.Text when CanMark && key.AsCommand() == KeyEvent.Space && rows.Count > 0:
                Mark(rows[selected]);
                return Move(selected + 1);
            default: return false;
        }
    }

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        if (Frame.IsEmpty)
        {
            return;
        }

        List<(TableColumn<T> Column, int X, int Width)> places = Places();
        RenderHead(canvas, places);
        if (rows.Count == 0)
        {
            int y = Frame.Y + 2;
            foreach (string line in canvas.Widths.Wrap(Empty, Math.Max(2, Frame.Width - 4)).TakeWhile(_ => y < Frame.Bottom))
            {
                canvas.PutFit(Frame.X + 2, y++, Frame.Width - 2, line, Look.Muted);
            }

            return;
        }

        for (int i = top; i < rows.Count && i - top < Frame.Height - 1; i++)
        {
            RenderRow(canvas, places, i, Frame.Y + 1 + i - top);
        }
    }

    /// <inheritdoc/>
    protected override void Arrange()
    {
        int seen = Math.Max(1, Frame.Height - 1);
        top = Math.Clamp(top, 0, Math.Max(0, rows.Count - seen));
        top = Math.Clamp(top, Math.Max(0, selected - seen + 1), Math.Max(0, selected));
        firstColumn = Math.Min(firstColumn, LastFirstColumn());
    }

    /// <summary>How many of the columns chosen do not fit, as the head says at its right end.</summary>
    public int LeftOut => VisibleColumns.Count() - Places().Count;

    private void RenderHead(Canvas canvas, List<(TableColumn<T> Column, int X, int Width)> places)
    {
        foreach ((TableColumn<T> column, int x, int width) in places)
        {
            string head = column.Head + (sortedBy == column ? (descending ? "v" : "^") : "");
            if (column.IsNumber)
            {
                canvas.PutRight(x, Frame.Y, width, head, Look.Muted);
            }
            else
            {
                canvas.PutFit(x, Frame.Y, width, head, Look.Muted);
            }
        }

        if (VisibleColumns.Count() - places.Count is > 0 and int left)
        {
            canvas.PutRight(Frame.Right - 3, Frame.Y, 3, FormattableString.Invariant($"+{left}"), Look.Key);
        }
    }

    private void RenderRow(Canvas canvas, List<(TableColumn<T> Column, int X, int Width)> places, int index, int y)
    {
        T row = rows[index];
        bool isSelected = index == selected;
        string sign = (isSelected ? HasFocus ? ">" : "-" : " ") + (IsMarked(row) ? "*" : " ");
        canvas.Put(Frame.X, y, sign, Look.Key, Frame.Width);
        foreach ((TableColumn<T> column, int x, int width) in places)
        {
            Look look = column.Look?.Invoke(row) ?? Look.Text;
            if (column.IsNumber)
            {
                string number = column.Text(row);

                // Part of a number would be another number.
                canvas.PutRight(x, y, width, canvas.Widths.Of(number) > width ? new string('#', width) : number, look);
            }
            else
            {
                canvas.PutFit(x, y, width, column.Text(row), look);
            }
        }

        if (isSelected)
        {
            canvas.Restyle(new Rect(Frame.X, y, Frame.Width, 1), HasFocus ? Look.Selected : Look.SelectedAside);
        }
    }

    // The first column and as many of the others as fit; what is left goes to those that stretch.
    private List<(TableColumn<T> Column, int X, int Width)> Places()
    {
        List<TableColumn<T>> visible = [.. VisibleColumns];
        List<TableColumn<T>> taken = Taken(visible, firstColumn);
        int spare = Math.Max(0, Room(visible, taken) - taken.Sum(c => c.Width) - (Gap * (taken.Count - 1)));
        int stretching = taken.Count(c => c.Stretches);
        List<(TableColumn<T>, int, int)> places = [];
        int x = Frame.X + SignWidth, right = x + Room(visible, taken);
        foreach (TableColumn<T> column in taken)
        {
            int extra = column.Stretches ? spare / stretching-- : 0;
            spare -= extra;
            int width = Math.Clamp(column.Width + extra, 0, Math.Max(0, right - x));
            places.Add((column, x, width));
            x += width + Gap;
        }

        return places;
    }

    // The first one stays; of the others those from a given one on. One of them is always shown, cut where it must be.
    private List<TableColumn<T>> Taken(List<TableColumn<T>> visible, int from)
    {
        List<TableColumn<T>> wanted = [visible[0], .. visible.Skip(Math.Max(1, from))];
        int all = wanted.Sum(c => c.Width) + (Gap * (wanted.Count - 1));
        if (all <= Room(visible, wanted))
        {
            return wanted;
        }

        int room = Frame.Width - SignWidth - LeftOutWidth, used = visible[0].Width, count = 1;
        while (count < wanted.Count && (used + Gap + wanted[count].Width <= room || (count == 1 && used + Gap + Narrowest <= room)))
        {
            used += Gap + wanted[count++].Width;
        }

        return [.. wanted.Take(count)];
    }

    // Where columns are left out the head says how many, in cells of its own.
    private int Room(List<TableColumn<T>> visible, List<TableColumn<T>> taken) =>
        Frame.Width - SignWidth - (taken.Count < visible.Count ? LeftOutWidth : 0);

    // The first place from which on all columns to the right fit: sliding further would only leave blanks.
    private int LastFirstColumn()
    {
        List<TableColumn<T>> visible = [.. VisibleColumns];
        int from = 1;
        while (from < visible.Count - 1 && Taken(visible, from).Count < visible.Count - from + 1)
        {
            from++;
        }

        return from;
    }

    private bool Move(int to)
    {
        selected = Math.Clamp(to, 0, Math.Max(0, rows.Count - 1));
        return true;
    }

    private bool Slide(int by)
    {
        int to = Math.Clamp(firstColumn + by, 1, LastFirstColumn());
        bool moved = to != firstColumn;
        firstColumn = to;
        return moved;
    }

    private bool IsMarked(T row) => marked.Count > 0 && marked.Contains(Identity(row));

    private void Order()
    {
        if (sortedBy is null)
        {
            rows = given;
            return;
        }

        TableColumn<T> by = sortedBy;
        Comparison<T> order = by.Order ?? (by.IsNumber
            ? (a, b) => NumberShown.Compare(by.Text(a), by.Text(b))
            : (a, b) => string.CompareOrdinal(by.Text(a), by.Text(b)));
        IOrderedEnumerable<T> sorted = descending
            ? given.OrderDescending(Comparer<T>.Create(order))
            : given.Order(Comparer<T>.Create(order));
        rows = [.. sorted];
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
