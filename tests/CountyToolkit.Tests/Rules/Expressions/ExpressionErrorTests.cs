using CountyToolkit.Rules;
using CountyToolkit.Rules.Expressions;

namespace CountyToolkit.Tests.Rules.Expressions;

/// <summary>What is wrong with an expression is found when it is read, with its column.</summary>
public sealed class ExpressionErrorTests
{
    [Theory]
    [InlineData("revenu / tax", "expression.unknown-code", 1)]
    [InlineData("revenue / taks", "expression.unknown-code", 11)]
    [InlineData("revenue + employees", "expression.unit-differs", 9)]
    [InlineData("revenue + 1", "expression.unit-differs", 9)]
    [InlineData("max(revenue, 5%)", "expression.unit-differs", 12)]
    [InlineData("revenue - 3年", "expression.unit-differs", 9)]
    [InlineData("1 + cagr(revenue, 2)", "expression.cagr-inside", 5)]
    [InlineData("max(cagr(revenue, 2), 1)", "expression.cagr-inside", 5)]
    [InlineData("cagr(revenue, 2) * 2", "expression.unexpected", 18)]
    [InlineData("own_brand / 2", "expression.is-attribute", 1)]
    [InlineData("total(revenue)", "expression.unknown-function", 1)]
    [InlineData("sum(revenue)", "expression.expected", 12)]
    [InlineData("sum(revenue, 0)", "expression.bad-count", 14)]
    [InlineData("sum(revenue, 1.5)", "expression.bad-count", 14)]
    [InlineData("sum(revenue, 3年)", "expression.bad-count", 14)]
    [InlineData("sum(revenue, 21)", "expression.bad-count", 14)]
    [InlineData("revenue[-1]", "expression.bad-count", 9)]
    [InlineData("revenue[1", "expression.ends", 10)]
    [InlineData("revenue @ Q", "expression.bad-period", 9)]
    [InlineData("revenue@2024Q5", "expression.bad-period", 8)]
    [InlineData("revenue@2024Q3@Q", "expression.period-twice", 15)]
    [InlineData("(revenue@2024Q3 + revenue)@Q", "expression.period-twice", 27)]
    [InlineData("revenue ＋ tax", "expression.full-width", 9)]
    [InlineData("revenue × 2", "expression.full-width", 9)]
    [InlineData("revenue & tax", "expression.bad-character", 9)]
    [InlineData("1.2.3", "expression.bad-number", 1)]
    [InlineData("5.", "expression.bad-number", 1)]
    [InlineData("5万圆", "expression.unknown-unit", 1)]
    [InlineData("", "expression.ends-early", 1)]
    [InlineData("revenue /", "expression.ends-early", 10)]
    [InlineData("revenue tax", "expression.unexpected", 9)]
    [InlineData(")", "expression.unexpected", 1)]
    [InlineData("latest(revenue + tax)", "expression.expected", 16)]
    [InlineData("growth(latest(employees))", "expression.latest-shifted", 8)]
    [InlineData("sum(rd_staff / latest(employees), 2)", "expression.latest-shifted", 5)]
    [InlineData("latest(employees)[1]", "expression.latest-shifted", 18)]
    [InlineData("(1人 + latest(employees))@Q", "expression.latest-shifted", 25)]
    [InlineData("cagr(latest(employees), 2)", "expression.latest-shifted", 1)]
    [InlineData("latest(3)", "expression.unexpected", 8)]
    public void A_wrong_expression_is_refused_with_its_column(string text, string code, int column)
    {
        RuleTextError error = Assert.Throws<RuleTextError>(() => ARule.Expression(text));
        Assert.Equal((code, column), (error.Code, error.Column));
        Assert.DoesNotContain("expression.", error.Sentence(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistyped_code_is_told_the_nearest() =>
        Assert.Equal("rd_expense", Assert.Throws<RuleTextError>(() => ARule.Expression("rd_expence")).Args[1]);

    [Fact]
    public void Endless_nesting_is_refused_and_not_a_crash()
    {
        Assert.Equal("expression.too-deep", Code(new string('(', 900) + "1" + new string(')', 900)));
        Assert.Equal("expression.too-deep", Code(new string('-', 900) + "1"));
        Assert.Equal("expression.too-deep", Code("sum(sum(sum(sum(revenue,20),20),20),20)"));
        Assert.Equal("expression.too-long", Code("1" + string.Concat(Enumerable.Repeat("+1", 1000))));
    }

    [Theory]
    [InlineData("revenue", "%", false)]
    [InlineData("revenue", "元", true)]
    [InlineData("rd_expense / revenue", "%", true)]
    [InlineData("rd_expense / revenue", null, true)]
    [InlineData("segment_years", null, false)]
    [InlineData("segment_years", "年", true)]
    [InlineData("invention_patents", "项", true)]
    [InlineData("tax / land_area", "万元/亩", true)]
    [InlineData("tax / land_area", "万元", false)]
    [InlineData("meanGrowth(main_revenue, 2)", "%", true)]
    public void A_bound_must_measure_the_same(string text, string? unit, bool fits)
    {
        Exception? refused = Record.Exception(() => Comparison.Check(ARule.Expression(text), ">=", unit));
        Assert.Equal(fits ? null : "expression.bound-unit", (refused as RuleTextError)?.Code);
    }

    [Fact]
    public void An_unknown_operator_is_refused() =>
        Assert.Equal("expression.operator", Assert.Throws<RuleTextError>(() => Comparison.Check(ARule.Expression("revenue"), "≥", "元")).Code);

    private static string Code(string text) => Assert.Throws<RuleTextError>(() => ARule.Expression(text)).Code;
}
