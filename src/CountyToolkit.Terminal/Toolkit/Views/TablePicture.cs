using CountyToolkit.Terminal.Toolkit.Drawing;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>Draws a table's headings and those of its rows that are seen.</summary>
/// <param name="canvas">Where to.</param>
/// <param name="frame">The table's place.</param>
/// <param name="columns">Its columns.</param>
internal sealed class TablePicture<T>(Canvas canvas, Rect frame, ColumnPlaces<T> columns)
    where T : notnull
{
    private readonly List<(TableColumn<T> Column, int X, int Width)> places = columns.In(frame);

    /// <summary>Draws.</summary>
    /// <param name="rows">All rows, in the order shown.</param>
    /// <param name="empty">What is said where there are none.</param>
    /// <param name="top">The first one seen.</param>
    /// <param name="state">Whether the keys act on a row, and whether it is marked.</param>
    /// <param name="hasFocus">Whether the table has the keys.</param>
    public void Draw(IReadOnlyList<T> rows, string empty, int top, Func<int, (bool Selected, bool Marked)> state, bool hasFocus)
    {
        DrawHead();
        if (rows.Count == 0)
        {
            DrawEmpty(empty);
        }

        for (int i = top; i < rows.Count && i - top < frame.Height - 1; i++)
        {
            DrawRow(rows[i], frame.Y + 1 + i - top, state(i), hasFocus);
        }
    }

    private void DrawHead()
    {
        foreach ((TableColumn<T> column, int x, int width) in places)
        {
            if (column.IsNumber)
            {
                canvas.PutRight(x, frame.Y, width, columns.Head(column), Look.Muted);
            }
            else
            {
                canvas.PutFit(x, frame.Y, width, columns.Head(column), Look.Muted);
            }
        }

        if (columns.Visible.Count() - places.Count is > 0 and int left)
        {
            canvas.PutRight(frame.Right - 3, frame.Y, 3, FormattableString.Invariant($"+{left}"), Look.Key);
        }
    }

    private void DrawEmpty(string empty)
    {
        int y = frame.Y + 2;
        foreach (string line in canvas.Widths.Wrap(empty, Math.Max(2, frame.Width - 4)).TakeWhile(_ => y < frame.Bottom))
        {
            canvas.PutFit(frame.X + 2, y++, frame.Width - 2, line, Look.Muted);
        }
    }

    private void DrawRow(T row, int y, (bool Selected, bool Marked) state, bool hasFocus)
    {
        string sign = (state.Selected ? hasFocus ? ">" : "-" : " ") + (state.Marked ? "*" : " ");
        canvas.Put(frame.X, y, sign, Look.Key, frame.Width);
        foreach ((TableColumn<T> column, int x, int width) in places)
        {
            Look look = column.Look?.Invoke(row) ?? Look.Text;
            string text = column.Text(row);
            if (column.IsNumber)
            {
                // Part of a number would be another number.
                canvas.PutRight(x, y, width, canvas.Widths.Of(text) > width ? new string('#', width) : text, look);
            }
            else
            {
                canvas.PutFit(x, y, width, text, look);
            }
        }

        if (state.Selected)
        {
            canvas.Restyle(new Rect(frame.X, y, frame.Width, 1), hasFocus ? Look.Selected : Look.SelectedAside);
        }
    }
}
