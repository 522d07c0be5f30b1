using CountyToolkit.Rules;
using CountyToolkit.Rules.Figures;
using CountyToolkit.Rules.Items;

namespace CountyToolkit.Tests.Rules.Items;

public sealed class PointsTests
{
    private static readonly Figure Share = ARule.Figure("""
        { "unit": "%", "clause": "附件2", "bands": [ { ">=": 80, "points": 5 }, { ">=": 70, "points": 3 }, { ">=": 60, "points": 1 }, { "points": 0 } ] }
        """);

    private static readonly Figure Debt = ARule.Figure("""{ "unit": "%", "bands": [ { "<=": 50, "points": 5 }, { "<=": 60, "points": 3 }, { "points": 0 } ] }""");

    private static readonly Figure Institution = ARule.Figure("""{ "bands": [ { "is": ["national"], "points": 10 }, { "is": ["city", "own"], "points": 2.5 }, { "points": 0 } ] }""");

    [Theory]
    [InlineData("80", "5")]
    [InlineData("79.999999", "3")]
    [InlineData("70", "3")]
    [InlineData("69.999999", "1")]
    [InlineData("60", "1")]
    [InlineData("59.999999", "0")]
    [InlineData("-5", "0")]
    public void A_value_on_a_border_takes_the_higher_band(string main, string points)
    {
        ItemAnswer answer = Band.OfExpression(ARule.Expression("main_revenue / revenue"), Share, ARule.Context($$"""{ "values": { "2023": { "main_revenue": {{main}}, "revenue": 100 } } }"""));
        Assert.Equal((Outcome.Met, PointsRange.Of(Exact.Parse(points)), "5"), (answer.Outcome, answer.Points, answer.Max.ToString()));
    }

    [Theory]
    [InlineData("50", "5")]
    [InlineData("50.000001", "3")]
    [InlineData("60.000001", "0")]
    public void Bands_may_count_downwards(string debt, string points) => Assert.Equal(
        PointsRange.Of(Exact.Parse(points)),
        Band.OfExpression(ARule.Expression("total_liabilities / total_assets"), Debt, ARule.Context($$"""{ "values": { "2023": { "total_liabilities": {{debt}}, "total_assets": 100 } } }""")).Points);

    [Fact]
    public void A_blank_spans_all_bands_and_a_division_by_nought_is_for_a_person()
    {
        ItemAnswer blank = Band.OfExpression(ARule.Expression("main_revenue / revenue"), Share, ARule.Context("{}"));
        Assert.Equal((Outcome.Missing, new PointsRange(Exact.Zero, Exact.Of(5m)), 2), (blank.Outcome, blank.Points, blank.Missing.Count));
        ItemAnswer nought = Band.OfExpression(ARule.Expression("main_revenue / revenue"), Share, ARule.Context("""{ "values": { "2023": { "main_revenue": 1, "revenue": 0 } } }"""));
        Assert.Equal((Outcome.Manual, "division-by-zero"), (nought.Outcome, nought.Why));
    }

    [Fact]
    public void Attributes_have_bands_too()
    {
        Assert.Equal("2.5", Band.OfAttribute("rd_institution_level", Institution, ARule.Context("""{ "attributes": { "rd_institution_level": "own" } }""")).Points?.Low.ToString());
        Assert.Equal("0", Band.OfAttribute("rd_institution_level", Institution, ARule.Context("""{ "attributes": { "rd_institution_level": "none" } }""")).Points?.Low.ToString());
        ItemAnswer blank = Band.OfAttribute("rd_institution_level", Institution, ARule.Context("{}"));
        Assert.Equal((Outcome.Missing, "10", "rd_institution_level"), (blank.Outcome, blank.Points?.High.ToString(), blank.Missing[0].Code));
    }

    [Fact]
    public void Bands_that_do_not_fit_are_refused()
    {
        EvaluationContext context = ARule.Context("{}");
        Assert.Equal("item.other-bands", Assert.Throws<RuleTextError>(() => Band.OfExpression(ARule.Expression("revenue"), Institution, context)).Code);
        Assert.Equal("item.other-bands", Assert.Throws<RuleTextError>(() => Band.OfAttribute("rd_institution_level", Share, context)).Code);
        Assert.Equal("expression.bound-unit", Assert.Throws<RuleTextError>(() => Band.OfExpression(ARule.Expression("revenue"), Share, context)).Code);
        Assert.Equal("item.unknown-code", Assert.Throws<RuleTextError>(() => Band.OfAttribute("field_position", Institution, context)).Code);
    }

    [Fact]
    public void A_compound_growth_falls_into_bands_by_powers()
    {
        Figure growth = ARule.Figure("""{ "unit": "%", "bands": [ { ">=": 5, "points": 2 }, { "points": 0 } ] }""");
        Assert.Equal("2", Band.OfExpression(ARule.Expression("cagr(revenue, 2)"), growth, ARule.Context("""{ "values": { "2023": { "revenue": 110.25 }, "2021": { "revenue": 100 } } }""")).Points?.Low.ToString());
        Assert.Equal("0", Band.OfExpression(ARule.Expression("cagr(revenue, 2)"), growth, ARule.Context("""{ "values": { "2023": { "revenue": 110.24 }, "2021": { "revenue": 100 } } }""")).Points?.Low.ToString());
    }

    [Fact]
    public void A_band_may_give_a_rate_or_a_grade()
    {
        Figure rate = ARule.Figure("""{ "unit": "万元", "bands": [ { ">=": 100, "rate": "30%" }, { ">=": 20, "rate": 0.25 }, { "rate": "15%" } ] }""");
        ItemAnswer answer = Band.OfExpression(ARule.Expression("revenue"), rate, ARule.Context("""{ "values": { "2023": { "revenue": 100 } } }"""));
        Assert.Equal(("0.3", (PointsRange?)null), (answer.Given, answer.Points));
    }

    [Theory]
    [InlineData("7.25", "7.25")]
    [InlineData("15", "15")]
    [InlineData("15.5", "15")]
    public void A_value_gives_itself_up_to_the_most(string score, string points) => Assert.Equal(
        PointsRange.Of(Exact.Parse(points)),
        PointsOf.Value(ARule.Expression("local_feature_score"), ARule.Bound("15", "分"), ARule.Context($$"""{ "values": { "2023": { "local_feature_score": {{score}} } } }""")).Points);

    [Fact]
    public void An_open_value_may_be_anything_up_to_the_most()
    {
        ItemAnswer answer = PointsOf.Value(ARule.Expression("local_feature_score"), ARule.Bound("15", "分"), ARule.Context("{}"));
        Assert.Equal((Outcome.Missing, new PointsRange(Exact.Zero, Exact.Of(15m))), (answer.Outcome, answer.Points));
        Assert.Equal("expression.cagr-value", Assert.Throws<RuleTextError>(() => PointsOf.Value(ARule.Expression("cagr(revenue, 2)"), ARule.Bound("1", null), ARule.Context("{}"))).Code);
    }
}
