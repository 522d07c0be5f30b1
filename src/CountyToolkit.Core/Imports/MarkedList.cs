using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CountyToolkit.Imports;

/// <summary>The sheet that lists the errors of a marked workbook; each line leads to its cell.</summary>
internal static class MarkedList
{
    private static readonly (string Title, int Width)[] Columns =
        [("import.marked.place", 18), ("import.marked.heading", 20), ("import.marked.value", 24), ("import.marked.wrong", 60), ("import.marked.advice", 60)];

    public static void Add(WorkbookPart workbook, IReadOnlyList<ImportError> errors, Language language)
    {
        SheetData data = new(RowOf([.. Columns.Select(c => Messages.Text(language, c.Title))]));
        Hyperlinks links = new();
        foreach (ImportError error in errors)
        {
            (string wrong, string advice) = MarkedCopy.Words(error, language);
            string cell = error.Row == 0 ? "" : (error.Column.Length > 0 ? error.Column : "A") + error.Row.ToString(CultureInfo.InvariantCulture);
            data.AppendChild(RowOf([error.Sheet + " " + cell, error.Heading, error.Value, wrong, advice]));
            if (cell.Length > 0)
            {
                links.AppendChild(new Hyperlink { Reference = $"A{data.ChildElements.Count}", Location = $"'{error.Sheet.Replace("'", "''", StringComparison.Ordinal)}'!{cell}" });
            }
        }

        WorksheetPart part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(
            new Columns(Columns.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Width, CustomWidth = true })),
            data);
        if (links.HasChildren)
        {
            part.Worksheet.AppendChild(links);
        }

        Sheets sheets = workbook.Workbook!.Sheets!;
        string[] taken = [.. sheets.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name?.Value ?? "")];
        string title = Messages.Text(language, "import.marked.list");
        sheets.AppendChild(new DocumentFormat.OpenXml.Spreadsheet.Sheet
        {
            Name = Enumerable.Range(1, taken.Length + 1).Select(n => n == 1 ? title : string.Create(CultureInfo.InvariantCulture, $"{title}{n}")).First(n => !taken.Contains(n)),
            SheetId = sheets.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Max(s => s.SheetId?.Value ?? 0) + 1,
            Id = workbook.GetIdOfPart(part),
        });
        workbook.Workbook.Save();
    }

    // Text cells only: nothing of a listed value is ever a formula.
    private static Row RowOf(IReadOnlyList<string> texts) => new(texts.Select(CellOf));

    private static Cell CellOf(string text) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }) };
}
