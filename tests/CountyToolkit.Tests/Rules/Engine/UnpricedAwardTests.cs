using System.Text.Json.Nodes;
using CountyToolkit.Awards;
using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Tests.Rules.Engine;

/// <summary>An award that is due, but whose amount needs something blank: which blank, and whether the award itself is open.</summary>
public sealed class UnpricedAwardTests
{
    private const string Brand = "\"attributes\": { \"own_brand\": true }";
    private const string Body = "var root = c.flag(\"1\", \"品牌\", \"own_brand\");\nc.pay(root, PAY, null, \"奖\");\nreturn root;";

    [Theory]
    [InlineData("f.amount", "{ }", "met", "")]
    [InlineData("c.cap(f.amount, f.blank)", "{ }", "met", "figure blank")]
    [InlineData("c.share(\"rd_expense\", f.share)", "{ }", "missing", "indicator rd_expense")]
    [InlineData("c.cap(c.share(\"rd_expense\", f.share), f.blank)", "{ }", "missing", "indicator rd_expense, figure blank")]
    [InlineData("c.share(\"rd_expense * tax / revenue\", f.share)", "{ \"rd_expense\": 5, \"tax\": 1, \"revenue\": 0 }", "manual", "")]
    public void A_blank_value_leaves_the_award_open_and_an_unfilled_figure_only_its_amount(string pay, string values, string outcome, string missing)
    {
        JsonNode verdict = AScript.Evaluate(Paying(pay), "r", $$"""{ "values": { "2023": {{values}} }, {{Brand}} }""");
        Assert.Equal(outcome, (string?)verdict["outcome"]);
        Assert.Equal(missing, string.Join(", ", verdict["missing"]!.AsArray().Select(m => m!["kind"] + " " + m["code"])));
    }

    [Fact]
    public void One_line_without_its_amount_leaves_the_others_open_with_it()
    {
        Bundle bundle = AScript.Bundle(("r", AScript.Rule("r", "var root = c.flag(\"1\", \"品牌\", \"own_brand\");\nc.pay(root, f.amount, null, \"奖\");\nc.pay(root, \"rd_expense\", null, \"奖\");\nreturn root;", "award")));
        Assert.Equal("missing", (string?)AScript.Evaluate(bundle, "r", $$"""{ {{Brand}} }""")["outcome"]);
    }

    [Fact]
    public void The_steps_name_what_the_line_lacks_and_not_its_last_figure()
    {
        JsonArray lines = [JsonNode.Parse("""{ "amount": null, "figure": "itemCap", "figures": ["rate", "itemCap"], "missing": [ { "kind": "figure", "code": "rate" } ] }""")];
        PolicyDocument policy = Tests.Awards.AnAward.Policy("\"steps\": [\"round\"], \"round\": \"yuan-down\", \"basis\": \"granted\"");
        AwardResult result = CalculateAward.Alone(
            new CountyToolkit.Awards.Steps.AwardTerms(Tests.Awards.AnAward.Read(policy), policy, 2024, new DateOnly(2024, 6, 30), CountyToolkit.Rules.Engine.EngineId.Current),
            new CountyToolkit.Awards.Steps.AwardInput { Code = "A", Outcome = CountyToolkit.Rules.Outcome.Met, Lines = lines, Ledger = [] });
        Assert.Equal(["rate"], result.Missing.Select(m => m.Code));
        Assert.Null(result.Granted);
    }

    private static Bundle Paying(string pay) => AScript.Bundle(("r", AScript.Rule("r", Body.Replace("PAY", pay, StringComparison.Ordinal), "award")));
}
