using System.Globalization;
using CountyToolkit.Terminal.Toolkit.Drawing;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>
/// What a field keeps of a text typed or pasted. Signs nobody sees are left out, since a code with one in it is another code:
/// control characters, zero-width blanks, byte order marks, marks of writing direction. Joiners inside a grapheme stay.
/// </summary>
internal static class Typing
{
    /// <summary>Grapheme by grapheme; line ends and tabs are blanks.</summary>
    public static IEnumerable<string> OneLine(string text) => CellWidth.Graphemes(text).Where(IsKept).Select(g => IsLineEnd(g) || g == "\t" ? " " : g);

    /// <summary>Grapheme by grapheme; every line end is <c>\n</c>, a tab four blanks.</summary>
    public static IEnumerable<string> ManyLines(string text) =>
        CellWidth.Graphemes(text.Replace("\t", "    ", StringComparison.Ordinal)).Where(IsKept).Select(g => IsLineEnd(g) ? "\n" : g);

    private static bool IsLineEnd(string grapheme) => grapheme is "\r" or "\n" or "\r\n" or "\u0085" or "\u2028" or "\u2029" or "\v" or "\f";

    private static bool IsKept(string grapheme) =>
        IsLineEnd(grapheme) || grapheme == "\t" || CharUnicodeInfo.GetUnicodeCategory(grapheme, 0) is not (UnicodeCategory.Control or UnicodeCategory.Format);
}
