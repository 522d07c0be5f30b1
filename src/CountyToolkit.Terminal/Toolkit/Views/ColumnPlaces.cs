using CountyToolkit.Terminal.Toolkit.Drawing;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>
/// Which columns of a table stand where: the first always, of the others as many as fit from the one slid to, and what width is
/// left goes to those that stretch. A column is never narrower than its heading, so that a heading is read whole.
/// </summary>
/// <param name="all">All columns, the first of which stays in sight.</param>
internal sealed class ColumnPlaces<T>(IReadOnlyList<TableColumn<T>> all)
    where T : notnull
{
    private const int SignWidth = 2, Gap = 2, LeftOutWidth = 4, Narrowest = 4;
    private readonly HashSet<TableColumn<T>> hidden = [];
    private int first = 1;

    /// <summary>The sign a heading carries behind it; empty for none.</summary>
    public required Func<TableColumn<T>, string> Sign { get; init; }

    /// <summary>Columns not hidden.</summary>
    public IEnumerable<TableColumn<T>> Visible => all.Where(c => !hidden.Contains(c));

    /// <summary>A heading as it is drawn.</summary>
    public string Head(TableColumn<T> column) => column.Head + Sign(column);

    /// <summary>Shows or hides a column; the first always stays.</summary>
    public void Show(TableColumn<T> column, bool visible)
    {
        if (visible)
        {
            hidden.Remove(column);
        }
        else if (column != all[0])
        {
            hidden.Add(column);
        }
    }

    /// <summary>Brings columns into sight that do not fit; false when there is nothing to bring.</summary>
    public bool Slide(Rect frame, int by)
    {
        int to = Math.Clamp(first + by, 1, LastFirst(frame));
        bool moved = to != first;
        first = to;
        return moved;
    }

    /// <summary>Slides back as far as the window allows to show more.</summary>
    public void Fit(Rect frame) => first = Math.Min(first, LastFirst(frame));

    /// <summary>The columns drawn, each with its place.</summary>
    public List<(TableColumn<T> Column, int X, int Width)> In(Rect frame)
    {
        List<TableColumn<T>> visible = [.. Visible];
        List<TableColumn<T>> taken = Taken(frame, visible, first);
        int room = Room(frame, visible, taken);
        int spare = Math.Max(0, room - taken.Sum(Wanted) - (Gap * (taken.Count - 1)));
        int stretching = taken.Count(c => c.Stretches);
        List<(TableColumn<T>, int, int)> places = [];
        int x = frame.X + SignWidth, right = x + room;
        foreach (TableColumn<T> column in taken)
        {
            int extra = column.Stretches ? spare / stretching-- : 0;
            spare -= extra;
            int width = Math.Clamp(Wanted(column) + extra, 0, Math.Max(0, right - x));
            places.Add((column, x, width));
            x += width + Gap;
        }

        return places;
    }

    // By the widest reading of a doubtful character: where columns stand must not depend on the terminal.
    private int Wanted(TableColumn<T> column) => Math.Max(column.Width, CellWidth.Wide.Of(Head(column)));

    // The first one stays; of the others those from a given one on. One of them is always shown, cut where it must be.
    private List<TableColumn<T>> Taken(Rect frame, List<TableColumn<T>> visible, int from)
    {
        List<TableColumn<T>> wanted = [visible[0], .. visible.Skip(Math.Max(1, from))];
        int[] widths = [.. wanted.Select(Wanted)];
        if (widths.Sum() + (Gap * (wanted.Count - 1)) <= Room(frame, visible, wanted))
        {
            return wanted;
        }

        int room = frame.Width - SignWidth - LeftOutWidth, used = widths[0], count = 1;
        while (count < wanted.Count && (used + Gap + widths[count] <= room || (count == 1 && used + Gap + Narrowest <= room)))
        {
            used += Gap + widths[count++];
        }

        return [.. wanted.Take(count)];
    }

    // Where columns are left out the head says how many, in cells of its own.
    private static int Room(Rect frame, List<TableColumn<T>> visible, List<TableColumn<T>> taken) =>
        frame.Width - SignWidth - (taken.Count < visible.Count ? LeftOutWidth : 0);

    // The first place from which on all columns to the right fit: sliding further would only leave blanks.
    private int LastFirst(Rect frame)
    {
        List<TableColumn<T>> visible = [.. Visible];
        int from = 1;
        while (from < visible.Count - 1 && Taken(frame, visible, from).Count < visible.Count - from + 1)
        {
            from++;
        }

        return from;
    }
}
