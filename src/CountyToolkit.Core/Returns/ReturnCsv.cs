using System.Buffers;
using System.Text;

namespace CountyToolkit.Returns;

/// <summary>
/// The table of a filled form as csv for programs to read: one head row, the rows, no totals and no signature. UTF-8 with a
/// mark, so that Excel takes it for what it is; text is guarded against being run, numbers are written as numbers. Codes stand bare,
/// for whoever joins by them; people open the workbook beside it, where they are text.
/// </summary>
internal static class ReturnCsv
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n\t ");

    /// <summary>Writes the csv; the stream stays open.</summary>
    public static void Write(ReturnTable table, Stream target)
    {
        using StreamWriter writer = new(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine(string.Join(',', table.Form.Columns.Select(c => Field(CsvGuard.Write(c.Title)))));
        foreach (ReturnCell[] row in table.Rows)
        {
            writer.WriteLine(string.Join(',', row.Select(Cell)));
        }
    }

    private static string Cell(ReturnCell cell)
    {
        if (cell.Text is not null)
        {
            return Field(CsvGuard.Write(cell.Text));
        }

        if (cell.Day is DateOnly day)
        {
            return IsoDate.Text(day);
        }

        string number = cell.Number?.ToString() ?? "";
        return number.Contains('/', StringComparison.Ordinal) ? cell.Number!.Value.ToDecimalText(10) : number;
    }

    private static string Field(string text) =>
        text.AsSpan().IndexOfAny(Quoted) < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
