namespace CountyToolkit.Terminal.Toolkit.Drawing;

/// <summary>One cell: a grapheme of one or two cells, or the second half of the one to its left.</summary>
/// <param name="Text">The grapheme; empty for a second half.</param>
/// <param name="Look">How it looks.</param>
/// <param name="Width">1 or 2; 0 for a second half.</param>
internal readonly record struct Cell(string Text, Look Look, byte Width)
{
    /// <summary>A blank.</summary>
    public static Cell Blank(Look look) => new(" ", look, 1);

    /// <summary>The half that a wide grapheme also covers.</summary>
    public static Cell Half(Look look) => new("", look, 0);
}
