using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Tests.House;

namespace CountyToolkit.Tests.Law;

/// <summary>The shape of verdicts of the shipped rules, beyond what their cases say.</summary>
public sealed class ShippedVerdictTests
{
    [Fact]
    public void A_rule_of_another_document_keeps_its_items_under_its_own_name()
    {
        JsonNode verdict = Verdict("zhejiang-hidden-champion-2016/hidden-champion-title", "steady.facts.json", "2016-10-10");
        Assert.Equal("met", (string?)verdict["outcome"]);
        string[] paths = [.. Items(verdict).Select(i => (string)i["id"]!)];
        Assert.Contains("hidden-champion-pool/size-class/large-employees", paths);
        Assert.Contains("hidden-champion-pool/1c", paths);
        Assert.Contains("1c", paths);
    }

    [Theory]
    [InlineData("zhejiang-srdi-2024/rd-reward", "rd.facts.json", "2025-06-30")]
    [InlineData("national-gradient-2022/innovative-sme", "young.facts.json", "2024-06-30")]
    public void An_item_a_rule_rests_on_twice_is_shown_once(string rule, string facts, string date)
    {
        string[] paths = [.. Items(Verdict(rule, facts, date)).Select(i => (string)i["id"]!)];
        Assert.Equal(paths.Distinct(), paths);
    }

    [Fact]
    public void An_unsettled_reading_is_marked_on_the_item_it_decides()
    {
        JsonNode verdict = Verdict("zhejiang-hidden-champion-2016/hidden-champion-pool", "steady.facts.json", "2016-10-10");
        string[] marked = [.. Items(verdict).Where(i => i.ToJsonString().Contains("\"A1\"", StringComparison.Ordinal) && i["items"] is null).Select(i => (string)i["id"]!)];
        Assert.Equal(["1c"], marked);
    }

    [Fact]
    public void What_stands_in_a_group_is_judged_under_the_clause_of_the_group()
    {
        JsonNode verdict = Verdict("zhejiang-hidden-champion-2016/hidden-champion-pool", "steady.facts.json", "2016-10-10");
        Dictionary<string, string?> clauses = Items(verdict).ToDictionary(i => (string)i["id"]!, i => (string?)i["clause"]);
        Assert.Equal("三(一)4", clauses["4c"]);
        Assert.Equal("三(一)6", clauses["6"]);
        Assert.Equal("第四条", clauses["size-class/small-revenue"]);
    }

    private static JsonNode Verdict(string rule, string facts, string date)
    {
        string policy = rule.Split('/')[0];
        Bundle bundle = new ScriptLibrary(Path.Combine(Repository.Root, "scripts")).Bundle(policy);
        using RuleWorker worker = new();
        worker.Load(bundle);
        return worker.Evaluate(new EvalRequest { Bundle = bundle.Hash, Rule = rule, Date = IsoDate.Parse(date), Facts = ShippedLaw.Facts(policy, facts) });
    }

    private static IEnumerable<JsonObject> Items(JsonNode verdict) =>
        (verdict["items"] as JsonArray ?? []).OfType<JsonObject>().SelectMany(i => Items(i).Prepend(i));
}
