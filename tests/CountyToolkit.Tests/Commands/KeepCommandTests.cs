using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Cases;
using CountyToolkit.Tests.Screens;

namespace CountyToolkit.Tests.Commands;

/// <summary><c>county rules keep</c>: an enterprise as a case, with nothing left that names it, and honest about who has checked it.</summary>
public sealed class KeepCommandTests : IDisposable
{
    private const string Rule = "national-gradient-2022/srdi-sme";
    private readonly CommandLine line = new();

    public KeepCommandTests()
    {
        line.Environment["COUNTY_DB"] = Daixi.CopyTo(line.Folder);
        line.Environment["COUNTY_PASSWORD"] = Daixi.Password;
    }

    private string Own => Path.Combine(line.Folder, "scripts", "policies", "national-gradient-2022");

    public void Dispose() => line.Dispose();

    [Fact]
    public void Nothing_that_names_the_enterprise_leaves_and_what_rules_reckon_with_stays()
    {
        JsonObject one = line.Do("enterprises", "list", "--json").Json.AsArray().OfType<JsonObject>().First(e => (string?)e["town"] is not null);
        line.Do("rules", "keep", Rule, (string)one["creditCode"]!, "--date", "2025-12-31", "--operator", "周敏");
        string kept = File.ReadAllText(Path.Combine(Own, "kept-1.facts.json"));
        Assert.DoesNotContain((string)one["name"]!, kept, StringComparison.Ordinal);
        Assert.DoesNotContain((string)one["creditCode"]!, kept, StringComparison.Ordinal);
        Assert.DoesNotContain((string)one["town"]!, kept, StringComparison.Ordinal);
        JsonNode facts = JsonNode.Parse(kept)!;
        Assert.Equal("企业甲", (string)facts["name"]!);
        Assert.True(CreditCode.TryParse((string)facts["creditCode"]!, out _));
        Assert.NotNull(facts["values"]!["2024"]!["revenue"]);
    }

    [Fact]
    public void Every_text_a_person_or_a_paper_can_be_found_by_is_replaced()
    {
        JsonObject facts = (JsonObject)JsonNode.Parse("""
            { "creditCode": "91330921MA28K5CM7U", "name": "海岳秘密公司", "town": "秘密镇", "tags": ["秘密标签"], "region": "330921",
              "values": { "2024": { "revenue": "5" } }, "sources": { "2024": { "revenue": "秘密.xlsx" } },
              "credentials": [ { "kind": "high-tech", "name": "秘密证书", "number": "GR2024秘密", "from": "2024-01-01" } ],
              "titles": [ { "pool": "srdi-sme", "event": "recognised", "on": "2024-01-01", "document": "秘密〔2024〕1号" } ],
              "incidents": [ { "kind": "safety", "grade": "一般", "on": "2024-01-01", "document": "秘密罚1", "note": "330921199001011234 秘密" } ],
              "inquiries": [ { "matter": "safety", "unit": "秘密局", "on": "2024-01-01" } ],
              "judgements": [ { "rule": "a/b", "item": "1", "outcome": "met", "reason": "秘密", "by": "秘密", "on": "2024-01-01" } ],
              "ledger": [ { "programme": "p", "policyYear": 2024, "granted": "1.00", "state": "paid", "title": "秘密", "claim": "秘密" } ], "lists": null, "claim": { "id": "秘密" } }
            """)!;
        ScriptLibrary library = new(Path.Combine(AppContext.BaseDirectory, "scripts"));
        JsonObject masked = MaskFacts.Of(facts, 12, library.Catalogue());
        string text = masked.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Assert.DoesNotContain("秘密", text, StringComparison.Ordinal);
        Assert.DoesNotContain("1990", text, StringComparison.Ordinal);
        Assert.Equal("企业12", (string)masked["name"]!);
        Assert.True(masked.ContainsKey("lists") && masked["lists"] is null);
        Assert.Equal("1.00", (string)masked["ledger"]![0]!["granted"]!);
    }

    [Fact]
    public void An_expectation_nobody_stated_is_marked_until_somebody_has_checked_it()
    {
        string code = (string)line.Do("enterprises", "list", "--json").Json[0]!["creditCode"]!;
        string seen = (string)line.Do("check", Rule, code, "--date", "2025-12-31", "--json").Json[0]!["outcome"]!;
        JsonNode kept = line.Do("rules", "keep", Rule, code, "--date", "2025-12-31", "--operator", "周敏", "--json").Json;
        Assert.Equal(("待核对：企业甲，2025-12-31 认定", seen), ((string)kept["case"]!, (string)kept["expected"]!));
        Assert.Equal(1, (int)line.Do("rules", "test", Rule, "--json").Json["unchecked"]!);
        string table = Path.Combine(Own, "srdi-sme.cases.csv");
        string checkedTable = Path.Combine(line.Folder, "t.csv");
        File.WriteAllText(checkedTable, File.ReadAllText(table).Replace("待核对：企业甲", "企业甲", StringComparison.Ordinal));
        JsonNode taken = line.Do("rules", "cases", Rule, "--in", checkedTable, "--json").Json;
        Assert.Single(taken["changed"]!.AsArray());
        JsonNode tested = line.Do("rules", "test", Rule, "--json").Json;
        Assert.Equal((0, 58), ((int)tested["unchecked"]!, (int)tested["cases"]!));
    }

    [Fact]
    public void An_expectation_stated_is_kept_even_where_the_program_says_otherwise()
    {
        string code = (string)line.Do("enterprises", "list", "--json").Json[0]!["creditCode"]!;
        string seen = (string)line.Do("check", Rule, code, "--date", "2025-12-31", "--json").Json[0]!["outcome"]!;
        string other = seen == "met" ? "unmet" : "met";
        Assert.Equal(1, line.Run("rules", "keep", Rule, code, "--date", "2025-12-31", "--expect", other, "--operator", "周敏"));
        Assert.Equal(1, line.Run("rules", "test", Rule, "--json"));
        Assert.Equal("企业甲，2025-12-31 认定", (string)line.Json["failures"]![0]!["name"]!);
    }

    [Fact]
    public void Whose_facts_left_the_file_is_recorded_and_who_may_only_look_keeps_nothing()
    {
        string code = (string)line.Do("enterprises", "list", "--json").Json[0]!["creditCode"]!;
        Assert.Equal(5, line.Run("rules", "keep", Rule, code, "--date", "2025-12-31", "--operator", "见习"));
        Assert.False(Directory.Exists(Own));
        line.Do("rules", "keep", Rule, code, "--date", "2025-12-31", "--operator", "周敏");
        line.Do("audit", "list", "--operator", "陈立", "--json");
        Assert.Contains("rules.keep", line.Out, StringComparison.Ordinal);
        Assert.Contains("待核对：企业甲", line.Out, StringComparison.Ordinal);
        Assert.Equal(3, line.Run("rules", "keep", "county-awards/efficiency-grade", code, "--date", "2025-12-31", "--operator", "周敏"));
    }

    [Fact]
    public void An_award_is_kept_with_the_money_of_earlier_years_and_comes_out_again()
    {
        const string Award = "county-awards/recognition-award";
        JsonObject run = line.Do("awards", "list", "--json").Json.AsArray().OfType<JsonObject>().First(r => (string)r["programme"]! == "county-awards/recognition");
        string code = (string)line.Do("ledger", "list", "--year", "2025", "--json").Json.AsArray().OfType<JsonObject>().First(l => (string)l["programme"]! == "county-awards/recognition")["creditCode"]!;
        JsonNode kept = line.Do("rules", "keep", Award, code, "--date", "2025-12-31", "--programme", "county-awards/recognition", "--year", "2025", "--operator", "周敏", "--json").Json;
        Assert.NotNull(run);
        string folder = Path.Combine(line.Folder, "scripts", "policies", "county-awards");
        Assert.NotEmpty(JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "kept-1.facts.json")))!["titles"]!.AsArray());
        string cases = string.Concat(Directory.GetFiles(folder, "recognition-award.cases.*").Select(File.ReadAllText));
        Assert.Contains("核定金额", cases, StringComparison.Ordinal);
        Assert.Contains((string)kept["case"]!, cases, StringComparison.Ordinal);
        JsonNode tested = line.Do("rules", "test", Award, "--json").Json;
        Assert.Equal(1, (int)tested["unchecked"]!);
        Assert.Equal(3, line.Run("rules", "keep", Award, code, "--date", "2025-12-31", "--programme", "rd", "--operator", "周敏"));
    }
}
