using System.IO.Compression;
using CountyToolkit.Imports;
using CountyToolkit.Returns;
using CountyToolkit.Returns.Workbooks;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace CountyToolkit.Tests.Returns;

public sealed class WorkbookTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(37)]
    public void Both_workbooks_are_valid_by_the_schema(int rows)
    {
        foreach (ReturnTable table in new[] { Awards(rows), Members(rows) })
        {
            using MemoryStream stream = new(Bytes(table));
            using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
            Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => e.Path?.XPath + " " + e.Description));
        }
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes() => Assert.Equal(Bytes(Awards(20)), Bytes(Awards(20)));

    [Fact]
    public void Another_content_gives_other_bytes() => Assert.NotEqual(Bytes(Awards(20)), Bytes(Awards(21)));

    [Fact]
    public void The_sheet_is_set_up_as_an_office_prints_it()
    {
        string sheet = Part(Bytes(Awards(5)), "xl/worksheets/sheet1.xml");
        string workbook = Part(Bytes(Awards(5)), "xl/workbook.xml");
        Assert.Contains("ySplit=\"4\"", sheet, StringComparison.Ordinal);
        Assert.Contains("xSplit=\"2\"", sheet, StringComparison.Ordinal);
        Assert.Contains("state=\"frozen\"", sheet, StringComparison.Ordinal);
        Assert.Contains("orientation=\"landscape\"", sheet, StringComparison.Ordinal);
        Assert.Contains("paperSize=\"9\"", sheet, StringComparison.Ordinal);
        Assert.Contains("fitToWidth=\"1\" fitToHeight=\"0\"", sheet, StringComparison.Ordinal);
        Assert.Contains("第 &amp;P 页", sheet, StringComparison.Ordinal);
        Assert.Contains("'奖补资金兑付汇总表'!$3:$4", workbook, StringComparison.Ordinal);
        Assert.Contains("'奖补资金兑付汇总表'!$A$1:$K$12", workbook, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_is_text_in_a_column_that_stays_text_below_the_table()
    {
        using MemoryStream stream = new(Bytes(Awards(3)));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
        WorksheetPart part = document.WorkbookPart!.WorksheetParts.Single();
        Stylesheet styles = document.WorkbookPart.WorkbookStylesPart!.Stylesheet;
        Column column = part.Worksheet.Descendants<Column>().Single(c => c.Min! == 3u);
        Assert.Equal(49u, Format(styles, column.Style!));
        Cell cell = part.Worksheet.Descendants<Cell>().Single(c => c.CellReference == "C5");
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Equal(49u, Format(styles, cell.StyleIndex!));
    }

    [Fact]
    public void Totals_are_a_sum_the_office_can_follow_and_agree_with_the_rows()
    {
        using MemoryStream stream = new(Bytes(Awards(4)));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
        Cell total = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().Single(c => c.CellReference == "G9");
        Assert.Equal("SUM(G5:G8)", total.CellFormula!.Text);
        Assert.Equal("600001", total.CellValue!.Text);
    }

    [Fact]
    public void A_blank_stays_blank_and_is_listed_and_never_becomes_0()
    {
        ReturnTable table = Members(4);
        Assert.True(table.Rows[3][10].IsBlank);
        ReturnFinding blank = Assert.Single(table.Findings, f => f.Row == 4);
        Assert.Equal(("return.blank", "营业收入"), (blank.Code, blank.Column));
        Assert.DoesNotContain("<x:c r=\"K8\" s=\"1\" t", Part(Bytes(table), "xl/worksheets/sheet1.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_amount_keeps_every_place_in_the_unit_of_its_column()
    {
        ReturnForm form = SampleReturn.Library.Find("pool-list", 2024);
        FormColumn column = form.Columns.Single(c => c.Code == "revenue");
        ReturnForm yuan = form with { Columns = [.. form.Columns.Select(c => c == column ? c with { Unit = "元" } : c)] };
        ReturnTable table = new FillReturn(yuan, SampleReturn.Heading()).Run([SampleReturn.Member(1)]);
        Assert.Equal(Exact.Parse("123456789.12"), table.Rows[0][10].Number);
    }

    [Fact]
    public void Every_payload_comes_back_from_the_workbook_exactly()
    {
        string[] texts = [.. CsvGuardTests.Payloads.Where(p => !string.IsNullOrWhiteSpace(p)), "_x0041_", "a_x000D_b", "\u0001x", "𠀀岱", "a\rb", "<&>\"'", " 头尾 "];
        using SheetFile read = SheetFile.Read(Bytes(SampleReturn.Fill("award-payment", [.. texts.Select((t, i) => SampleReturn.Award(i + 1, t))])), "x.xlsx");
        Assert.Equal(texts, read.Sheets[0].Rows.Where(r => r.Number > 4).Take(texts.Length).Select(r => r[2].Text));
    }

    [Theory]
    [InlineData("奖补[2024]:*?/\\", "奖补 2024")]
    [InlineData("'兑付'", "兑付")]
    [InlineData("", "Sheet1")]
    [InlineData("history", "Sheet1")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一")]
    public void A_sheet_has_a_name_every_spreadsheet_takes(string name, string safe) => Assert.Equal(safe, CountyToolkit.Returns.Workbooks.SheetName.Of(name));

    internal static byte[] Bytes(ReturnTable table)
    {
        using MemoryStream stream = new();
        WorkbookWriter.Write(table, stream);
        return stream.ToArray();
    }

    private static ReturnTable Awards(int rows) => SampleReturn.Fill("award-payment", [.. Enumerable.Range(1, rows).Select(n => SampleReturn.Award(n))]);

    private static ReturnTable Members(int rows) => SampleReturn.Fill("pool-list", [.. Enumerable.Range(1, rows).Select(SampleReturn.Member)]);

    private static uint Format(Stylesheet styles, uint index) => styles.CellFormats!.Elements<CellFormat>().ElementAt((int)index).NumberFormatId!;

    private static string Part(byte[] workbook, string name)
    {
        using ZipArchive archive = new(new MemoryStream(workbook));
        using StreamReader reader = new(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
