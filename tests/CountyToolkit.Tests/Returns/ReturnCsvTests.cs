using System.Text;
using CountyToolkit.Imports;
using CountyToolkit.Returns;

namespace CountyToolkit.Tests.Returns;

public sealed class ReturnCsvTests
{
    [Fact]
    public void It_begins_with_the_mark_and_has_one_head_row_and_no_totals()
    {
        byte[] bytes = Bytes(SampleReturn.Fill("award-payment", [SampleReturn.Award(1), SampleReturn.Award(2)]));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        string[] lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.StartsWith("序号,企业名称,统一社会信用代码,", lines[0], StringComparison.Ordinal);
        Assert.Equal(4, lines.Length);
        Assert.Equal("", lines[3]);
    }

    [Fact]
    public void Numbers_stay_numbers_even_below_zero()
    {
        System.Text.Json.Nodes.JsonObject member = SampleReturn.Member(1);
        member["values"]!["2023"]!["revenue"] = "-5.50";
        string[] cells = Encoding.UTF8.GetString(Bytes(SampleReturn.Fill("pool-list", [member]))).Split("\r\n")[1].Split(',');
        Assert.Equal("-5.5", cells[10]);
        Assert.Equal("2023-05-02", cells[6]);
    }

    [Fact]
    public void Every_payload_comes_back_exactly()
    {
        string[] texts = [.. CsvGuardTests.Payloads.Where(p => !string.IsNullOrWhiteSpace(p))];
        byte[] bytes = Bytes(SampleReturn.Fill("award-payment", [.. texts.Select((t, i) => SampleReturn.Award(i + 1, t))]));
        using SheetFile read = SheetFile.Read(bytes, "x.csv");
        Assert.Equal(texts, read.Sheets[0].Rows.Skip(1).Select(r => r[2].Text));
    }

    private static byte[] Bytes(ReturnTable table)
    {
        using MemoryStream stream = new();
        ReturnCsv.Write(table, stream);
        return stream.ToArray();
    }
}
