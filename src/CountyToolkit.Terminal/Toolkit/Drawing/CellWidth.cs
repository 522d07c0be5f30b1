using System.Globalization;
using System.Text;

namespace CountyToolkit.Terminal.Toolkit.Drawing;

/// <summary>How many cells of one terminal a text takes. Terminals differ in the ambiguous characters only: “ ” … — ① Ⅰ ★ → ± ℃ and their like.</summary>
/// <param name="ambiguousWide">Whether this terminal draws those two cells wide; asked of it at start.</param>
internal sealed class CellWidth(bool ambiguousWide)
{
    private const int SoftHyphen = 0xAD;

    /// <summary>Terminals that draw ambiguous characters one cell wide: nearly all.</summary>
    public static CellWidth Narrow { get; } = new(ambiguousWide: false);

    /// <summary>Terminals that draw them two cells wide: consoles with an East Asian font.</summary>
    public static CellWidth Wide { get; } = new(ambiguousWide: true);

    /// <summary>Whether ambiguous characters are two cells wide here.</summary>
    public bool AmbiguousWide => ambiguousWide;

    /// <summary>Cells a text takes; control characters take none.</summary>
    public int Of(string text)
    {
        int cells = 0;
        foreach (string grapheme in Graphemes(text))
        {
            cells += OfGrapheme(grapheme);
        }

        return cells;
    }

    /// <summary>Cells of one grapheme, 0 to 2: that of its first character that takes any.</summary>
    public int OfGrapheme(string grapheme)
    {
        if (grapheme.Length == 1 && grapheme[0] is >= ' ' and < '\x7f')
        {
            return 1;
        }

        // A flag is two letters of one cell each.
        int cells = 0;
        if (grapheme.Length == 4 && grapheme[0] == '\uD83C' && grapheme[1] is >= '\uDDE6' and <= '\uDDFF')
        {
            return 2;
        }

        foreach (Rune rune in grapheme.EnumerateRunes())
        {
            cells = Math.Max(cells, OfRune(rune));
        }

        return cells;
    }

    /// <summary>
    /// Whether terminals may disagree on the width of a grapheme; the column is said again after such a one, so that a
    /// wrong guess cannot shift the rest of the row.
    /// </summary>
    public static bool IsDoubtful(string grapheme)
    {
        if (grapheme.Length == 1)
        {
            return EastAsianWidth.IsAmbiguous(grapheme[0]);
        }

        return grapheme.Length > 0;
    }

    /// <summary>The start of a text that fits, closed by <c>..</c> when something had to go; never wider than asked.</summary>
    public string Fit(string text, int cells)
    {
        if (Of(text) <= cells)
        {
            return text;
        }

        string mark = cells >= 4 ? ".." : "";
        return Start(text, cells - mark.Length) + mark;
    }

    /// <summary>The longest start of a text no wider than asked.</summary>
    public string Start(string text, int cells)
    {
        StringBuilder kept = new();
        foreach (string grapheme in Graphemes(text))
        {
            cells -= OfGrapheme(grapheme);
            if (cells < 0)
            {
                break;
            }

            kept.Append(grapheme);
        }

        return kept.ToString();
    }

    /// <summary>A text broken into lines no wider than asked; a word of Latin letters stays whole where it can, a closing mark never opens a line.</summary>
    public IReadOnlyList<string> Wrap(string text, int cells)
    {
        List<string> lines = [];
        foreach (string paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            WrapParagraph(paragraph, Math.Max(2, cells), lines);
        }

        return lines;
    }

    /// <summary>Grapheme by grapheme: what a person calls one character.</summary>
    public static IEnumerable<string> Graphemes(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            int length = StringInfo.GetNextTextElementLength(text, at);
            yield return text.Substring(at, length);
            at += length;
        }
    }

    private int OfRune(Rune rune)
    {
        if (rune.Value == SoftHyphen)
        {
            return 1;
        }

        UnicodeCategory category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        {
            return 0;
        }

        bool wide = EastAsianWidth.IsWide(rune.Value) || (ambiguousWide && EastAsianWidth.IsAmbiguous(rune.Value));
        return wide ? 2 : 1;
    }

    // Blanks at the end of a line and before the first word of the next are dropped; those that open a paragraph stay.
    private void WrapParagraph(string paragraph, int cells, List<string> lines)
    {
        List<string> line = [];
        int used = 0;
        bool isFirst = true;
        foreach (string piece in Pieces(paragraph, cells))
        {
            int width = Of(piece);
            if (used + width > cells)
            {
                int kept = BreakBefore(piece, line, cells);
                lines.Add(string.Concat(line.Take(kept)).TrimEnd());
                line.RemoveRange(0, kept);
                used = line.Sum(Of);
                isFirst = false;
            }

            if (isFirst || used > 0 || piece != " ")
            {
                line.Add(piece);
                used += width;
            }
        }

        lines.Add(string.Concat(line).TrimEnd());
    }

    // How many pieces of a full line stay on it: a closing mark takes along what stands before it, an opening one goes too.
    private int BreakBefore(string next, List<string> line, int cells)
    {
        int carried = Of(next);
        for (int kept = line.Count; kept > 0 && carried <= cells; kept--)
        {
            if (!Closes(next) && !Opens(line[kept - 1]))
            {
                return kept;
            }

            next = line[kept - 1];
            carried += Of(next);
        }

        return line.Count;
    }

    // A word wider than a whole line is cut where it must be.
    private IEnumerable<string> Pieces(string paragraph, int cells)
    {
        foreach (string word in Words(paragraph))
        {
            string rest = word;
            while (rest.Length > 1 && Of(rest) > cells)
            {
                string start = Start(rest, cells);
                yield return start;
                rest = rest[start.Length..];
            }

            yield return rest;
        }
    }

    // A run of ASCII without blanks is a word; every other grapheme stands for itself.
    private static IEnumerable<string> Words(string paragraph)
    {
        StringBuilder word = new();
        foreach (string grapheme in Graphemes(paragraph))
        {
            if (grapheme.Length == 1 && grapheme[0] is > ' ' and < '\x7f')
            {
                word.Append(grapheme);
                continue;
            }

            if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            yield return grapheme;
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static bool Closes(string word) => word.Length == 1 && "，。、；：！？）》】〕」』”’％".Contains(word[0], StringComparison.Ordinal);

    private static bool Opens(string word) => word.Length == 1 && "（《【〔「『“‘".Contains(word[0], StringComparison.Ordinal);
}
