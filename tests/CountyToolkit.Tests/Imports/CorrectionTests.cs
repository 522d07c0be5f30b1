using System.Text.Json.Nodes;
using CountyToolkit.Facts;
using CountyToolkit.Imports;
using CountyToolkit.Tests.People;

namespace CountyToolkit.Tests.Imports;

/// <summary>Cells corrected and rows left out by the operator: what is read, what is kept of it, what is refused.</summary>
public sealed class CorrectionTests : IDisposable
{
    private readonly AnImport import = new();
    private readonly string file;
    private readonly string name;

    public CorrectionTests()
    {
        import.Good(import.Csv($"企业名称,统一社会信用代码\n海天有限公司,{InventedCode.Number(1)}\n东海有限公司,{InventedCode.Number(2)}\n"));
        file = import.Csv($"企业名称,统一社会信用代码,营业收入(万元)\n海天有限公司,{InventedCode.Number(1)},1.2.3\n东海公司,,200\n");
        name = Path.GetFileName(file);
    }

    public void Dispose() => import.Dispose();

    [Fact]
    public void A_corrected_cell_is_read_in_place_of_the_file_and_the_batch_keeps_both()
    {
        ImportAnswer answer = import.Run(Order(Cell("C2", "1234.5"), Cell("A3", "东海有限公司")));
        Assert.Equal(0, answer.ErrorCount);
        ImportBatchRow batch = new ImportStore(import.County.File.Connection).Find(answer.Batches[0])!;
        JsonNode corrected = JsonNode.Parse(batch.Mapping)![0]!["corrected"]!;
        Assert.Equal(("1.2.3", "1234.5"), (corrected["C2"]!["before"]!.ToString(), corrected["C2"]!["after"]!.ToString()));
        Assert.Equal(("东海公司", "东海有限公司"), (corrected["A3"]!["before"]!.ToString(), corrected["A3"]!["after"]!.ToString()));
        Assert.Equal("李四", batch.Operator);
    }

    [Fact]
    public void The_source_of_a_corrected_value_names_what_the_file_said()
    {
        import.Run(Order(Cell("C2", "1234.5"), Cell("A3", "东海有限公司")));
        IReadOnlyList<ImportWrite> writes = new ImportWriteStore(import.County.File.Connection).Of(2, 100);
        Assert.Equal([$"{name}:C2←1.2.3", $"{name}:C3"], writes.Select(w => w.Place));
        Assert.Equal("1234500000", writes[0].After["value"]);
        Assert.Contains("导入时由经办人更正", SourceText.Shown($"self-reported #2 {name}:C2←1.2.3", Shipped.Catalogue, Language.Chinese), StringComparison.Ordinal);
        Assert.DoesNotContain("更正", SourceText.Shown($"self-reported #2 {name}:C3", Shipped.Catalogue, Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_itself_stays_as_it_is()
    {
        byte[] before = File.ReadAllBytes(file);
        import.Run(Order(Cell("C2", "1234.5"), Cell("A3", "东海有限公司")));
        Assert.Equal(before, File.ReadAllBytes(file));
    }

    [Fact]
    public void A_row_left_out_is_not_written_and_the_batch_says_so()
    {
        ImportAnswer answer = import.Run(Order(Cell("C2", "1234.5")) with { Skipped = [new RowPlace(name, "", 3)] });
        Assert.Equal((0, 1), (answer.ErrorCount, answer.Counts.Created));
        Assert.Contains("\"skipped\":[\"3\"]", new ImportStore(import.County.File.Connection).Find(answer.Batches[0])!.Mapping, StringComparison.Ordinal);
        Assert.Contains(answer.Notes, n => n.Code == "import.note.skipped-rows");
    }

    [Fact]
    public void What_speaks_of_no_row_of_data_is_refused_and_nothing_is_written()
    {
        string before = import.Everything();
        foreach (ImportOrder slip in new[] { Order(Cell("C99", "1")), Order(Cell("C1", "1")), Order() with { Skipped = [new RowPlace("other.csv", "", 2)] } })
        {
            Assert.Equal("import.correction-nowhere", APerson.CodeOf(() => import.Run(slip with { AcceptGood = true })));
        }

        Assert.Equal(before, import.Everything());
    }

    [Fact]
    public void A_correction_that_is_wrong_itself_is_an_error_like_any_other()
    {
        ImportAnswer answer = import.Run(Order(Cell("C2", "12,34"), Cell("A3", "东海有限公司")));
        Assert.Equal((true, "import.number", "12,34"), (answer.Refused, answer.Errors[0].Code, answer.Errors[0].Value));
    }

    [Fact]
    public void A_correction_reads_as_it_is_written()
    {
        foreach (string text in new[] { "a.xlsx:表 一:C17=1234.5", "a.csv:AA3=", "a.csv:B2=a=b:c", "b.csv:D4=←" })
        {
            Assert.Equal(text, CellCorrection.Parse(text).ToString());
        }

        foreach (string slip in new[] { "a.csv=1", "C17=1", "a.csv:17=1", "a.csv:C0=1", "" })
        {
            Assert.Equal("import.set-cell-form", APerson.CodeOf(() => CellCorrection.Parse(slip)));
        }
    }

    [Fact]
    public void A_column_said_not_to_be_imported_is_left_out_now_and_for_the_same_headings_later()
    {
        string table = import.Csv($"企业名称,营业收入(万元),亩均,净利润(万元)\n海天有限公司,1,2,3\n");
        ImportMap map = ImportMap.Empty.WithColumn("净利润(万元)", null).WithColumn("C", "tax");
        ImportAnswer answer = import.Good(table, period: "2024", map: map);
        Assert.Equal(["name", "revenue", "tax", null], answer.Tables[0].Columns.Select(c => c.Field?.Code));
        ImportAnswer later = import.Good(import.Csv($"企业名称,营业收入(万元),亩均,净利润(万元)\n海天有限公司,1,5,6\n"), period: "2025");
        Assert.Equal(["name", "revenue", "tax", null], later.Tables[0].Columns.Select(c => c.Field?.Code));
    }

    [Fact]
    public void Where_no_heading_is_known_the_likeliest_row_is_shown_to_be_mapped()
    {
        string table = import.Csv("甲,乙\n海天有限公司,12\n");
        ImportAnswer answer = import.Run(table, "indicators", "2024", dryRun: true);
        Assert.False(answer.Tables[0].IsKnown);
        Assert.Equal(["甲", "乙"], answer.Tables[0].Columns.Select(c => c.Heading));
        import.Good(table, "indicators", "2024", ImportMap.Empty.WithColumn("甲", "name").WithColumn("乙", "revenue"));
    }

    private ImportOrder Order(params CellCorrection[] corrections) => new() { Files = [file], Form = "indicators", Period = "2024", Corrections = corrections };

    private CellCorrection Cell(string cell, string value) => CellCorrection.Parse($"{name}:{cell}={value}");
}
