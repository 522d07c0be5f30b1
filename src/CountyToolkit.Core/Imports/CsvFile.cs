namespace CountyToolkit.Imports;

/// <summary>A csv file as one sheet without a name.</summary>
internal static class CsvFile
{
    private const int SampleRecords = 30;
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <exception cref="OfficeError"><c>import.csv-encoding</c>, <c>import.csv-encoding-uncertain</c>.</exception>
    public static Sheet Read(byte[] bytes, string file, string? wanted, out string encoding, CancellationToken cancel)
    {
        CsvText decoded = CsvText.Decode(bytes, file, wanted);
        encoding = decoded.Encoding;
        string text = decoded.Text;
        char separator = Separator(ref text);
        return new Sheet { Name = "", Rows = Rows(text, separator, file, cancel) };
    }

    /// <summary>The mark that separates the fields of a text.</summary>
    internal static char SeparatorOf(string text) => Separator(ref text);

    /// <summary>A line <c>sep=;</c> decides; else the mark under which most of the first records have one and the same width above 1.</summary>
    private static char Separator(ref string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && Separators.Contains(text[4]))
        {
            // Line numbers must stay right, so the line is blanked and not cut off.
            char stated = text[4];
            text = text[5..];
            return stated;
        }

        string sample = text;
        return Separators.MaxBy(mark => Regularity(sample, mark));
    }

    private static int Regularity(string text, char separator)
    {
        CsvRecords records = new(text, separator);
        List<int> widths = [];
        while (widths.Count < SampleRecords && records.Next() is { } row)
        {
            if (row.Fault is null && row.Width > 1)
            {
                widths.Add(row.Width);
            }
            else if (row.Fault is not null)
            {
                break;
            }
        }

        return widths.Count == 0 ? 0 : widths.GroupBy(w => w).Max(g => g.Count());
    }

    private static IEnumerable<SheetRow> Rows(string text, char separator, string file, CancellationToken cancel)
    {
        CsvRecords records = new(text, separator);
        int count = 0;
        while (records.Next() is { } row)
        {
            cancel.ThrowIfCancellationRequested();
            if (++count > ImportLimits.Rows || row.Width > ImportLimits.Columns)
            {
                string code = row.Width > ImportLimits.Columns ? "import.too-many-columns" : "import.too-many-rows";
                throw new OfficeError(ErrorKind.BadInput, code, file + ":" + row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }

            yield return row;
        }
    }
}
