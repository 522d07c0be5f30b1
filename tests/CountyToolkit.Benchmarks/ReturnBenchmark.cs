using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Returns;
using CountyToolkit.Returns.Workbooks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CountyToolkit.Benchmarks;

/// <summary>
/// A return of 10,000 rows: filled from its records and written as an office's workbook, against a bare OpenXmlWriter
/// loop that writes the same cells without borders, heights, formats, totals or print set-up.
/// </summary>
internal static class ReturnBenchmark
{
    private const int Rows = 10_000;

    public static void Run(TextWriter report)
    {
        ReturnForm form = FormReader.Read("pool-list", 2024, File.ReadAllText(FormFile()), "form.json");
        List<JsonObject> records = [.. Enumerable.Range(1, Rows).Select(Record)];
        Heading heading = new() { Office = "岱西县经济和信息化局", Period = Period.OfYear(2024), Date = new DateOnly(2024, 12, 31) };
        ReturnTable filled = new FillReturn(form, heading).Run(records);
        Timing.Compare(report, $"{Rows} rows filled and written", () => Write(new FillReturn(form, heading).Run(records)), () => Bare(filled));
        Timing.Compare(report, $"{Rows} rows only written", () => Write(filled), () => Bare(filled));
    }

    private static void Write(ReturnTable table)
    {
        using MemoryStream stream = new();
        WorkbookWriter.Write(table, stream);
    }

    private static void Bare(ReturnTable table)
    {
        using MemoryStream stream = new();
        using SpreadsheetDocument document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        WorkbookPart workbook = document.AddWorkbookPart();
        workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = "s", SheetId = 1, Id = "r1" }));
        using OpenXmlWriter writer = OpenXmlWriter.Create(workbook.AddNewPart<WorksheetPart>("r1"));
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        for (int r = 0; r < table.Rows.Count; r++)
        {
            writer.WriteStartElement(new Row { RowIndex = (uint)r + 1 });
            foreach (ReturnCell cell in table.Rows[r])
            {
                writer.WriteElement(cell.Text is null
                    ? new Cell { CellValue = new CellValue(cell.Number?.ToString() ?? cell.Day?.DayNumber.ToString(CultureInfo.InvariantCulture) ?? "") }
                    : new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(cell.Text)) });
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static JsonObject Record(int n) => new()
    {
        ["enterprise"] = new JsonObject { ["name"] = $"岱西第{n}号海洋装备制造有限公司", ["code"] = $"91330929DAX{n:D7}", ["town"] = "石屿镇", ["industry"] = "C3734" },
        ["pool"] = new JsonObject { ["name"] = "隐形冠军培育企业", ["admittedOn"] = "2023-05-06" },
        ["title"] = new JsonObject { ["name"] = "专精特新中小企业", ["batch"] = "2022-2", ["until"] = "2026-03-31" },
        ["values"] = new JsonObject { ["2023"] = new JsonObject { ["revenue"] = $"{n}.678912", ["rd_expense"] = $"{n / 30}.78", ["employees"] = $"{n % 900}" } },
    };

    private static string FormFile([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(here, "..", "..", "..", "scripts", "returns", "pool-list", "2021", "form.json"));
}
