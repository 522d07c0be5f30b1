using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CountyToolkit.Imports;

/// <summary>A copy of a workbook with its wrong cells red, commented, and listed on a sheet of their own.</summary>
internal static class MarkedWorkbook
{
    public static byte[] Of(byte[] bytes, IReadOnlyList<ImportError> errors, Language language)
    {
        using MemoryStream stream = new();
        stream.Write(bytes);
        using (SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            WorkbookPart workbook = document.WorkbookPart ?? throw new InvalidDataException("[Content_Types].xml");
            MarkedStyles styles = new(workbook);
            foreach (IGrouping<string, ImportError> ofSheet in errors.Where(e => e.Row > 0).GroupBy(e => e.Sheet))
            {
                if (workbook.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().FirstOrDefault(s => s.Name == ofSheet.Key) is { Id.Value: { } id }
                    && workbook.GetPartById(id) is WorksheetPart sheet)
                {
                    Mark(sheet, [.. ofSheet], styles, language);
                }
            }

            MarkedList.Add(workbook, errors, language);
        }

        return stream.ToArray();
    }

    private static void Mark(WorksheetPart part, IReadOnlyList<ImportError> errors, MarkedStyles styles, Language language)
    {
        SheetData data = part.Worksheet!.GetFirstChild<SheetData>()!;
        Dictionary<int, Row> rows = data.Elements<Row>().Where(r => r.RowIndex is not null).ToDictionary(r => (int)r.RowIndex!.Value);
        Dictionary<string, List<string>> notes = new(StringComparer.Ordinal);
        foreach (ImportError error in errors)
        {
            if (!rows.TryGetValue(error.Row, out Row? row))
            {
                continue;
            }

            // What is wrong with a whole row is said at its first cell.
            Cell cell = error.Column.Length > 0 ? CellOf(row, error.Column) : row.Elements<Cell>().FirstOrDefault() ?? CellOf(row, "A");
            cell.StyleIndex = styles.Red(cell.StyleIndex?.Value ?? 0);
            (string wrong, string advice) = MarkedCopy.Words(error, language);
            notes.TryAdd(cell.CellReference!.Value!, []);
            notes[cell.CellReference!.Value!].Add(advice.Length > 0 ? wrong + "\n→ " + advice : wrong);
        }

        MarkedNotes.Add(part, notes);
        part.Worksheet.Save();
    }

    private static Cell CellOf(Row row, string letters)
    {
        string reference = letters + row.RowIndex!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        int column = CellAddress.Column(letters);
        Cell? behind = null;
        foreach (Cell cell in row.Elements<Cell>())
        {
            int here = CellAddress.Column(cell.CellReference?.Value);
            if (here == column)
            {
                return cell;
            }

            if (here > column)
            {
                behind = cell;
                break;
            }
        }

        Cell fresh = new() { CellReference = reference };
        return behind is null ? row.AppendChild(fresh) : row.InsertBefore(fresh, behind)!;
    }
}
