using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CountyToolkit.Returns.Workbooks;

/// <summary>
/// Lays a filled form out as an office's sheet: heading, 填报单位 and 单位, framed table with its head repeated on
/// every page, totals, signature line, page footer. Rows are streamed; nothing of the sheet is held in memory.
/// </summary>
internal sealed class WorkbookWriter
{
    private const int LineOfText = 15;

    private readonly ReturnTable table;
    private readonly SheetPlan plan;
    private readonly StyleBook styles = new();
    private readonly List<string> merges = [];
    private readonly uint[] body;
    private readonly uint[] sums;
    private readonly string[] letters;
    private readonly List<OpenXmlElement> before;
    private readonly List<SheetLine> above;
    private readonly List<SheetLine> below;

    // Every look is asked for here, because the style part is written before the sheet.
    private WorkbookWriter(ReturnTable table)
    {
        this.table = table;
        plan = new SheetPlan(table);
        body = [.. table.Form.Columns.Select(c => styles.Of(CellStyle.Body(c)))];
        sums = [.. table.Form.Columns.Select(c => styles.Of(CellStyle.Body(c) with { Bold = true, Wrap = false }))];
        letters = [.. Enumerable.Range(0, plan.Columns).Select(CellText.Column)];
        before = [.. SheetFrame.Before(table, plan, styles)];
        above = [.. SheetLine.Above(table, styles), .. SheetLine.Head(table, plan, styles)];
        below = [.. SheetLine.Below(table, plan, styles)];
    }

    /// <summary>Writes the workbook of <paramref name="table"/>; the stream stays open.</summary>
    public static void Write(ReturnTable table, Stream target)
    {
        WorkbookWriter writer = new(table);
        using WorkbookPackage package = new(target);
        package.Write(SheetFrame.Workbook(table, writer.plan), writer.styles.ToStylesheet(), writer.Sheet);
    }

    private void Sheet(OpenXmlWriter sheet)
    {
        sheet.WriteStartElement(new Worksheet());
        before.ForEach(sheet.WriteElement);
        sheet.WriteStartElement(new SheetData());
        above.ForEach(line => Line(sheet, line));
        for (int r = 0; r < table.Rows.Count; r++)
        {
            Row(sheet, table.Rows[r], plan.FirstRow + r, body);
        }

        if (table.Totals is not null)
        {
            Totals(sheet, table.Totals, plan.Totals!.Value);
        }

        below.ForEach(line => Line(sheet, line));
        sheet.WriteEndElement();
        foreach (OpenXmlElement element in SheetFrame.After(table.Form.Page, merges))
        {
            sheet.WriteElement(element);
        }

        sheet.WriteEndElement();
    }

    private void Line(OpenXmlWriter sheet, SheetLine line)
    {
        StartRow(sheet, line.Row, line.Height);
        foreach (SheetLine.Part part in line.Parts)
        {
            Text(sheet, part.From, line.Row, part.Text, part.Style);
            for (int c = part.From + 1; c <= part.To; c++)
            {
                Text(sheet, c, line.Row, "", part.Style);
            }

            if (part.To > part.From || part.Down > 0)
            {
                merges.Add(CellText.Cell(part.From, line.Row) + ":" + CellText.Cell(part.To, line.Row + part.Down));
            }
        }

        sheet.WriteEndElement();
    }

    private void Row(OpenXmlWriter sheet, ReturnCell[] cells, int row, uint[] looks)
    {
        StartRow(sheet, row, Height(cells));
        for (int c = 0; c < cells.Length; c++)
        {
            ReturnCell cell = cells[c];
            if (cell.Text is not null)
            {
                Text(sheet, c, row, cell.Text, looks[c]);
            }
            else
            {
                Number(sheet, c, row, Value(cell), looks[c], null);
            }
        }

        sheet.WriteEndElement();
    }

    private void Totals(OpenXmlWriter sheet, IReadOnlyList<ReturnCell> cells, int row)
    {
        StartRow(sheet, row, table.Form.Page.RowHeight);
        int labelTo = Math.Max(0, Math.Min(1, table.Form.Columns.TakeWhile(c => !c.Total).Count() - 1));
        uint label = styles.Of(new CellStyle { Bold = true, Align = HorizontalAlignmentValues.Center, Border = true, Wrap = true });
        Text(sheet, 0, row, table.Form.TotalsLabel!, label);
        for (int c = 1; c < cells.Count; c++)
        {
            string? formula = cells[c].IsBlank || table.Rows.Count == 0 ? null
                : string.Create(CultureInfo.InvariantCulture, $"SUM({letters[c]}{plan.FirstRow}:{letters[c]}{plan.LastRow})");
            Number(sheet, c, row, Value(cells[c]), sums[c], formula);
        }

        if (labelTo > 0)
        {
            merges.Add(CellText.Cell(0, row) + ":" + CellText.Cell(labelTo, row));
        }

        sheet.WriteEndElement();
    }

    private int Height(ReturnCell[] cells)
    {
        int lines = 1;
        for (int c = 0; c < cells.Length; c++)
        {
            if (cells[c].Text is string text)
            {
                lines = Math.Max(lines, CellText.Lines(text, table.Form.Columns[c].Width));
            }
        }

        return Math.Max(table.Form.Page.RowHeight, (lines * LineOfText) + 6);
    }

    private static string Value(ReturnCell cell)
    {
        if (cell.Day is DateOnly day)
        {
            return (day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture);
        }

        string number = cell.Number?.ToString() ?? "";
        return number.Contains('/', StringComparison.Ordinal) ? cell.Number!.Value.ToDecimalText(10) : number;
    }

    private static void StartRow(OpenXmlWriter sheet, int row, int height) =>
        sheet.WriteStartElement(new Row { RowIndex = (uint)row, Height = height, CustomHeight = true });

    private void Text(OpenXmlWriter sheet, int column, int row, string text, uint look)
    {
        Cell cell = new() { CellReference = letters[column] + row.ToString(CultureInfo.InvariantCulture), StyleIndex = look };
        if (text.Length > 0)
        {
            cell.DataType = CellValues.InlineString;
            cell.InlineString = new InlineString(new Text(CellText.Escape(text)) { Space = SpaceProcessingModeValues.Preserve });
        }

        sheet.WriteElement(cell);
    }

    private void Number(OpenXmlWriter sheet, int column, int row, string value, uint look, string? formula)
    {
        Cell cell = new() { CellReference = letters[column] + row.ToString(CultureInfo.InvariantCulture), StyleIndex = look };
        if (formula is not null)
        {
            cell.CellFormula = new CellFormula(formula);
        }

        if (value.Length > 0)
        {
            cell.CellValue = new CellValue(value);
        }

        sheet.WriteElement(cell);
    }
}
