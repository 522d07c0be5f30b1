using System.Globalization;
using System.Text;

namespace CountyToolkit.Returns.Workbooks;

/// <summary>Text as a workbook holds it, how wide it is printed, and names of cells.</summary>
internal static class CellText
{
    /// <summary>
    /// Characters that XML cannot hold or would change are written <c>_xHHHH_</c>, as the format lays down;
    /// text that looks like that already is escaped too, so that reading gives back what was written.
    /// </summary>
    public static string Escape(string text)
    {
        if (!text.Any(Special) && !text.Contains("_x", StringComparison.Ordinal))
        {
            return text;
        }

        StringBuilder escaped = new(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            bool pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (pair)
            {
                escaped.Append(text[i]).Append(text[++i]);
            }
            else if (Special(text[i]) || LooksEscaped(text, i))
            {
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
            }
            else
            {
                escaped.Append(text[i]);
            }
        }

        return escaped.ToString();
    }

    /// <summary>Width in characters of a figure: a Chinese character takes two.</summary>
    public static int Width(string text) => text.Sum(c => c >= '\u1100' ? 2 : 1);

    /// <summary>Lines a text takes in a cell of that width.</summary>
    public static int Lines(string text, int width) =>
        text.Split('\n').Sum(line => Math.Max(1, (Width(line) + Math.Max(1, width - 1) - 1) / Math.Max(1, width - 1)));

    /// <summary>Letters of a column, from 0.</summary>
    public static string Column(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : Column((index / 26) - 1) + (char)('A' + (index % 26));

    /// <summary>Name of a cell: column from 0, row from 1.</summary>
    public static string Cell(int column, int row) => Column(column) + row.ToString(CultureInfo.InvariantCulture);

    private static bool Special(char c) =>
        (c < ' ' && c is not ('\t' or '\n')) || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF';

    private static bool LooksEscaped(string text, int at) =>
        text[at] == '_' && at + 6 < text.Length && text[at + 1] == 'x' && text[at + 6] == '_'
        && text.Substring(at + 2, 4).All(char.IsAsciiHexDigit);
}
