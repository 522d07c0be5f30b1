using System.Text.Json.Nodes;
using CountyToolkit.Checks;

namespace CountyToolkit.Tests.Checks;

/// <summary>What an enterprise is short of, by the nearest way.</summary>
public sealed class GapTests
{
    private const string Met = """{ "id": "m", "word": "require", "outcome": "met" }""";
    private const string Far = """{ "id": "far", "word": "require", "outcome": "unmet", "bound": "100", "exact": { "num": "10", "den": "1" } }""";
    private const string Near = """{ "id": "near", "word": "require", "outcome": "unmet", "bound": "100", "exact": { "num": "95", "den": "1" } }""";
    private const string Blank = """{ "id": "blank", "word": "require", "outcome": "missing" }""";
    private const string Judge = """{ "id": "judge", "word": "judge", "outcome": "manual" }""";
    private const string Score = """{ "id": "score", "word": "score", "outcome": "unmet", "bound": "60", "points": 50, "pointsMax": 58, "items": [ { "id": "p", "word": "points", "outcome": "met" } ] }""";

    [Theory]
    [InlineData("all of them", "", "far near", 2, 0)]
    [InlineData("the nearest of any", "\"of\": \"any\",", "near", 1, 0)]
    [InlineData("two of at least two", "\"of\": \"atLeast\", \"needed\": 2,", "far near", 2, 0)]
    public void Of_alternatives_only_the_nearest_count(string what, string of, string expected, int unmet, int open)
    {
        Gap gap = Of($$"""{ "id": "g", "word": "group", "outcome": "unmet", {{of}} "items": [ {{Far}}, {{Near}} ] }""");
        Assert.True((expected, unmet, open) == (Ids(gap), gap.Unmet, gap.Open), what + ": " + Ids(gap));
    }

    [Fact]
    public void What_is_met_is_not_counted_and_blanks_and_judgements_are_open() =>
        Assert.Equal(("blank judge", 0, 2), Seen(Of($$"""{ "id": "g", "word": "group", "outcome": "missing", "items": [ {{Met}}, {{Blank}}, {{Judge}} ] }""")));

    [Fact]
    public void A_score_is_one_item() => Assert.Equal(("score", 1, 0), Seen(Of(Score)));

    [Fact]
    public void A_blank_is_nearer_than_a_no_and_a_small_shortfall_nearer_than_a_large_one()
    {
        Gap[] gaps = [Of(Far), Of(Score), Of(Blank), Of(Near)];
        Assert.Equal(["blank", "score", "near", "far"], gaps.Order().Select(Ids));
    }

    [Fact]
    public void Among_any_a_way_that_only_lacks_data_goes_before_a_no() =>
        Assert.Equal(("blank", 0, 1), Seen(Of($$"""{ "id": "g", "word": "group", "outcome": "missing", "of": "any", "items": [ {{Near}}, {{Blank}} ] }""")));

    [Fact]
    public void Alternatives_inside_other_combinations_stay_alternatives_and_are_named()
    {
        Gap gap = Of($$"""
            { "word": "rule", "outcome": "unmet",
              "items": [ { "id": "g", "word": "group", "outcome": "unmet", "items": [ {{Far}}, {{Near}}, {{Judge}} ] } ],
              "ways": { "word": "all", "outcome": "unmet", "items": [ { "id": "g", "word": "group", "outcome": "unmet", "items": [
                { "word": "all", "outcome": "unmet", "items": [
                  { "word": "any", "outcome": "unmet", "items": [ { "id": "far", "word": "require", "outcome": "unmet" }, { "id": "near", "word": "require", "outcome": "unmet" } ] },
                  { "id": "judge", "word": "judge", "outcome": "manual" } ] } ] } ] } }
            """);
        Assert.Equal(("near judge", 1, 1), Seen(gap));
        GapChoice choice = Assert.Single(gap.Choices);
        Assert.Equal(["near"], choice.Taken);
        Assert.Equal(["far"], Assert.Single(choice.Others).Select(i => (string?)i["id"]));
    }

    [Fact]
    public void All_of_one_way_of_several_count_together()
    {
        const string award = """{ "id": "award", "word": "credential", "outcome": "unmet" }""";
        Gap gap = Of($$"""
            { "word": "rule", "outcome": "unmet", "items": [ {{Near}}, {{Blank}}, {{award}} ],
              "ways": { "word": "any", "outcome": "unmet", "items": [ {{award}}, { "word": "all", "outcome": "unmet", "items": [ {{Near}}, {{Blank}} ] } ] } }
            """);
        Assert.Equal(("near blank", 1, 1), Seen(gap));
        Assert.Equal(0, gap.Absolute);
    }

    [Fact]
    public void What_must_not_be_there_is_short_by_itself_and_what_a_class_is_made_of_is_not_demanded()
    {
        Assert.Equal(("m", 1, 0), Seen(Of($$"""{ "word": "rule", "outcome": "unmet", "items": [ {{Met}} ], "ways": { "word": "not", "outcome": "unmet", "items": [ {{Met}} ] } }""")));
        Assert.Equal(("sme", 1, 0), Seen(Of($$"""{ "id": "sme", "word": "inClass", "outcome": "unmet", "items": [ { "id": "size", "word": "rule", "outcome": "unmet", "items": [ {{Far}}, {{Near}} ] } ] }""")));
    }

    [Fact]
    public void The_rule_of_the_demo_says_its_ways_only_when_asked()
    {
        using CommandLine county = new();
        county.Environment["COUNTY_DB"] = CountyToolkit.Tests.Screens.Daixi.CopyTo(county.Folder);
        county.Do("check", "srdi-sme", "岱西灯峰海工装备有限公司", "--json");
        Assert.Null(county.Json[0]!["ways"]);
        county.Do("gap", "srdi-sme", "岱西灯峰海工装备有限公司", "--json");
        JsonArray items = county.Json[0]!["gap"]!["items"]!.AsArray();
        Assert.Equal(["无 科技型中小企业"], items.Where(i => (string?)i!["outcome"] == "unmet").Select(i => (string?)i!["text"]));
        Assert.Contains("取得 创新型中小企业", items.Select(i => (string?)i!["instead"]!.AsArray().FirstOrDefault()));
    }

    [Fact]
    public void A_check_of_many_names_alternatives_behind_one_another_in_the_words_of_the_gap()
    {
        using CommandLine county = new();
        county.Environment["COUNTY_DB"] = CountyToolkit.Tests.Screens.Daixi.CopyTo(county.Folder);
        county.Do("check", "srdi-sme", "岱西灯峰海工装备有限公司", "岱西汐石海工装备有限公司", "岱西鲛音螺杆制造有限公司", "岱西澜歌绳网有限公司");
        string row = county.Out.Split('\n').Single(l => l.Contains("岱西灯峰", StringComparison.Ordinal));
        Assert.Contains("无 科技型中小企业（或 取得 创新型中小企业", row, StringComparison.Ordinal);
        Assert.DoesNotContain("；创新型中小企业", row, StringComparison.Ordinal);
        county.Do("gap", "srdi-sme", "岱西灯峰海工装备有限公司");
        Assert.Contains("无 科技型中小企业", county.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_demo_county_is_told_who_is_nearest_to_the_next_rung()
    {
        using CommandLine county = new();
        county.Environment["COUNTY_DB"] = CountyToolkit.Tests.Screens.Daixi.CopyTo(county.Folder);
        county.Do("gap", "srdi-sme", "--date", "2026-03-15", "--json");
        JsonArray found = county.Json.AsArray();
        Assert.NotEmpty(found);
        int[] ranks = [.. found.Select(f => (int)f!["gap"]!["unmet"]! + (int)f!["gap"]!["open"]!)];
        Assert.Equal(ranks.Order(), ranks);
        Assert.All(found, f => Assert.NotEmpty(f!["gap"]!["items"]!.AsArray()));

        // Holders of the title, as long as it is valid, are above the rung.
        county.Do("titles", "list", "--json");
        HashSet<string> holders = [.. county.Json.AsArray().Where(t => (string?)t!["pool"] == "srdi-sme" && string.CompareOrdinal((string?)t["until"], "2026-12-31") > 0).Select(t => $"{t!["enterprise"]}")];
        Assert.NotEmpty(holders);
        Assert.Empty(found.Select(f => $"{f!["enterprise"]}").Where(holders.Contains));
        county.Do("gap", "srdi-sme", $"{found[0]!["name"]}", "--date", "2026-03-15");
        Assert.Contains((string)found[0]!["name"]!, county.Out, StringComparison.Ordinal);
    }

    private static Gap Of(string node) => Gap.Of(JsonNode.Parse(node)!.AsObject());

    private static string Ids(Gap gap) => string.Join(' ', gap.Items.Select(i => (string?)i["id"]));

    private static (string Ids, int Unmet, int Open) Seen(Gap gap) => (Ids(gap), gap.Unmet, gap.Open);
}
