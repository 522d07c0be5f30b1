using System.Text;
using System.Text.Json.Nodes;

namespace CountyToolkit.Tests.Commands;

/// <summary><c>county rules cases</c>: what a clerk fills in with Excel or WPS comes back as cases, or is refused cell by cell.</summary>
public sealed class CaseCommandTests : IDisposable
{
    private const string Rule = "county-awards/recognition-award";
    private const string Heads = "名称,基准日,奖补项目,政策年度,依据资料,称号1 日期,期望 结果,期望 核定金额(元)\r\n";
    private readonly CommandLine line = new();

    public CaseCommandTests() => line.Environment["COUNTY_DB"] = Path.Combine(line.Folder, "office.db");

    private string Own => Path.Combine(line.Folder, "scripts", "policies", "county-awards", "recognition-award.cases.csv");

    public void Dispose() => line.Dispose();

    [Fact]
    public void A_table_opens_in_a_spreadsheet_and_reads_as_an_office_writes()
    {
        string file = Path.Combine(line.Folder, "样例.csv");
        line.Do("rules", "cases", Rule, "--out", file);
        byte[] bytes = File.ReadAllBytes(file);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        string text = Encoding.UTF8.GetString(bytes[3..]);
        Assert.StartsWith("名称,基准日,奖补项目,政策年度,依据资料,", text, StringComparison.Ordinal);
        Assert.Contains("\r\nname,date,programme,year,base,set.movedInOn,set.titles,", text, StringComparison.Ordinal);
        Assert.Contains("称号：创新型中小企业；级别：省级；事项：认定；日期：2024-05-10", text, StringComparison.Ordinal);
        Assert.Contains(",符合,300000.00,2024年 240000.00元；2025年 待定,", text, StringComparison.Ordinal);
        Assert.Equal(3, line.Run("rules", "cases", Rule, "--out", file));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    [InlineData("utf-16")]
    public void A_case_written_by_hand_is_taken_in_whatever_the_spreadsheet_saves_it_as(string encoding)
    {
        string rows = Heads + "2月28日认定的,2024/12/31,称号认定奖励,2024,titles.facts.json,2024/2/28,符合,\"300,000\"\r\n";
        JsonNode answer = line.Do("rules", "cases", Rule, "--in", Written(encoding == "utf-16" ? rows.Replace(",", "\t").Replace("\"300\t000\"", "300000") : rows, encoding), "--json").Json;
        Assert.Equal("2月28日认定的", (string)answer["added"]![0]!);
        Assert.Equal(0, (int)answer["failed"]!);
        Assert.Equal(Own, (string)answer["file"]!);
        Assert.StartsWith("\uFEFF名称,", Encoding.UTF8.GetString(File.ReadAllBytes(Own)), StringComparison.Ordinal);
        JsonNode tested = line.Do("rules", "test", Rule, "--json").Json;
        Assert.Equal(55, (int)tested["cases"]!);
    }

    [Fact]
    public void Every_error_is_told_in_one_pass_with_its_cell_and_nothing_is_written()
    {
        string rows = "名称,基准日,奖补项目,政策年度,依据资料,2023年 研发费用(元),研发支出,称号1 级别,规上,期望 结果,期望 2a\r\n"
            + "甲,二〇二四年,称号认定奖励,2024,titles.facts.json,,,省部级,有,通过,\r\n"
            + "乙,2024-12-31,称号奖励,今年,nowhere.facts.json,1E+05,,,,,\r\n,,,,titles.facts.json,,,,,,\r\n";
        Assert.Equal(3, line.Run("rules", "cases", Rule, "--in", Written(rows, "utf-8"), "--json"));
        string[] codes = [.. line.Json["errors"]!.AsArray().Select(e => $"{(string)e!["where"]!} {(string)e["code"]!}")];
        string[] expected =
        [
            "t.csv:F1 cases.head-unit", "t.csv:G1 cases.head-unknown", "t.csv:B2 cases.cell-date", "t.csv:A4 cases.needed", "t.csv:B4 cases.needed", "t.csv:J4 cases.no-expectation", "t.csv:H2 cases.cell-code", "t.csv:I2 cases.cell-flag", "t.csv:J2 cases.cell-code",
            "t.csv:C3 cases.cell-code", "t.csv:D3 cases.cell-whole", "t.csv:F3 cases.cell-number", "t.csv:J3 cases.no-expectation", "t.csv:E3 cases.unknown-base",
        ];
        Assert.Equal(expected.Order(), codes.Order());
        Assert.All(line.Json["errors"]!.AsArray(), e => Assert.NotEqual("", (string)e!["do"]!));
        Assert.False(File.Exists(Own));
    }

    [Fact]
    public void What_the_program_answers_is_told_beside_the_expectation_and_never_put_in_its_place()
    {
        string rows = Heads + "算错了的,2024-12-31,称号认定奖励,2024,titles.facts.json,2024-02-28,符合,200000\r\n";
        Assert.Equal(1, line.Run("rules", "cases", Rule, "--in", Written(rows, "utf-8"), "--json"));
        JsonNode difference = line.Json["failures"]![0]!["differences"]![0]!;
        Assert.Equal(("granted", "200000", "\"300000.00\""), ((string)difference["path"]!, (string)difference["expected"]!, (string)difference["actual"]!));
        Assert.Contains(",200000", File.ReadAllText(Own), StringComparison.Ordinal);
    }

    [Fact]
    public void A_shipped_case_corrected_in_the_table_takes_the_place_of_the_shipped_one()
    {
        string out1 = Path.Combine(line.Folder, "out.csv");
        line.Do("rules", "cases", Rule, "--out", out1);
        string text = File.ReadAllText(out1).Replace("不适用,0.00,无", "不适用,0.00,", StringComparison.Ordinal);
        JsonNode answer = line.Do("rules", "cases", Rule, "--in", Written(text, "utf-8"), "--json").Json;
        Assert.Equal(("期望 分期", "无", ""), Cell(answer["changed"]![0]!["cells"]![0]!));
        Assert.Equal(3, File.ReadAllLines(Own).Length);
        Assert.Equal(54, (int)line.Do("rules", "test", Rule, "--json").Json["cases"]!);
    }

    [Fact]
    public void An_item_the_rule_does_not_have_is_refused_before_anything_is_written()
    {
        string rows = "名称,基准日,奖补项目,政策年度,依据资料,期望 结果,期望 9z\r\n甲,2024-12-31,称号认定奖励,2024,titles.facts.json,符合,符合\r\n";
        Assert.Equal(3, line.Run("rules", "cases", Rule, "--in", Written(rows, "utf-8"), "--json"));
        Assert.Equal(("cases.unknown-item", "t.csv:G2"), ((string)line.Json["error"]!["code"]!, (string)line.Json["error"]!["where"]!));
        Assert.False(File.Exists(Own));
    }

    [Fact]
    public void A_case_the_office_added_to_a_shipped_rule_goes_when_it_is_in_the_table_no_more_and_the_shipped_ones_stay()
    {
        string all = Path.Combine(line.Folder, "all.csv"), shipped = Path.Combine(line.Folder, "shipped.csv");
        line.Do("rules", "cases", Rule, "--out", shipped);
        string rows = Heads + "本单位的,2024-12-31,recognition,2024,titles.facts.json,2024-03-01,符合,\r\n另一个,2024-12-31,recognition,2024,titles.facts.json,2024-03-01,符合,\r\n";
        line.Run("rules", "cases", Rule, "--in", Written(rows, "utf-8"), "--json");
        int with = (int)Tested()["cases"]!;
        line.Do("rules", "cases", Rule, "--out", all);
        File.WriteAllLines(all, File.ReadAllLines(all).Where(l => !l.StartsWith("另一个", StringComparison.Ordinal)));
        line.Run("rules", "cases", Rule, "--in", all, "--only");
        Assert.Contains("随程序的样例都还在", line.Out, StringComparison.Ordinal);
        Assert.Equal(with - 1, (int)Tested()["cases"]!);
        JsonNode none = line.Do("rules", "cases", Rule, "--in", shipped, "--only", "--json").Json;
        Assert.Equal("本单位的", (string)none["dropped"]!.AsArray().Single()!);
        Assert.Equal(with - 2, (int)Tested()["cases"]!);
        Assert.False(File.Exists(Own));
    }

    [Fact]
    public void What_is_proposed_for_a_programme_asks_for_the_money_in_the_year_of_its_day_and_a_day_no_case_reaches_is_named()
    {
        string table = Path.Combine(line.Folder, "lacking.csv");
        line.Do("figures", "set", "county-awards", "recognition.srdi-sme", "--value", "35万元", "--from", "2027-01-01");
        line.Do("rules", "test", "county-awards");
        Assert.Contains("没有样例验到 2027-01-01 起的新数：称号奖励金额", line.Out, StringComparison.Ordinal);
        line.Do("rules", "cases", Rule, "--propose", "--out", table);
        string[] rows = File.ReadAllLines(table), paths = rows[1].Split(',');
        Assert.Contains("期望 核定金额(元)", rows[0], StringComparison.Ordinal);
        string[] day = rows.Single(r => r.Contains(",2027-01-01,", StringComparison.Ordinal)).Split(',');
        Assert.Equal(("2027", ""), (day[Array.IndexOf(paths, "year")], day[Array.IndexOf(paths, "expect.granted")]));
    }

    private JsonNode Tested()
    {
        line.Run("rules", "test", Rule, "--json");
        return line.Json;
    }

    private static (string, string, string) Cell(JsonNode cell) => ((string)cell["head"]!, (string)cell["before"]!, (string)cell["after"]!);

    private string Written(string text, string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string path = Path.Combine(line.Folder, "t.csv");
        Encoding target = Encoding.GetEncoding(encoding);
        File.WriteAllBytes(path, encoding == "utf-16" ? [.. target.Preamble, .. target.GetBytes(text)] : target.GetBytes(text));
        return path;
    }
}
