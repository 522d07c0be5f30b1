using System.Text;
using CountyToolkit.Imports;
using CountyToolkit.Tests.People;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace CountyToolkit.Tests.Imports;

/// <summary>The copy of a file in which every error is marked: real files, opened again.</summary>
public sealed class MarkedCopyTests : IDisposable
{
    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private const string Types = $"""
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="{Main}sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Main}worksheet+xml"/>
        <Override PartName="/xl/styles.xml" ContentType="{Main}styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{Main}sharedStrings+xml"/></Types>
        """;

    private readonly AnImport import = new();

    public MarkedCopyTests() => import.Good(import.Csv($"企业名称,统一社会信用代码\n海天有限公司,{InventedCode.Number(1)}\n东海有限公司,{InventedCode.Number(2)}\n"));

    public void Dispose() => import.Dispose();

    [Fact]
    public void Wrong_cells_of_a_workbook_are_red_commented_and_listed_and_the_copy_is_a_sound_workbook()
    {
        (string source, string copy, ImportAnswer answer) = Marked();
        using SpreadsheetDocument document = SpreadsheetDocument.Open(copy, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Where(e => e.Path?.PartUri?.ToString().Contains("styles", StringComparison.Ordinal) != true).Select(e => e.Description));
        WorkbookPart workbook = document.WorkbookPart!;
        WorksheetPart sheet = (WorksheetPart)workbook.GetPartById(workbook.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().First().Id!);
        Assert.Equal(answer.Errors.Select(e => e.Column + e.Row).Order(StringComparer.Ordinal), Red(workbook, sheet).Order(StringComparer.Ordinal));
        Assert.Equal(answer.Errors.Select(e => e.Column + e.Row).Order(StringComparer.Ordinal), sheet.WorksheetCommentsPart!.Comments!.CommentList!.Elements<Comment>().Select(c => c.Reference!.Value!).Order(StringComparer.Ordinal));
        Assert.Contains(sheet.WorksheetCommentsPart.Comments.CommentList.Elements<Comment>(), c => c.InnerText.Contains("不是数字", StringComparison.Ordinal));
        Assert.Equal("错误清单", workbook.Workbook.Sheets.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Last().Name);
        Assert.NotEqual(File.ReadAllBytes(source), File.ReadAllBytes(copy));
    }

    [Fact]
    public void The_marked_copy_is_imported_with_the_same_errors_and_its_list_is_no_table()
    {
        (_, string copy, ImportAnswer answer) = Marked();
        ImportAnswer again = import.Run(copy, "indicators", "2024", dryRun: true);
        Assert.Equal(answer.Errors.Select(e => (e.Row, e.Column, e.Code, e.Value)), again.Errors.Select(e => (e.Row, e.Column, e.Code, e.Value)));
        Assert.Single(again.Tables, t => t.IsKnown);
    }

    [Fact]
    public void A_csv_file_gets_a_column_more_in_its_own_encoding_and_is_imported_again()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string text = "岱西县三季度\n企业名称,营业收入(万元),备注\n海天有限公司,1.2.3,\"好,\n坏\"\n东海有限公司,5,\n没有有限公司,6,\n";
        foreach (Encoding encoding in new[] { new UTF8Encoding(false), Encoding.GetEncoding("GB18030") })
        {
            string source = Path.Combine(import.County.Folder, encoding.WebName + ".csv");
            File.WriteAllBytes(source, encoding.GetBytes(text));
            ImportAnswer answer = import.Run(source, "indicators", "2024", dryRun: true);
            MarkedCopy marked = new(answer.Errors, answer.Tables, Language.Chinese);
            Assert.Equal(2, marked.Write(source, null, marked.Proposed(source)));
            string[] lines = CsvText.Decode(File.ReadAllBytes(marked.Proposed(source)), "a").Text.Split("\r\n");
            Assert.Equal("岱西县三季度", lines[0]);
            Assert.Equal("企业名称,营业收入(万元),备注,错误", lines[1]);
            Assert.StartsWith("坏\",\"营业收入(万元) 不是数字：1.2.3", lines[3], StringComparison.Ordinal);
            Assert.Equal("东海有限公司,5,,", lines[4]);
            ImportAnswer again = import.Run(marked.Proposed(source), "indicators", "2024", dryRun: true);
            Assert.Equal(answer.Errors.Select(e => (e.Row, e.Column, e.Code)), again.Errors.Select(e => (e.Row, e.Column, e.Code)));
        }
    }

    [Fact]
    public void A_file_that_is_there_is_never_written_over()
    {
        (string source, string copy, ImportAnswer answer) = Marked();
        Assert.Equal("import.marked-exists", APerson.CodeOf(() => new MarkedCopy(answer.Errors, answer.Tables, Language.Chinese).Write(source, null, copy)));
    }

    private (string Source, string Copy, ImportAnswer Answer) Marked()
    {
        Workbook book = new Workbook().Sheet("表一", Workbook.Rows(
            ["企业名称", "统一社会信用代码", "营业收入(万元)", "从业人员(人)"],
            ["海天有限公司", InventedCode.Number(1), "1.2.3", "12.5"],
            ["东海有限公司", "#913309000000000000", "#5", "#6"],
            ["没有有限公司", "", "#7", "#8"]));
        book.Extra["[Content_Types].xml"] = Encoding.UTF8.GetBytes(Types);
        string source = import.Xlsx(book.Bytes());
        ImportAnswer answer = import.Run(source, "indicators", "2024", dryRun: true);
        Assert.Equal(4, answer.ErrorCount);
        MarkedCopy marked = new(answer.Errors, answer.Tables, Language.Chinese);
        string copy = marked.Proposed(source);
        Assert.Equal(4, marked.Write(source, null, copy));
        if (Environment.GetEnvironmentVariable("MARKED") is { } keep)
        {
            File.Copy(copy, keep, true);
        }

        return (source, copy, answer);
    }

    private static IEnumerable<string> Red(WorkbookPart workbook, WorksheetPart sheet)
    {
        CellFormat[] formats = [.. workbook.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>()];
        Fill[] fills = [.. workbook.WorkbookStylesPart.Stylesheet.Fills!.Elements<Fill>()];
        return sheet.Worksheet!.Descendants<Cell>()
            .Where(c => c.StyleIndex?.Value is { } style && fills[formats[style].FillId?.Value ?? 0].PatternFill?.ForegroundColor?.Rgb?.Value == "FFFF9999")
            .Select(c => c.CellReference!.Value!);
    }
}
