using System.Text.Json.Nodes;

namespace CountyToolkit.Tests.Rules.Engine;

/// <summary>Scores are intervals.</summary>
public sealed class PointsTests
{
    private const string Body = """
        return c.score("s", "总分", c.total([
          c.band("1", "档", "revenue", f.bands),
          c.best([c.points("2", "有", f.three, c.flag("2a", "自主品牌", "own_brand")), c.points("3", "研", f.three, c.judge("3a", "研判"))])]), ">=", f.pass);
        """;

    [Theory]
    [InlineData("10", "true", "met", 8, 8)]
    [InlineData("5", "false", "manual", 3, 6)]
    [InlineData("4.999999", "true", "unmet", 4, 4)]
    [InlineData("4.999999", "false", "unmet", 1, 4)]
    [InlineData(null, "true", "missing", 4, 8)]
    [InlineData("5", null, "missing", 3, 6)]
    public void A_bound_is_met_by_what_is_sure_and_unmet_by_what_is_possible(string? revenue, string? brand, string outcome, int low, int high)
    {
        JsonObject facts = new() { ["values"] = new JsonObject { ["2023"] = new JsonObject { ["revenue"] = revenue } }, ["attributes"] = new JsonObject { ["own_brand"] = brand is null ? null : JsonValue.Create(brand == "true") } };
        JsonNode verdict = AScript.Evaluate(AScript.Bundle(("r", AScript.Rule("r", Body))), "r", facts.ToJsonString());
        Assert.Equal((outcome, low, high), ((string?)verdict["outcome"], (int)verdict["score"]!, (int)verdict["scoreMax"]!));
    }

    [Fact]
    public void A_cap_settles_what_is_sure_to_reach_it()
    {
        JsonNode verdict = AScript.Evaluate(AScript.Bundle(("r", AScript.Rule("r", """
            return c.group("g", "组", c.total([c.points("1", "有", f.three, true), c.points("2", "研", f.three, c.judge("2a", "研判"))], f.three));
            """))), "r", "{}");
        Assert.Equal(("met", 3, 3), ((string?)verdict["outcome"], (int)verdict["score"]!, (int)verdict["scoreMax"]!));
    }

    [Fact]
    public void Missing_lists_only_blanks_that_keep_something_open()
    {
        JsonNode verdict = AScript.Evaluate(AScript.Bundle(("r", AScript.Rule("r", """
            return c.all([c.any([c.flag("1", "自主品牌", "own_brand"), true]), c.require("2", "营收", "revenue", ">=", f.floor)]);
            """))), "r", "{}");
        Assert.Equal("missing", (string?)verdict["outcome"]);
        Assert.Equal("""[{"kind":"indicator","code":"revenue","period":"2023"}]""", verdict["missing"]!.ToJsonString());
    }
}
