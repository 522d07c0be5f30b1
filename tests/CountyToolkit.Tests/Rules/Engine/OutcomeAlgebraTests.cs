using System.Text.Json.Nodes;
using CountyToolkit.Rules.Engine;

namespace CountyToolkit.Tests.Rules.Engine;

/// <summary>How outcomes combine, over every list of up to three nodes: against the contract's own words, and against what every completion of the open ones would give.</summary>
public sealed class OutcomeAlgebraTests
{
    private static readonly string[] Outcomes = ["met", "unmet", "missing", "manual", "not-applicable"];

    private static readonly LoadedBundle Loaded = AScript.Loaded(AScript.Bundle(
        ("all", Combining("c.all(list)")), ("any", Combining("c.any(list)")), ("least1", Combining("c.atLeast(1, list)")),
        ("least2", Combining("c.atLeast(2, list)")), ("least3", Combining("c.atLeast(3, list)")), ("not", Combining("c.not(list[0])")), ("when", Combining("c.when(list[0], list[1])"))));

    public static TheoryData<string> Words => new("all", "any", "least1", "least2", "least3");

    [Theory]
    [MemberData(nameof(Words))]
    public void Every_list_combines_as_the_contract_says(string word) => Assert.Empty(
        Lists().Select(list => (List: list, Got: Outcome(word, list), Wanted: ByContract(word, list))).Where(r => r.Got != r.Wanted).Select(r => $"{word}({string.Join(",", r.List)}) = {r.Got}, not {r.Wanted}"));

    [Theory]
    [MemberData(nameof(Words))]
    public void What_is_settled_stays_so_however_the_open_ones_turn_out(string word) => Assert.Empty(
        from list in Lists()
        let now = Outcome(word, list)
        where now is "met" or "unmet"
        from completed in Completions(list)
        where Outcome(word, completed) != now
        select $"{word}({string.Join(",", list)}) = {now}, but {string.Join(",", completed)} is not");

    [Theory]
    [MemberData(nameof(Words))]
    public void What_is_open_can_still_turn_out_either_way(string word) => Assert.Empty(
        from list in Lists()
        let now = Outcome(word, list)
        where now is "missing" or "manual"
        where Completions(list).Select(c => Outcome(word, c)).Distinct().Count() < 2
        select $"{word}({string.Join(",", list)})");

    [Theory]
    [MemberData(nameof(Words))]
    public void The_order_of_a_list_does_not_matter(string word) => Assert.Empty(
        Lists().Where(list => Outcome(word, list) != Outcome(word, [.. list.Reverse()])).Select(list => string.Join(",", list)));

    [Fact]
    public void Not_turns_the_settled_and_keeps_the_open() =>
        Assert.Equal(["unmet", "met", "missing", "manual", "not-applicable"], Outcomes.Select(o => Outcome("not", [o])));

    [Theory]
    [InlineData("met", "unmet", "unmet")]
    [InlineData("unmet", "unmet", "not-applicable")]
    [InlineData("missing", "met", "missing")]
    [InlineData("manual", "unmet", "manual")]
    [InlineData("not-applicable", "unmet", "not-applicable")]
    public void When_asks_its_condition_first(string condition, string node, string wanted) => Assert.Equal(wanted, Outcome("when", [condition, node]));

    private static string Combining(string combination) => AScript.Rule("x", $$"""
        var list = e.tags.map(function (tag, at) {
          return tag === "met" ? true : tag === "unmet" ? false
            : tag === "missing" ? c.flag("m" + at, "空白", "own_brand") : tag === "manual" ? c.judge("j" + at, "研判") : c.when(false, true);
        });
        return {{combination}};
        """);

    private static string Outcome(string word, string[] list) => (string)RuleEvaluator.Evaluate(
        Loaded, AScript.Request(word, new JsonObject { ["tags"] = new JsonArray([.. list.Select(t => JsonValue.Create(t))]) }.ToJsonString()))["outcome"]!;

    private static IEnumerable<string[]> Lists() =>
        Outcomes.Select(a => new[] { a })
            .Concat(from a in Outcomes from b in Outcomes select new[] { a, b })
            .Concat(from a in Outcomes from b in Outcomes from c in Outcomes select new[] { a, b, c });

    private static IEnumerable<string[]> Completions(string[] list)
    {
        int open = Array.FindIndex(list, o => o is "missing" or "manual");
        return open < 0 ? [list] : new[] { "met", "unmet" }.SelectMany(settled => Completions([.. list.Select((o, at) => at == open ? settled : o)]));
    }

    private static string ByContract(string word, string[] list)
    {
        string[] counted = [.. list.Where(o => o != "not-applicable")];
        int met = counted.Count(o => o == "met"), open = counted.Count(o => o is "missing" or "manual");
        int least = word switch { "all" => counted.Length, "any" or "least1" => 1, "least2" => 2, _ => 3 };
        if (counted.Length == 0)
        {
            return "not-applicable";
        }

        return met >= least ? "met" : met + open < least ? "unmet" : counted.Contains("missing") ? "missing" : "manual";
    }
}
