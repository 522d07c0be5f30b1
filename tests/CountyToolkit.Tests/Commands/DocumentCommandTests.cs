using System.Text.Json.Nodes;

namespace CountyToolkit.Tests.Commands;

/// <summary>What an office writes of a document of its own without opening its file: figures that were not there, clauses, relations, dates.</summary>
public sealed class DocumentCommandTests : IDisposable
{
    private const string Ours = "our-2026";
    private readonly CommandLine line = new();

    public DocumentCommandTests()
    {
        line.Environment["COUNTY_DB"] = Path.Combine(line.Folder, "office.db");
        line.Do("rules", "new", Ours + "/grow", "--from", "定额", "--number", "岱西经信〔2026〕40号", "--title", "梯度培育办法", "--effective", "2026-01-01");
    }

    private JsonObject Document => JsonNode.Parse(File.ReadAllText(Path.Combine(line.Folder, "scripts", "policies", Ours, "policy.json")))!.AsObject();

    public void Dispose() => line.Dispose();

    [Fact]
    public void A_document_begun_names_only_the_clauses_it_uses_and_marks_every_number_to_be_checked()
    {
        Assert.Equal(["第一条", "第二条", "第三条", "第五条", "第六条", "第七条", "第八条"], Document["clauses"]!.AsArray().Select(c => (string)c!["id"]!));
        Assert.All(line.Do("figures", "list", Ours, "--json").Json.AsArray(), f => Assert.Equal("memory", (string?)f!["certainty"]));
        Assert.Null(Document["made"]);
    }

    [Fact]
    public void A_figure_that_was_not_there_needs_its_name_and_takes_unit_day_and_clause()
    {
        Assert.NotEqual(0, line.Run("figures", "set", Ours, "perItemCap", "--value", "30万元", "--json"));
        Assert.Equal("figures.no-such", (string)line.Json["error"]!["code"]!);
        Assert.Contains("--label", (string)line.Json["error"]!["do"]!, StringComparison.Ordinal);
        line.Do("figures", "set", Ours, "perItemCap", "--value", "30万元", "--label", "单项上限", "--clause", "第五条", "--certainty", "seen");
        line.Do("programmes", "set", Ours + "/grow", "steps=item-cap,就高,取整", "item-cap.figure=perItemCap");
        JsonNode row = line.Do("figures", "list", Ours, "--json").Json.AsArray().Single(f => (string)f!["key"]! == "perItemCap")!;
        Assert.Equal(("30", "万元", "2026-01-01", "第五条"), ((string)row["value"]!, (string)row["unit"]!, (string)row["from"]!, (string)row["clause"]!));
        line.Do("rules", "lint", Ours);
    }

    [Fact]
    public void A_row_for_a_further_title_is_added_and_one_nobody_pays_is_taken_out()
    {
        line.Do("figures", "set", Ours, "recognition.省制造业单项冠军企业", "--value", "40万元");
        line.Do("figures", "set", Ours, "recognition.隐形冠军企业", "--remove");
        Dictionary<string, string> rows = line.Do("figures", "list", Ours, "--json").Json.AsArray().ToDictionary(f => (string)f!["key"]!, f => (string)f!["value"]!);
        Assert.Equal("400000", rows["recognition.省制造业单项冠军企业"]);
        Assert.False(rows.ContainsKey("recognition.隐形冠军企业"));
        Assert.True(rows.ContainsKey("recognition.制造业单项冠军企业"));
    }

    [Fact]
    public void A_figure_goes_only_when_nothing_uses_it_and_an_entry_set_by_mistake_goes_by_its_day()
    {
        Assert.NotEqual(0, line.Run("figures", "set", Ours, "budget", "--remove", "--json"));
        Assert.Equal("figures.in-use", (string)line.Json["error"]!["code"]!);
        line.Do("programmes", "set", Ours + "/grow", "steps=同一称号,就高,补差,年度,取整,分期");
        line.Do("figures", "set", Ours, "budget", "--remove");
        line.Do("figures", "set", Ours, "yearCap", "--value", "90万元", "--from", "2028-01-01");
        line.Do("figures", "set", Ours, "yearCap", "--from", "2028-01-01", "--remove");
        Assert.Equal(["yearCap"], line.Do("figures", "list", Ours, "--json").Json.AsArray().Select(f => (string)f!["key"]!).Where(k => !k.StartsWith("recognition.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Without_the_office_s_own_figure_the_shipped_one_holds_again()
    {
        line.Do("figures", "set", "county-awards", "rdCap", "--value", "60万元");
        line.Do("figures", "set", "county-awards", "rdCap", "--remove");
        Assert.Equal("500000", (string)line.Do("figures", "list", "county-awards", "--json").Json.AsArray().Single(f => (string)f!["key"]! == "rdCap")!["value"]!);
        Assert.NotEqual(0, line.Run("figures", "set", "county-awards", "rdCap", "--remove", "--json"));
        Assert.Equal("figures.not-own", (string)line.Json["error"]!["code"]!);
    }

    [Fact]
    public void Clauses_dates_and_relations_are_written_without_opening_the_file()
    {
        line.Do("policies", "clause", Ours, "第五条", "--gist", "一家企业一年合计不超过50万元");
        line.Do("policies", "clause", Ours, "第十条", "--gist", "由县经信局解释");
        line.Do("policies", "set", Ours, "issuer=岱西县经济和信息化局", "made=2025-12-20", "issued＝2025-12-24");
        line.Do("policies", "relation", Ours, "repeals", "岱西经信〔2021〕30号", "--on", "2026-01-01");
        Assert.Equal(["第五条", "第六条", "第七条", "第八条", "第十条"], Document["clauses"]!.AsArray().Select(c => (string)c!["id"]!).Skip(3));
        Assert.Equal("一家企业一年合计不超过50万元", (string)Document["clauses"]![3]!["gist"]!);
        Assert.Equal("repealed", (string)line.Do("policies", "status", "岱西经信[2021]30号", "--on", "2026-02-01", "--json").Json["status"]!);
        line.Do("policies", "relation", Ours, "repeals", "岱西经信[2021]30号", "--remove");
        line.Do("policies", "clause", Ours, "第十条", "--remove");
        Assert.Equal("in-force", (string)line.Do("policies", "status", "岱西经信〔2021〕30号", "--on", "2026-02-01", "--json").Json["status"]!);
    }

    [Theory]
    [InlineData("policy.shipped", "clause", "county-awards", "第一条", "--gist", "改")]
    [InlineData("policy.clause-in-use", "clause", Ours, "第五条", "--remove")]
    [InlineData("policy.no-clause", "clause", Ours, "第五十条", "--remove")]
    [InlineData("policies.no-gist", "clause", Ours, "第五十条")]
    [InlineData("policy.no-head-field", "set", Ours, "isuer=甲")]
    [InlineData("policy.not-date", "set", Ours, "made=2026年1月")]
    [InlineData("policy.no-relation-kind", "relation", Ours, "废止", "甲〔2020〕1号")]
    [InlineData("policy.no-relation", "relation", Ours, "repeals", "甲〔2020〕1号", "--remove")]
    public void What_cannot_be_is_refused_with_the_remedy(string code, params string[] words)
    {
        string before = Document.ToJsonString();
        Assert.NotEqual(0, line.Run(["policies", .. words, "--json"]));
        Assert.Equal(code, (string)line.Json["error"]!["code"]!);
        Assert.NotEmpty((string)line.Json["error"]!["do"]!);
        Assert.Equal(before, Document.ToJsonString());
    }

    [Fact]
    public void A_table_stands_for_all_cases_of_a_rule_of_the_office_s_own()
    {
        string table = Path.Combine(line.Folder, "cases.csv");
        line.Do("rules", "cases", Ours + "/grow", "--out", table);
        File.WriteAllLines(table, File.ReadAllLines(table).Take(4));
        JsonNode taken = line.Do("rules", "cases", Ours + "/grow", "--in", table, "--only", "--json").Json;
        Assert.Equal((2, 44), (taken["added"]!.AsArray().Count, taken["dropped"]!.AsArray().Count));
        Assert.Equal(2, (int)line.Do("rules", "test", Ours, "--json").Json["cases"]!);
    }

    [Fact]
    public void A_document_that_is_no_json_is_refused_with_its_line_and_a_caret()
    {
        string file = Path.Combine(line.Folder, "scripts", "policies", "county-awards", "policy.json");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "{\n  \"figures\": { \"rdCap\": [ { \"value\": 60万元 } ] }\n}\n");
        Assert.NotEqual(0, line.Run("figures", "list", "county-awards"));
        Assert.Contains("policy.json:2:38：“60万元”没有加引号。\n    \"figures\": { \"rdCap\": [ { \"value\": 60万元 } ] }\n  " + new string(' ', 37) + "^", line.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
