using CountyToolkit.Rules;
using CountyToolkit.Rules.Expressions;
using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Tests.Rules.Expressions;

/// <summary>At, below and above bounds.</summary>
public sealed class ComparisonTests
{
    [Theory]
    [InlineData(">=", "99.999999", "unmet", "0.000001")]
    [InlineData(">=", "100", "met", null)]
    [InlineData(">=", "100.000001", "met", null)]
    [InlineData(">", "99.999999", "unmet", "0.000001")]
    [InlineData(">", "100", "unmet", "0")]
    [InlineData(">", "100.000001", "met", null)]
    [InlineData("<=", "99.999999", "met", null)]
    [InlineData("<=", "100", "met", null)]
    [InlineData("<=", "100.01", "unmet", "0.01")]
    [InlineData("<", "99.999999", "met", null)]
    [InlineData("<", "100", "unmet", "0")]
    [InlineData("<", "100.01", "unmet", "0.01")]
    [InlineData("==", "100", "met", null)]
    [InlineData("==", "99", "unmet", "1")]
    public void Below_at_and_above_a_bound(string op, string revenue, string outcome, string? gap)
    {
        ComparisonAnswer answer = Compare("revenue", op, "100", "万元", $$"""{ "2023": { "revenue": {{revenue}} } }""");
        Assert.Equal(outcome, answer.Outcome.Text());
        Assert.Equal(gap, answer.Short?.ToString());
    }

    [Theory]
    [InlineData("3", "亿元", "30000", "met")]
    [InlineData("3", "亿元", "29999.999999", "unmet")]
    [InlineData("300000000", "元", "30000", "met")]
    [InlineData("30000", "万元", "30000", "met")]
    public void Money_units_convert(string bound, string unit, string revenue, string outcome) =>
        Assert.Equal(outcome, Compare("revenue", ">=", bound, unit, $$"""{ "2023": { "revenue": {{revenue}} } }""").Outcome.Text());

    [Fact]
    public void A_third_is_less_than_anything_above_it_and_not_a_rounding()
    {
        const string third = """{ "2023": { "rd_expense": 1, "revenue": 3 } }""";
        Assert.Equal(Outcome.Unmet, Compare("rd_expense / revenue", ">=", "33.333333333333333333333333334", "%", third).Outcome);
        Assert.Equal(Outcome.Met, Compare("rd_expense / revenue", ">=", "33.333333333333333333333333333", "%", third).Outcome);
    }

    [Fact]
    public void What_is_missing_is_told_in_the_unit_of_the_bound()
    {
        ComparisonAnswer share = Compare("rd_expense / revenue", ">=", "3", "%", """{ "2023": { "rd_expense": 20, "revenue": 1000 } }""");
        Assert.Equal("2", share.Exact.ToString());
        Assert.Equal("1", share.Short.ToString());
        Assert.Equal("0.5", Compare("revenue", ">=", "3", "亿元", """{ "2023": { "revenue": 25000 } }""").Short.ToString());
    }

    // 100 → 110.25 in two years is 5 % a year exactly; the nearest 分 below is not.
    [Theory]
    [InlineData("110.25", "met")]
    [InlineData("110.249999", "unmet")]
    [InlineData("110.250001", "met")]
    public void Compound_growth_is_compared_by_powers(string last, string outcome)
    {
        ComparisonAnswer answer = Compare("cagr(revenue, 2)", ">=", "5", "%", $$"""{ "2023": { "revenue": {{last}} }, "2021": { "revenue": 100 } }""");
        Assert.Equal(outcome, answer.Outcome.Text());
        Assert.Equal(2, answer.Answer.Root);
        Assert.Equal(["2023", "2021"], answer.Answer.Operands.Select(o => o.Period));
    }

    [Fact]
    public void Mean_growth_and_compound_growth_differ()
    {
        const string values = """{ "2023": { "revenue": 120 }, "2022": { "revenue": 150 }, "2021": { "revenue": 100 } }""";
        Assert.Equal(Outcome.Met, Compare("meanGrowth(revenue, 2)", ">=", "15", "%", values).Outcome);
        Assert.Equal(Outcome.Unmet, Compare("meanGrowth(revenue, 2)", ">", "15", "%", values).Outcome);
        Assert.Equal(Outcome.Met, Compare("cagr(revenue, 2)", ">=", "9.5", "%", values).Outcome);
        Assert.Equal(Outcome.Unmet, Compare("cagr(revenue, 2)", ">=", "9.6", "%", values).Outcome);
    }

    [Fact]
    public void A_compound_growth_short_of_its_bound_says_no_less_than_is_missing()
    {
        ComparisonAnswer answer = Compare("cagr(revenue, 2)", ">=", "10", "%", """{ "2023": { "revenue": 120 }, "2021": { "revenue": 100 } }""");
        Assert.Equal("0.455489", answer.Short.ToString());
        Assert.Equal(Outcome.Met, Compare("cagr(revenue, 2)", ">=", "-100", "%", """{ "2023": { "revenue": 0 }, "2021": { "revenue": 1 } }""").Outcome);
        Assert.Equal(Outcome.Met, Compare("cagr(revenue, 2)", ">", "-101", "%", """{ "2023": { "revenue": 0 }, "2021": { "revenue": 1 } }""").Outcome);
    }

    [Fact]
    public void A_figure_not_filled_in_is_missing_and_named_beside_the_blanks()
    {
        ComparisonAnswer answer = Comparison.Compare(ARule.Expression("revenue"), ">=", new Bound(null, "万元", "floor"), ARule.View("{}"));
        Assert.Equal(Outcome.Missing, answer.Outcome);
        Assert.Equal([("indicator", "revenue"), ("figure", "floor")], answer.Missing.Select(m => (m.Kind, m.Code)));
    }

    private static ComparisonAnswer Compare(string text, string op, string bound, string unit, string values) =>
        Comparison.Compare(ARule.Expression(text), op, ARule.Bound(bound, unit), ARule.View($$"""{ "values": {{values}} }"""));
}
