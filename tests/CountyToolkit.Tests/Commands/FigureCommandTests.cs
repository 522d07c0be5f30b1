using System.Text;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Tests.Commands;

/// <summary><c>county figures</c>: the office's own numbers, written into its own folder and nowhere else.</summary>
public sealed class FigureCommandTests : IDisposable
{
    private const string Award = "county-awards";
    private readonly CommandLine line = new();

    public FigureCommandTests() => line.Environment["COUNTY_DB"] = Path.Combine(line.Folder, "office.db");

    private string Own => Path.Combine(line.Folder, "scripts", "policies", Award, "policy.json");

    public void Dispose() => line.Dispose();

    [Fact]
    public void Every_number_is_listed_with_the_key_that_sets_it()
    {
        JsonObject[] rows = List(Award);
        Assert.Equal("300000", Row(rows, "recognition.专精特新中小企业")["value"]!.GetValue<string>());
        Assert.Equal("元", Row(rows, "yearCap")["unit"]!.GetValue<string>());
        Assert.Equal("40000", Row(List("national-size-class-2011"), "sizeBounds.工业.large.revenue")["value"]!.GetValue<string>());
    }

    [Fact]
    public void A_value_from_a_day_leaves_the_one_before_until_that_day()
    {
        line.Do("figures", "set", Award, "yearCap", "--value", "150万元", "--from", "2027-01-01");
        JsonObject[] rows = [.. List(Award).Where(r => (string)r["key"]! == "yearCap")];
        Assert.Equal(["1200000", "1500000"], rows.Select(r => (string)r["value"]!));
        Assert.Equal(["2026-12-31", null], rows.Select(r => (string?)r["until"]));
        Assert.Equal([true, false], rows.Select(r => (bool)r["holds"]!));
    }

    [Fact]
    public void A_cell_of_a_table_is_set_and_the_other_cells_stay()
    {
        line.Do("figures", "set", Award, "recognition.srdi-sme", "--value", "40万元", "--from", "2027-01-01");
        JsonObject[] rows = [.. List(Award).Where(r => ((string)r["key"]!).StartsWith("recognition.", StringComparison.Ordinal) && (string?)r["from"] == "2027-01-01")];
        Assert.Equal(["100000", "400000", "1000000", "500000", "1200000"], rows.Select(r => (string)r["value"]!));
    }

    [Fact]
    public void A_paper_that_changes_one_row_of_a_table_is_given_for_that_row_alone()
    {
        line.Do("figures", "set", Award, "recognition.srdi-sme", "--value", "40万", "--from", "2027-01-01", "--clause", "岱西经信〔2026〕40号第一条", "--certainty", "memory");
        JsonObject[] rows = [.. List(Award).Where(r => ((string)r["key"]!).StartsWith("recognition.", StringComparison.Ordinal) && (string?)r["from"] == "2027-01-01")];
        Assert.Equal(["第一条", "岱西经信〔2026〕40号第一条", "第一条", "第一条", "第一条"], rows.Select(r => (string?)r["clause"]));
        Assert.Equal(["seen", "memory", "seen", "seen", "seen"], rows.Select(r => (string?)r["certainty"]));
        Assert.Equal("400000", (string?)rows[1]["value"]);

        line.Do("figures", "set", Award, "recognition.srdi-sme", "--from", "2027-01-01", "--certainty", "seen");
        Assert.All(List(Award).Where(r => (string?)r["from"] == "2027-01-01"), r => Assert.Equal("seen", (string?)r["certainty"]));
    }

    [Fact]
    public void Only_the_key_set_is_copied_and_the_shipped_document_is_not_touched()
    {
        line.Do("figures", "set", Award, "rdCap", "--value", "600000", "--from", "2027-01-01");
        JsonObject own = JsonNode.Parse(File.ReadAllText(Own))!.AsObject();
        Assert.Equal(["figures"], own.Select(f => f.Key));
        Assert.Equal(["rdCap"], own["figures"]!.AsObject().Select(f => f.Key));
    }

    [Fact]
    public void Every_other_byte_of_the_office_s_file_stays()
    {
        const string Before = "{\r\n\t\"note\":   \"本局\",\r\n\t\"figures\": {\r\n\t\t\"rdCap\": [ {\"value\":500000,\"unit\":\"元\",  \"from\":\"2022-01-01\"} ]\r\n\t}\r\n}";
        Directory.CreateDirectory(Path.GetDirectoryName(Own)!);
        File.WriteAllText(Own, "\uFEFF" + Before, new UTF8Encoding(false));
        line.Do("figures", "set", Award, "rdCap", "--value", "60万元");
        Assert.Equal("\uFEFF" + Before.Replace("500000", "600000", StringComparison.Ordinal), Encoding.UTF8.GetString(File.ReadAllBytes(Own)));
        line.Do("figures", "set", Award, "rdCap", "--value", "70万元", "--from", "2028-01-01");
        string after = File.ReadAllText(Own);
        Assert.StartsWith(Before.Replace("500000", "600000", StringComparison.Ordinal)[..80], after, StringComparison.Ordinal);
        Assert.Contains("\"from\":\"2022-01-01\"},\r\n", after, StringComparison.Ordinal);
        line.Do("figures", "set", Award, "yearCap", "--value", "2000000");
        Assert.Equal(["700000", "2000000"], List(Award, "--on", "2028-06-01").Where(r => (bool)r["holds"]! && (string)r["key"]! is "rdCap" or "yearCap").Select(r => (string)r["value"]!).TakeLast(2));
    }

    [Fact]
    public void A_day_between_two_entries_goes_between_them()
    {
        line.Do("figures", "set", Award, "yearCap", "--value", "150万元", "--from", "2029-01-01");
        line.Do("figures", "set", Award, "yearCap", "--value", "130万元", "--from", "2027-01-01");
        line.Do("figures", "set", Award, "yearCap", "--value", "140万元", "--from", "2027-01-01", "--certainty", "memory");
        Assert.Equal(["1200000", "1400000", "1500000"], List(Award).Where(r => (string)r["key"]! == "yearCap").Select(r => (string)r["value"]!));
    }

    [Fact]
    public void Who_sets_a_new_value_is_told_which_runs_will_use_it()
    {
        line.Do("figures", "set", Award, "recognition.srdi-sme", "--value", "40万元", "--from", "2027-01-01");
        Assert.Contains("按测算的基准日取这个数：基准日在 2027-01-01 及以后", line.Out, StringComparison.Ordinal);
        Assert.Contains("“称号认定奖励”、“", line.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("研发费用奖励", line.Out, StringComparison.Ordinal);

        line.Do("figures", "set", Award, "yearCap", "--value", "150万元", "--from", "2027-01-01");
        Assert.Contains("“研发费用奖励”", line.Out, StringComparison.Ordinal);

        line.Do("programmes", "set", Award + "/recognition", "checkOn=称号认定日");
        line.Do("figures", "set", Award, "recognition.little-giant", "--value", "150万元", "--from", "2027-01-01");
        Assert.Contains("“称号认定奖励”按称号认定日取这个数：2027-01-01 及以后认定的用新数", line.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("figures.no-such", "yearCup", "--value", "1")]
    [InlineData("figures.not-number", "yearCap", "--value", "三十万")]
    [InlineData("figures.not-number", "yearCap", "--value", "-1")]
    [InlineData("figures.other-unit", "yearCap", "--value", "5%")]
    [InlineData("figures.before-document", "yearCap", "--value", "1", "--from", "2019-01-01")]
    [InlineData("figures.until-first", "yearCap", "--value", "1", "--from", "2027-01-01", "--until", "2026-12-01")]
    [InlineData("figures.certainty", "yearCap", "--certainty", "sure")]
    [InlineData("figures.nothing", "yearCap")]
    public void What_cannot_be_is_refused_with_the_remedy_and_nothing_is_written(string code, params string[] words)
    {
        Assert.NotEqual(0, line.Run(["figures", "set", Award, .. words, "--json"]));
        Assert.Equal(code, (string)line.Json["error"]!["code"]!);
        Assert.NotEmpty((string)line.Json["error"]!["do"]!);
        Assert.False(File.Exists(Own));
    }

    [Fact]
    public void An_entry_that_is_to_end_first_is_said_with_the_command_that_ends_it()
    {
        line.Do("figures", "set", Award, "yearCap", "--until", "2027-12-31");
        Assert.NotEqual(0, line.Run("figures", "set", Award, "yearCap", "--value", "1", "--from", "2027-06-01", "--json"));
        Assert.Equal("figures.overlap", (string)line.Json["error"]!["code"]!);
        Assert.Contains("--from 2022-01-01 --until 2027-05-31", (string)line.Json["error"]!["do"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_document_forbids_is_refused()
    {
        string shipped = Path.Combine(line.Folder, "shipped");
        foreach (string file in new[] { "lib/prelude.js", "indicators.json", "pools.json", "codes.json" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(shipped, file))!);
            File.Copy(Path.Combine(AppContext.BaseDirectory, "scripts", file), Path.Combine(shipped, file));
        }

        Directory.CreateDirectory(Path.Combine(shipped, "policies", "voucher"));
        File.WriteAllText(
            Path.Combine(shipped, "policies", "voucher", "policy.json"),
            """{ "number": "甲", "title": "乙", "made": "2024-01-01", "figures": { "rate": [{ "value": 80, "unit": "%", "atLeast": 80, "from": "2024-01-01" }] } }""");
        string own = Path.Combine(line.Folder, "own");
        OfficeError refused = Assert.Throws<OfficeError>(() => SetFigure.Run(shipped, own, "voucher", new FigureEdit("rate", "79%", null), new DateOnly(2026, 1, 1)));
        Assert.Equal("figures.out-of-bounds", refused.Code);
        Assert.False(Directory.Exists(own));
        Assert.True(File.Exists(SetFigure.Run(shipped, own, "voucher", new FigureEdit("rate", "81%", null), new DateOnly(2026, 1, 1))));
    }

    private JsonObject[] List(params string[] words) => [.. line.Do(["figures", "list", .. words, "--json"]).Json.AsArray().OfType<JsonObject>()];

    private static JsonObject Row(JsonObject[] rows, string key) => rows.Single(r => (string)r["key"]! == key);
}
