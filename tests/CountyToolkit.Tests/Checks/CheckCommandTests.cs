using System.Text.Json.Nodes;

namespace CountyToolkit.Tests.Checks;

public sealed class CheckCommandTests : IDisposable
{
    private readonly CommandLine county = new();

    public CheckCommandTests()
    {
        county.Environment["COUNTY_DB"] = Path.Combine(county.Folder, "county.db");
        county.Environment["COUNTY_PASSWORD"] = "invented-1";
        county.Environment["COUNTY_OPERATOR"] = "王";
        county.Do("init", "--office", "岱西县经信局", "--region", "330929", "--admin", "王");
        county.Do("enterprises", "add", "大厂", InventedCode.Number(1), "--set", "industry=C3734");
        county.Do("indicators", "set", "大厂", "employees", "2023", "1000");
        county.Do("indicators", "set", "大厂", "revenue", "2023", "40000");
        county.Do("enterprises", "add", "缺数厂", InventedCode.Number(2), "--set", "industry=C3734");
    }

    public void Dispose() => county.Dispose();

    private const string SizeClass = "national-size-class-2011/size-class";

    [Fact]
    public void A_rule_is_asked_with_the_facts_of_the_register_and_every_blank_is_named()
    {
        county.Do("check", SizeClass, "--date", "2024-06-30", "--json");
        JsonArray verdicts = county.Json.AsArray();
        Assert.Equal(["大厂", "缺数厂"], verdicts.Select(v => v!["name"]!.GetValue<string>()));
        Assert.Equal(("met", "大型"), (verdicts[0]!["outcome"]!.GetValue<string>(), verdicts[0]!["class"]!.GetValue<string>()));
        Assert.Equal("missing", verdicts[1]!["outcome"]!.GetValue<string>());
        Assert.Contains(verdicts[1]!["missing"]!.AsArray(), m => m!["code"]!.GetValue<string>() == "employees" && m["period"]!.GetValue<string>() == "2023");
        string sources = verdicts[0]!.ToJsonString();
        Assert.Contains("self-reported", sources, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_those_named_are_checked_and_shown_in_full()
    {
        county.Do("check", SizeClass, "大厂", "--date", "2024-06-30");
        Assert.Contains("大型", county.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(InventedCode.Number(2), county.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_are_shown_a_line_each_with_what_is_in_the_way_and_the_worst_first()
    {
        county.Do("enterprises", "add", "三厂", InventedCode.Number(3), "--set", "industry=C3734");
        county.Do("enterprises", "add", "四厂", InventedCode.Number(4));
        county.Do("check", SizeClass, "--date", "2024-06-30");
        string[] lines = county.Out.Split('\n');
        Assert.Contains("从业人员 2023", lines.First(l => l.Contains("缺数厂", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.True(county.Out.IndexOf("缺数厂", StringComparison.Ordinal) < county.Out.IndexOf("大厂", StringComparison.Ordinal));
        Assert.Contains("共 4 户", county.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pool_names_its_rule_by_purpose_and_date()
    {
        county.Do("check", "专精特新中小企业", "大厂", "--date", "2024-06-30", "--json");
        Assert.Equal("national-gradient-2022/srdi-sme-application", county.Json[0]!["rule"]!.GetValue<string>());
        Assert.Equal(3, county.Run("check", "srdi-sme", "--date", "2020-01-01"));
        Assert.Equal(3, county.Run("check", "srdi-smee"));
        Assert.Equal(2, county.Run("check", "srdi-sme", "--purpose", "renew"));
        Assert.Equal(3, county.Run("check", "national-size-class-2011/no-such-rule"));
    }

    [Fact]
    public void A_review_asks_about_those_who_hold_the_title()
    {
        county.Do("titles", "add", "大厂", "srdi-sme", "recognised", "--on", "2023-03-20", "--from", "2023-04-01");
        county.Do("titles", "add", "缺数厂", "srdi-sme", "recognised", "--on", "2023-03-20", "--from", "2023-04-01");
        county.Do("titles", "add", "缺数厂", "srdi-sme", "revoked", "--on", "2024-01-20");
        county.Do("check", "srdi-sme", "--purpose", "review", "--date", "2024-06-30", "--json");
        Assert.Equal(["大厂"], county.Json.AsArray().Select(v => v!["name"]!.GetValue<string>()));
        county.Do("check", "srdi-sme", "--purpose", "review", "--date", "2023-12-31", "--json");
        Assert.Equal(2, county.Json.AsArray().Count);
    }

    [Fact]
    public void A_judgement_settles_the_item_it_names()
    {
        county.Do("check", "hidden-champion", "大厂", "--date", "2024-06-30", "--json");
        Assert.Equal("manual", Outcome("1a"));
        county.Do("judgements", "add", "大厂", "zhejiang-hidden-champion-2016/hidden-champion-title", "1a", "met", "--reason", "行业协会排名", "--on", "2024-07-05");
        county.Do("check", "hidden-champion", "大厂", "--date", "2024-06-30", "--json");
        Assert.Equal("met", Outcome("1a"));
    }

    private string Outcome(string item) => Items(county.Json[0]!).First(i => i["id"]!.GetValue<string>() == item)["outcome"]!.GetValue<string>();

    private static IEnumerable<JsonNode> Items(JsonNode of) =>
        (of["items"] as JsonArray ?? []).OfType<JsonNode>().SelectMany(i => Items(i).Prepend(i));
}
