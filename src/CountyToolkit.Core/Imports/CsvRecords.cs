using System.Text;

namespace CountyToolkit.Imports;

/// <summary>
/// Splits csv text into records as RFC 4180 has them, strictly: a quote inside a bare field, text behind a closing
/// quote and a quote never closed make the record broken. The record says so and the reader goes on with the next
/// line, so that one pass finds every broken record.
/// </summary>
internal sealed class CsvRecords(string text, char separator)
{
    private readonly StringBuilder field = new();
    private int at;
    private int line = 1;

    /// <summary>The next record that is not a blank line; null at the end.</summary>
    public SheetRow? Next()
    {
        while (at < text.Length)
        {
            int startLine = line;
            List<string> fields = [];
            string? fault = ReadRecord(fields);
            if (fault is not null || fields.Any(f => !string.IsNullOrWhiteSpace(f)))
            {
                return Row(startLine, fields, fault);
            }
        }

        return null;
    }

    private static SheetRow Row(int number, List<string> fields, string? fault) => new()
    {
        Number = number,
        Width = fields.Count,
        Fault = fault,
        Cells = [.. fields.Select((f, i) => new SheetCell(i + 1, CellKind.Text, CsvGuard.Read(f))).Where(c => !string.IsNullOrWhiteSpace(c.Text))],
    };

    private string? ReadRecord(List<string> fields)
    {
        while (true)
        {
            int fieldAt = at;
            int fieldLine = line;
            string? fault = at < text.Length && text[at] == '"' ? ReadQuoted() : ReadBare();
            if (fault is not null)
            {
                (at, line) = (fieldAt, fieldLine);
                SkipLine();
                return fault;
            }

            fields.Add(field.ToString());
            if (at >= text.Length || EatLineEnd())
            {
                return null;
            }

            at++;
        }
    }

    private string? ReadBare()
    {
        field.Clear();
        int end = text.AsSpan(at).IndexOfAny(separator, '\r', '\n');
        ReadOnlySpan<char> bare = end < 0 ? text.AsSpan(at) : text.AsSpan(at, end);
        at += bare.Length;
        field.Append(bare);
        // ="0123" is how people keep Excel from eating zeros; any other quote in a bare field is a slip.
        return bare.Contains('"') && !(bare.StartsWith("=\"") && bare.EndsWith("\"") && bare.Count('"') == 2) ? "import.csv-stray-quote" : null;
    }

    private string? ReadQuoted()
    {
        field.Clear();
        at++;
        while (at < text.Length)
        {
            char c = text[at++];
            if (c == '"')
            {
                if (at < text.Length && text[at] == '"')
                {
                    field.Append('"');
                    at++;
                    continue;
                }

                return at >= text.Length || text[at] == separator || text[at] is '\r' or '\n' ? null : "import.csv-stray-quote";
            }

            line += c == '\n' ? 1 : 0;
            field.Append(c);
            if (field.Length > ImportLimits.CellCharacters)
            {
                return "import.csv-open-quote";
            }
        }

        return "import.csv-open-quote";
    }

    private bool EatLineEnd()
    {
        if (text[at] is not ('\r' or '\n'))
        {
            return false;
        }

        at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
        line++;
        return true;
    }

    private void SkipLine()
    {
        int end = text.AsSpan(at).IndexOfAny('\r', '\n');
        at = end < 0 ? text.Length : at + end;
        if (at < text.Length)
        {
            EatLineEnd();
        }
    }
}
