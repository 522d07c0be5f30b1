using CountyToolkit.Rules;
using CountyToolkit.Rules.Items;

namespace CountyToolkit.Tests.Rules.Items;

public sealed class RequireTests
{
    private const string Judged = """
        "judgements": [ { "rule": "county-awards/recognition-award", "item": "1", "outcome": "met", "on": "2024-03-01", "by": "李四", "reason": "材料齐全" } ]
        """;

    [Fact]
    public void An_answer_is_hashed_as_exact_numbers_and_codes_and_no_sentence()
    {
        ItemAnswer answer = Require.Evaluate(ARule.Expression("rd_expense / revenue"), ">=", ARule.Bound("3", "%"), ARule.Context("""{ "values": { "2023": { "rd_expense": 25, "revenue": 1000 } } }"""));
        Assert.Equal(
            """{"bound":"3","clause":"一","exact":{"den":"2","num":"5"},"figure":"bound","inputs":[{"code":"rd_expense","period":"2023","value":"25"},{"code":"revenue","period":"2023","value":"1000"}],"op":">=","outcome":"unmet","period":"2023","unit":"%"}""",
            CanonicalJson.Text(answer.ToJson()));
        Assert.Equal(("2.5%", "0.5%"), (ItemShown.Actual(answer.Exact!.Value, answer.Root, "%"), ItemShown.Short(answer.Short!.Value, "%")));
    }

    [Theory]
    [InlineData("rd_expense / revenue", "3", "%", "16.67", "1000", "1.67%", "1.34%")]
    [InlineData("revenue", "1000", "万元", "0", "999.99", "999.99万元", "0.01万元")]
    [InlineData("revenue", "1", "亿元", "0", "9999.999999", "0.9999999999亿元", "0.0000000001亿元")]
    public void What_is_missing_is_rounded_up(string text, string bound, string unit, string rd, string revenue, string actual, string gap)
    {
        ItemAnswer answer = Require.Evaluate(ARule.Expression(text), ">=", ARule.Bound(bound, unit), ARule.Context($$"""{ "values": { "2023": { "rd_expense": {{rd}}, "revenue": {{revenue}} } } }"""));
        Assert.Equal((actual, gap), (ItemShown.Actual(answer.Exact!.Value, 1, unit), ItemShown.Short(answer.Short!.Value, unit)));
    }

    [Fact]
    public void An_empty_cell_sets_no_condition() =>
        Assert.Equal(Outcome.NotApplicable, Require.Evaluate(ARule.Expression("revenue"), ">=", null, ARule.Context("{}")).Outcome);

    [Fact]
    public void In_principle_below_is_for_a_person_and_at_the_bound_is_met()
    {
        ItemAnswer below = Require.Guide(ARule.Expression("revenue"), ">=", ARule.Bound("10", "万元"), ARule.Context("""{ "values": { "2023": { "revenue": 9.99 } } }"""));
        Assert.Equal((Outcome.Manual, "guide", "0.01"), (below.Outcome, below.Why, below.Short.ToString()));
        Assert.Equal(Outcome.Met, Require.Guide(ARule.Expression("revenue"), ">=", ARule.Bound("10", "万元"), ARule.Context("""{ "values": { "2023": { "revenue": 10 } } }""")).Outcome);
        Assert.Equal(Outcome.Missing, Require.Guide(ARule.Expression("revenue"), ">=", ARule.Bound("10", "万元"), ARule.Context("{}")).Outcome);
    }

    [Theory]
    [InlineData("{ JUDGED }", "manual", "met")]
    [InlineData("""{ "values": { "2023": { "revenue": 20 } }, JUDGED }""", "met", "met")]
    public void A_judgement_settles_only_what_is_manual(string facts, string word, string settled)
    {
        EvaluationContext context = ARule.Context(facts.Replace("JUDGED", Judged, StringComparison.Ordinal));
        ItemAnswer answer = word == "manual" ? Judge.Evaluate() : Require.Evaluate(ARule.Expression("revenue"), ">=", ARule.Bound("10", "万元"), context);
        Assert.Equal(settled, Judge.Settle(answer, "1", context).Outcome.Text());
    }

    [Fact]
    public void A_judgement_changes_neither_unmet_nor_missing()
    {
        string unmetByJudgement = Judged.Replace("\"met\"", "\"unmet\"", StringComparison.Ordinal);
        EvaluationContext context = ARule.Context("{ " + unmetByJudgement + " }");
        foreach (Outcome outcome in new[] { Outcome.Met, Outcome.Unmet, Outcome.Missing, Outcome.NotApplicable })
        {
            Assert.Equal(outcome, Judge.Settle(ItemAnswer.Of(outcome), "1", context).Outcome);
        }

        ItemAnswer settled = Judge.Settle(Judge.Evaluate(), "1", context);
        Assert.Equal((Outcome.Unmet, "李四"), (settled.Outcome, settled.Judged?.By));
        Assert.Equal(Outcome.Manual, Judge.Settle(Judge.Evaluate(), "2", context).Outcome);
        Assert.Equal(Outcome.Manual, Judge.Settle(Judge.Evaluate(), "1", context with { Rule = "other/rule" }).Outcome);
    }

    [Theory]
    [InlineData("2024-01-01", null, null, "met")]
    [InlineData("2024-12-31", null, null, "met")]
    [InlineData("2023-12-31", null, null, "manual")]
    [InlineData("2025-01-01", null, null, "manual")]
    [InlineData("2025-01-01", null, "2025-01-01", "met")]
    [InlineData("2025-01-02", null, "2025-01-01", "manual")]
    [InlineData("2023-12-31", "2023-12-31", null, "met")]
    public void A_judgement_holds_within_its_year_unless_it_says_otherwise(string date, string? from, string? until, string outcome)
    {
        string row = $$"""{ "rule": "{{ARule.Name}}", "item": "1", "outcome": "met", "on": "2024-03-01", "from": {{Text(from)}}, "until": {{Text(until)}} }""";
        EvaluationContext context = ARule.Context($$"""{ "judgements": [ {{row}} ] }""", date);
        Assert.Equal(outcome, Judge.Settle(Judge.Evaluate(), "1", context).Outcome.Text());
    }

    [Fact]
    public void The_latest_judgement_wins()
    {
        static string Row(string outcome, string on) => $$"""{ "rule": "{{ARule.Name}}", "item": "1", "outcome": "{{outcome}}", "on": "{{on}}" }""";
        EvaluationContext context = ARule.Context($$"""{ "judgements": [ {{Row("unmet", "2024-05-01")}}, {{Row("met", "2024-03-01")}} ] }""");
        Assert.Equal(Outcome.Unmet, Judge.Settle(Judge.Evaluate(), "1", context).Outcome);
        EvaluationContext sameDay = ARule.Context($$"""{ "judgements": [ {{Row("unmet", "2024-05-01")}}, {{Row("met", "2024-05-01")}} ] }""");
        Assert.Equal(Outcome.Met, Judge.Settle(Judge.Evaluate(), "1", sameDay).Outcome);
    }

    [Fact]
    public void A_question_without_a_fair_default_is_for_a_person_until_it_is_answered()
    {
        const string policy = """{ "number": "n", "title": "t", "readings": { "A7": { "question": "？", "choices": ["x", "y"] CHOICE } } }""";
        Assert.Equal(Outcome.Manual, Judge.Ask("A7", ARule.Context("{}", policy: policy.Replace("CHOICE", "", StringComparison.Ordinal))).Outcome);
        Assert.Equal(Outcome.Met, Judge.Ask("A7", ARule.Context("{}", policy: policy.Replace("CHOICE", ", \"choice\": \"x\"", StringComparison.Ordinal))).Outcome);
        Assert.Equal("item.unknown-reading", Assert.Throws<RuleTextError>(() => Judge.Ask("A8", ARule.Context("{}"))).Code);
    }

    private static string Text(string? value) => value is null ? "null" : "\"" + value + "\"";
}
