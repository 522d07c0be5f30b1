using System.Text.Json.Nodes;
using CountyToolkit.Facts;

namespace CountyToolkit.Tests.Checks;

public sealed class RepliesSoFarTests
{
    [Theory]
    [InlineData("""{"matter":"tax","unit":"税务局","on":"2026-06-18","from":"2022-01-01","until":"2026-06-30"}""", "2026-06-30")]
    [InlineData("""{"matter":"tax","unit":"税务局","on":"2026-06-18"}""", "2026-06-18")]
    [InlineData("""{"matter":"tax","unit":"税务局","from":"2022-01-01","until":"2026-06-30"}""", null)]
    [InlineData("""{"matter":"credit","unit":"税务局","on":"2026-06-18","from":"2022-01-01","until":"2026-06-30"}""", null)]
    public void A_reply_that_ends_too_early_is_no_silence(string inquiry, string? until)
    {
        JsonObject verdict = JsonNode.Parse("""{"items":[{"missing":[{"kind":"inquiry","code":"tax","unit":"税务局","period":"2024-01-01/2027-01-01"}]}],"missing":[]}""")!.AsObject();
        RepliesSoFar.AddTo(verdict, new JsonArray(JsonNode.Parse(inquiry)));
        JsonNode blank = verdict["items"]![0]!["missing"]![0]!;
        Assert.Equal((until, until is null ? null : "2027-01-01"), ((string?)blank["repliedUntil"], (string?)blank["neededUntil"]));
    }

    [Theory]
    [InlineData("a reply that begins too late", "2025-01-01..2026-12-31", "2025-01-01..2026-12-31")]
    [InlineData("two that cover it together and neither alone", "2020-01-01..2025-06-30 2025-07-01..2027-01-01", "2020-01-01..2025-06-30 2025-07-01..2027-01-01")]
    [InlineData("one within another says nothing more", "2025-02-01..2026-02-28 2025-01-01..2026-06-30", "2025-01-01..2026-06-30")]
    [InlineData("one that ended before the days asked about", "2015-01-01..2018-12-31 2025-01-01..2026-06-30", "2025-01-01..2026-06-30")]
    public void Replies_that_do_not_cover_the_days_are_said_with_what_they_cover(string what, string replies, string said)
    {
        JsonObject blank = Blank([.. replies.Split(' ').Select(r => Reply(r.Split("..")[0], r.Split("..")[1]))]);
        Assert.True(said == string.Join(' ', blank["replied"]!.AsArray().Select(r => $"{r!["from"]}..{r["until"]}")), what + ": " + blank.ToJsonString());
        Assert.Null(blank["repliedUntil"]);
        Assert.Equal(("2024-01-01", "2027-01-01"), ((string?)blank["neededFrom"], (string?)blank["neededUntil"]));
    }

    [Fact]
    public void Of_several_replies_the_one_that_reaches_furthest_speaks_however_they_were_recorded()
    {
        JsonObject blank = Blank(Reply("2022-01-01", "2026-06-30", "发改局"), Reply("2022-01-01", "2026-03-31"));
        Assert.Equal(("2026-06-30", "发改局"), ((string?)blank["repliedUntil"], (string?)blank["repliedBy"]));
    }

    [Fact]
    public void A_verdict_that_is_unmet_anyway_tells_how_far_a_reply_reaches_and_names_the_newest()
    {
        using CommandLine county = new();
        county.Environment["COUNTY_DB"] = CountyToolkit.Tests.Screens.Daixi.CopyTo(county.Folder);
        county.Environment["COUNTY_OPERATOR"] = "周敏";
        county.Environment["COUNTY_PASSWORD"] = CountyToolkit.Tests.Screens.Daixi.Password;
        county.Do("inquiries", "reply", "4", "--on", "2026-06-28", "--document", "岱西发改函〔2026〕9号");
        foreach (string pool in new[] { "innovative-sme", "srdi-sme", "little-giant" })
        {
            county.Do("check", pool, "岱西渔火海洋食品有限公司", "--date", "2026-11-22", "--json");
            string[] blanks = [.. Inquiries(county.Json[0]!.AsObject()).Select(b => $"{b["code"]} {b["repliedUntil"] ?? b["replied"]!.AsArray().Count}").Distinct().Order(StringComparer.Ordinal)];
            Assert.Equal(["credit 2026-06-30", "data 2026-03-31", "environment 2", "quality 2026-06-30", "safety 2026-06-30", "tax 2026-03-31"], blanks);
        }

        county.Do("gap", "srdi-sme", "岱西渔火海洋食品有限公司", "--date", "2026-11-22");
        Assert.Contains("发展和改革局的复函只查到 2026-06-30，还差到 2026-11-22", county.Out, StringComparison.Ordinal);
        Assert.Contains("已征询：发展和改革局 2026-06-28 复函 岱西发改函〔2026〕9号", county.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-03-14 复函 岱西发改函", county.Out, StringComparison.Ordinal);
        Assert.Contains("生态环境局的复函查了 2022-01-01 至 2026-03-31、2024-01-01 至 2026-06-30，没有一份从 2023-11-22 查到 2026-11-22（环境保护）", county.Out, StringComparison.Ordinal);
        Assert.Contains("向税务局、统计局征询，收到复函后登记。一份复函要查足 2023-11-22 至 2026-11-22。", county.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("局未复函", county.Out, StringComparison.Ordinal);
    }

    private static JsonObject Blank(params JsonObject[] replies)
    {
        JsonObject verdict = JsonNode.Parse("""{"missing":[{"kind":"inquiry","code":"tax","unit":"税务局","period":"2024-01-01/2027-01-01"}]}""")!.AsObject();
        RepliesSoFar.AddTo(verdict, new JsonArray(replies));
        return verdict["missing"]![0]!.AsObject();
    }

    private static JsonObject Reply(string from, string until, string unit = "税务局") =>
        new() { ["matter"] = "tax", ["unit"] = unit, ["on"] = until, ["from"] = from, ["until"] = until };

    private static IEnumerable<JsonObject> Inquiries(JsonObject of) =>
        (of["missing"]?.AsArray() ?? []).OfType<JsonObject>().Where(b => (string?)b["kind"] == "inquiry").Concat((of["items"]?.AsArray() ?? []).OfType<JsonObject>().SelectMany(Inquiries));
}
