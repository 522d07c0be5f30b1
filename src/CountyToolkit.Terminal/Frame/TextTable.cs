using System.Text;
using CountyToolkit.Terminal.Toolkit.Drawing;

namespace CountyToolkit.Terminal.Frame;

/// <summary>A plain table whose columns line up when Chinese and Latin letters are mixed. Numbers stand to the right.</summary>
internal static class TextTable
{
    /// <summary>The lines of the table: heads, a rule, the rows.</summary>
    public static IEnumerable<string> Lines(string[] heads, IReadOnlyList<string[]> rows)
    {
        int[] widths = [.. heads.Select((head, i) => rows.Select(r => CellWidth.Narrow.Of(r[i])).Append(CellWidth.Narrow.Of(head)).Max())];
        bool[] right = [.. heads.Select((_, i) => rows.Count > 0 && rows.All(r => IsNumber(r[i])) && rows.Any(r => r[i].Length > 0))];
        yield return Line(heads, widths, right);
        yield return string.Join("  ", widths.Select(w => new string('-', w)));
        foreach (string[] row in rows)
        {
            yield return Line(row, widths, right);
        }
    }

    private static string Line(string[] cells, int[] widths, bool[] right)
    {
        StringBuilder line = new();
        for (int i = 0; i < cells.Length; i++)
        {
            string gap = new(' ', widths[i] - CellWidth.Narrow.Of(cells[i]));
            line.Append(i == 0 ? "" : "  ").Append(right[i] ? gap + cells[i] : cells[i] + gap);
        }

        return line.ToString().TrimEnd();
    }

    // Codes of 15 characters and more are names made of digits, not amounts.
    private static bool IsNumber(string cell) =>
        cell.Length < 15 && cell.All(c => char.IsAsciiDigit(c) || c is '.' or '-' or ',' or '%');
}
