namespace CountyToolkit.Terminal.Toolkit.Drawing;

/// <summary>A rectangle of cells; a size below zero counts as none.</summary>
internal readonly record struct Rect(int X, int Y, int Width, int Height)
{
    /// <summary>First column to the right of it.</summary>
    public int Right => X + Width;

    /// <summary>First row below it.</summary>
    public int Bottom => Y + Height;

    /// <summary>Whether it holds no cell.</summary>
    public bool IsEmpty => Width <= 0 || Height <= 0;

    /// <summary>Whether a cell lies in it.</summary>
    public bool Holds(int x, int y) => x >= X && x < Right && y >= Y && y < Bottom;

    /// <summary>The first rows, and what is left below them; rows beyond its height are not there.</summary>
    public (Rect Cut, Rect Kept) CutTop(int rows)
    {
        int taken = Taken(rows, Height);
        return (this with { Height = taken }, this with { Y = Y + taken, Height = Height - taken });
    }

    /// <summary>The last rows, and what is left above them.</summary>
    public (Rect Cut, Rect Kept) CutBottom(int rows)
    {
        int taken = Taken(rows, Height);
        return (this with { Y = Bottom - taken, Height = taken }, this with { Height = Height - taken });
    }

    /// <summary>The first columns, and what is left to their right.</summary>
    public (Rect Cut, Rect Kept) CutLeft(int columns)
    {
        int taken = Taken(columns, Width);
        return (this with { Width = taken }, this with { X = X + taken, Width = Width - taken });
    }

    /// <summary>The last columns, and what is left to their left.</summary>
    public (Rect Cut, Rect Kept) CutRight(int columns)
    {
        int taken = Taken(columns, Width);
        return (this with { X = Right - taken, Width = taken }, this with { Width = Width - taken });
    }

    /// <summary>The part inside a margin.</summary>
    public Rect Inner(int columns, int rows) =>
        new(X + columns, Y + rows, Math.Max(0, Width - (2 * columns)), Math.Max(0, Height - (2 * rows)));

    /// <summary>A rectangle of this size in the middle of it, no larger than itself.</summary>
    public Rect Centre(int width, int height)
    {
        int w = Taken(width, Width), h = Taken(height, Height);
        return new Rect(X + ((Width - w) / 2), Y + ((Height - h) / 2), w, h);
    }

    /// <summary>The cells of both.</summary>
    public Rect Overlap(Rect other)
    {
        int x = Math.Max(X, other.X), y = Math.Max(Y, other.Y);
        return new Rect(x, y, Math.Max(0, Math.Min(Right, other.Right) - x), Math.Max(0, Math.Min(Bottom, other.Bottom) - y));
    }

    private static int Taken(int wanted, int there) => Math.Clamp(wanted, 0, Math.Max(0, there));
}
