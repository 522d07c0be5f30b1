using System.Text;

namespace CountyToolkit.Imports;

/// <summary>A csv file with one column more, which says what is wrong in each record.</summary>
internal static class MarkedCsv
{
    public static byte[] Of(byte[] bytes, string name, string? encoding, IReadOnlyList<ImportError> errors, int headingRow, Language language)
    {
        CsvText decoded = CsvText.Decode(bytes, name, encoding);
        char separator = CsvFile.SeparatorOf(decoded.Text);
        string[] lines = decoded.Text.ReplaceLineEndings("\n").Split('\n');
        ILookup<int, ImportError> wrong = errors.ToLookup(e => e.Row);
        foreach ((int first, int last) in Records(decoded.Text, separator, lines).Where(r => r.First >= headingRow))
        {
            string said = first == headingRow
                ? Messages.Text(language, "import.marked.column")
                : string.Join(' ', wrong[first].Select(e => Said(e, language)));
            lines[last - 1] += separator + (said.Length == 0 || first == headingRow ? said : "\"" + said.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"");
        }

        // UTF-8 always gets its mark here, so that a spreadsheet opens the copy as what it is.
        Encoding target = decoded.Encoding == "GB18030" ? Encoding.GetEncoding("GB18030") : new UTF8Encoding(true);
        return [.. target.GetPreamble(), .. target.GetBytes(string.Join("\r\n", lines))];
    }

    // A record reaches to the line before the next one; blank lines behind it are none of its own.
    private static IEnumerable<(int First, int Last)> Records(string text, char separator, string[] lines)
    {
        CsvRecords records = new(text, separator);
        List<SheetRow> all = [];
        while (records.Next() is { } row)
        {
            all.Add(row);
        }

        for (int i = 0; i < all.Count; i++)
        {
            int first = all[i].Number;
            int last = all[i].Fault is not null ? first : i + 1 < all.Count ? all[i + 1].Number - 1 : lines.Length;
            while (last > first && string.IsNullOrWhiteSpace(lines[last - 1]))
            {
                last--;
            }

            yield return (first, last);
        }
    }

    private static string Said(ImportError error, Language language)
    {
        (string wrong, string advice) = MarkedCopy.Words(error, language);
        return (error.Heading.Length > 0 ? error.Heading + " " : "") + wrong + (advice.Length > 0 ? " → " + advice : "");
    }
}
