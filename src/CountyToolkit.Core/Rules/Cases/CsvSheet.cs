using System.Text;

namespace CountyToolkit.Rules.Cases;

/// <summary>
/// The cells of a csv table by row, rows counted as a spreadsheet counts them: an empty line is a row, a line end inside a
/// cell is not. Separated by commas, or by what the first row is separated by (tab, semicolon).
/// </summary>
internal static class CsvSheet
{
    private static readonly char[] Separators = [',', '\t', ';'];

    /// <param name="text">The text, its mark of encoding taken off.</param>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="errors">A quote that is never closed.</param>
    public static List<List<string>> Rows(string text, string file, ICollection<OfficeError> errors)
    {
        char separator = Separator(text);
        List<List<string>> rows = [];
        List<string> row = [];
        StringBuilder cell = new();
        bool quoted = false;
        int opened = 0;
        for (int at = 0; at < text.Length; at++)
        {
            char c = text[at];
            if (quoted)
            {
                bool doubled = c == '"' && at + 1 < text.Length && text[at + 1] == '"';
                quoted = c != '"' || doubled;
                at += doubled ? 1 : 0;
                _ = quoted ? cell.Append(c) : cell;
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
                opened = rows.Count + 1;
            }
            else if (c == separator || c == '\n')
            {
                End(row, cell);
                if (c == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else
            {
                cell.Append(c);
            }
        }

        if (quoted)
        {
            errors.Add(new OfficeError(ErrorKind.BadInput, "cases.open-quote", FormattableString.Invariant($"{file}:{opened}")));
        }

        End(row, cell);
        rows.Add(row);
        return rows;
    }

    private static void End(List<string> row, StringBuilder cell)
    {
        row.Add(CsvGuard.Read(cell.ToString().TrimEnd('\r')).Trim());
        cell.Clear();
    }

    private static char Separator(string text)
    {
        string first = text.Split('\n').FirstOrDefault(l => l.Trim().Length > 0) ?? "";
        return Separators.MaxBy(mark => first.Count(c => c == mark));
    }
}
