namespace CountyToolkit.Terminal.Toolkit.Drawing;

/// <summary>
/// A picture made of cells. Invariant: every two-cell grapheme is followed by its half, and none stands half outside:
/// whatever overwrites or cuts one half leaves a blank in place of the other.
/// </summary>
internal sealed class Canvas
{
    private readonly Cell[] cells;

    /// <summary>A blank canvas.</summary>
    public Canvas(int width, int height, CellWidth widths)
    {
        Width = Math.Max(1, width);
        Height = Math.Max(1, height);
        Widths = widths;
        cells = new Cell[Width * Height];
        Array.Fill(cells, Cell.Blank(Look.Text));
    }

    /// <summary>Columns.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>Widths of this terminal.</summary>
    public CellWidth Widths { get; }

    /// <summary>Where the cursor is to be shown; null = hidden.</summary>
    public (int X, int Y)? Cursor { get; private set; }

    /// <summary>The whole of it.</summary>
    public Rect Area => new(0, 0, Width, Height);

    /// <summary>The cell at a place.</summary>
    public Cell this[int x, int y] => cells[(y * Width) + x];

    /// <summary>Shows the cursor at a place of the canvas; a place outside is not shown.</summary>
    public void ShowCursor(int x, int y) => Cursor = Area.Holds(x, y) ? (x, y) : null;

    /// <summary>Hides the cursor.</summary>
    public void HideCursor() => Cursor = null;

    /// <summary>Writes a text from a place to the right, cut without a mark at <paramref name="width"/> cells and at the edges.</summary>
    /// <returns>The column after the last cell it would have taken.</returns>
    public int Put(int x, int y, string text, Look look = Look.Text, int width = int.MaxValue)
    {
        int end = width >= Width - x ? Width : x + Math.Max(0, width);
        foreach (string grapheme in CellWidth.Graphemes(text))
        {
            string shown = grapheme is "\t" ? " " : grapheme;
            int cells = Widths.OfGrapheme(shown);
            if (cells == 0)
            {
                continue;
            }

            if (x + cells > end)
            {
                Blank(x, y, end - x, look);
                return x;
            }

            Set(x, y, shown, cells, look);
            x += cells;
        }

        return x;
    }

    /// <summary>Writes a text into a column of a given width, cut with <c>..</c> where it does not fit.</summary>
    public void PutFit(int x, int y, int width, string text, Look look = Look.Text) => Put(x, y, Widths.Fit(text, width), look, width);

    /// <summary>Writes a text to the right edge of a column; cut with <c>..</c> where it does not fit.</summary>
    public void PutRight(int x, int y, int width, string text, Look look = Look.Text)
    {
        string shown = Widths.Fit(text, width);
        Put(x + Math.Max(0, width - Widths.Of(shown)), y, shown, look, width);
    }

    /// <summary>Fills a rectangle with blanks.</summary>
    public void Fill(Rect area, Look look = Look.Text)
    {
        Rect inside = area.Overlap(Area);
        for (int y = inside.Y; y < inside.Bottom; y++)
        {
            Blank(inside.X, y, inside.Width, look);
        }
    }

    /// <summary>Changes the look of the graphemes that begin in a rectangle; a wide one has one look, on both its cells.</summary>
    public void Restyle(Rect area, Look look)
    {
        Rect inside = area.Overlap(Area);
        for (int y = inside.Y; y < inside.Bottom; y++)
        {
            for (int x = inside.X; x < inside.Right; x++)
            {
                int at = (y * Width) + x;
                if (cells[at].Width == 2)
                {
                    cells[at + 1] = Cell.Half(look);
                }

                cells[at] = cells[at].Width == 0 ? cells[at] : cells[at] with { Look = look };
            }
        }
    }

    /// <summary>A line across.</summary>
    public void Line(int x, int y, int width, Look look = Look.Border)
    {
        string dash = Widths.AmbiguousWide ? "-" : "─";
        for (int at = x; at < x + width; at++)
        {
            Put(at, y, dash, look);
        }
    }

    /// <summary>A line downwards.</summary>
    public void Upright(int x, int y, int height, Look look = Look.Border)
    {
        string bar = Widths.AmbiguousWide ? "|" : "│";
        for (int at = y; at < y + height; at++)
        {
            Put(x, at, bar, look);
        }
    }

    /// <summary>A blank box with a frame and a title on it.</summary>
    public void Box(Rect area, string title = "", Look look = Look.Border)
    {
        Fill(area);
        if (area.Width < 2 || area.Height < 2)
        {
            return;
        }

        string corners = Widths.AmbiguousWide ? "++++" : "┌┐└┘";
        Line(area.X + 1, area.Y, area.Width - 2, look);
        Line(area.X + 1, area.Bottom - 1, area.Width - 2, look);
        Upright(area.X, area.Y + 1, area.Height - 2, look);
        Upright(area.Right - 1, area.Y + 1, area.Height - 2, look);
        Put(area.X, area.Y, corners[..1], look);
        Put(area.Right - 1, area.Y, corners[1..2], look);
        Put(area.X, area.Bottom - 1, corners[2..3], look);
        Put(area.Right - 1, area.Bottom - 1, corners[3..], look);
        if (title.Length > 0)
        {
            PutFit(area.X + 2, area.Y, Math.Max(0, area.Width - 4), " " + title + " ", Look.Title);
        }
    }

    /// <summary>The text of a row, blanks at its end left out.</summary>
    public string RowText(int y) => string.Concat(Enumerable.Range(0, Width).Select(x => this[x, y].Text)).TrimEnd();

    /// <summary>The text of all rows.</summary>
    public override string ToString() => string.Join('\n', Enumerable.Range(0, Height).Select(RowText));

    private void Set(int x, int y, string grapheme, int cellCount, Look look)
    {
        if (y < 0 || y >= Height)
        {
            return;
        }

        if (x < 0 || x + cellCount > Width)
        {
            Blank(x, y, cellCount, look);
            return;
        }

        Free(x, y);
        Free(x + cellCount - 1, y);
        cells[(y * Width) + x] = new Cell(grapheme, look, (byte)cellCount);
        if (cellCount == 2)
        {
            cells[(y * Width) + x + 1] = Cell.Half(look);
        }
    }

    private void Blank(int x, int y, int width, Look look)
    {
        if (y < 0 || y >= Height)
        {
            return;
        }

        for (int at = Math.Max(0, x); at < Math.Min(Width, x + width); at++)
        {
            Free(at, y);
            cells[(y * Width) + at] = Cell.Blank(look);
        }
    }

    // Takes the other half of a wide grapheme away before one of its cells is written.
    private void Free(int x, int y)
    {
        int at = (y * Width) + x;
        if (cells[at].Width == 0)
        {
            cells[at - 1] = Cell.Blank(cells[at - 1].Look);
        }
        else if (cells[at].Width == 2)
        {
            cells[at + 1] = Cell.Blank(cells[at + 1].Look);
        }
    }
}
