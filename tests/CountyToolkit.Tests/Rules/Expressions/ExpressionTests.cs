using CountyToolkit.Rules.Expressions;

namespace CountyToolkit.Tests.Rules.Expressions;

/// <summary>The expressions of the rule contract, section 2, each with a number worked out by hand.</summary>
public sealed class ExpressionTests
{
    private const string Years = """
        { "2023": { "revenue": 1000, "rd_expense": "30", "main_product_revenue": 700, "land_area": 20, "employees": 50, "market_share": 12.5, "standards_led": 1, "products": 2 },
          "2022": { "revenue": 800, "rd_expense": 24, "main_product_revenue": 600 },
          "2021": { "revenue": 500, "rd_expense": 10, "main_product_revenue": 700 },
          "2024Q1": { "revenue": 300 }, "2023Q4": { "revenue": 240 }, "2024": { "land_area": 99 }, "2023H1": { "employees": 45 }, "2024-05": { "employees": 60 } }
        """;

    [Theory]
    [InlineData("revenue", "10000000")]
    [InlineData("营业收入", "10000000")]
    [InlineData("revenue[1]", "8000000")]
    [InlineData("revenue[0]", "10000000")]
    [InlineData("revenue@Q", "3000000")]
    [InlineData("revenue@Q[1]", "2400000")]
    [InlineData("revenue[1]@Q", "2400000")]
    [InlineData("revenue@2024Q1", "3000000")]
    [InlineData("revenue@2022", "8000000")]
    [InlineData("employees@2024-05", "60")]
    [InlineData("employees@2023H1", "45")]
    [InlineData("latest(employees)", "60")]
    [InlineData("latest(land_area)", "20")]
    [InlineData("sum(rd_expense, 3)", "640000")]
    [InlineData("sum(研发费用, 3) / sum(主要产品销售收入, 3)", "4/125")]
    [InlineData("mean(revenue, 2)", "9000000")]
    [InlineData("sum(rd_expense / revenue, 3)", "2/25")]
    [InlineData("(revenue - rd_expense)[1]", "7760000")]
    [InlineData("sum(revenue@Q, 2)", "5400000")]
    [InlineData("(revenue - revenue[1])@Q", "600000")]
    [InlineData("growth(revenue)", "1/4")]
    [InlineData("meanGrowth(revenue, 2)", "17/40")]
    [InlineData("growth(revenue@Q)", "1/4")]
    [InlineData("min(revenue, 900万元)", "9000000")]
    [InlineData("max(revenue, revenue[1], 1亿元)", "100000000")]
    [InlineData("revenue / land_area", "500000")]
    [InlineData("revenue - 100元", "9999900")]
    [InlineData("market_share", "1/8")]
    [InlineData("revenue * 5%", "500000")]
    [InlineData("-revenue + 2 * revenue", "10000000")]
    [InlineData("standards_led + products", "3")]
    [InlineData("增长率(营业收入)", "1/4")]
    [InlineData("rd_expense / revenue + 1 / 3", "109/300")]
    public void An_expression_is_computed_exactly_in_base_units(string text, string value)
    {
        ExpressionAnswer answer = ARule.Evaluate(text, Years);
        Assert.Equal(ExpressionState.Value, answer.State);
        Assert.Equal(Exact.Parse(value), answer.Value);
    }

    [Theory]
    [InlineData("revenue", "元")]
    [InlineData("revenue / land_area", "元/亩")]
    [InlineData("rd_expense / revenue", "")]
    [InlineData("employees", "人")]
    [InlineData("invention_patents + standards_led", "个")]
    [InlineData("revenue * employees / land_area", "人·元/亩")]
    [InlineData("1 / land_area", "1/亩")]
    public void Products_and_quotients_keep_units(string text, string unit) => Assert.Equal(unit, ARule.Expression(text).Unit.Base);

    [Fact]
    public void Every_blank_is_named_with_its_period()
    {
        ExpressionAnswer answer = ARule.Evaluate("sum(rd_expense, 3) / sum(main_product_revenue, 3)", """{ "2023": { "rd_expense": 1, "main_product_revenue": null }, "2022": { "rd_expense": 1 } }""");
        Assert.Equal(ExpressionState.Missing, answer.State);
        Assert.Equal(
            ["rd_expense 2021", "main_product_revenue 2023", "main_product_revenue 2022", "main_product_revenue 2021"],
            answer.Missing.Select(m => m.Code + " " + m.Period));
        Assert.All(answer.Missing, m => Assert.Equal("indicator", m.Kind));
    }

    [Fact]
    public void A_blank_is_never_nought() => Assert.Null(ARule.Evaluate("revenue + rd_expense", """{ "2023": { "revenue": 100 } }""").Value);

    [Theory]
    [InlineData("rd_expense / revenue", """{ "2023": { "rd_expense": 1, "revenue": 0 } }""", "division-by-zero")]
    [InlineData("growth(revenue)", """{ "2023": { "revenue": 1 }, "2022": { "revenue": 0 } }""", "growth-base")]
    [InlineData("growth(net_profit)", """{ "2023": { "net_profit": 1 }, "2022": { "net_profit": -1 } }""", "growth-base")]
    [InlineData("cagr(revenue, 2)", """{ "2023": { "revenue": 1 }, "2021": { "revenue": 0 } }""", "growth-base")]
    [InlineData("cagr(net_profit, 2)", """{ "2023": { "net_profit": -1 }, "2021": { "net_profit": 1 } }""", "cagr-negative")]
    public void Arithmetic_without_an_answer_is_for_a_person(string text, string values, string why)
    {
        ExpressionAnswer answer = ARule.Evaluate(text, values);
        Assert.Equal(ExpressionState.Manual, answer.State);
        Assert.Equal(why, answer.Why);
        Assert.Null(answer.Value);
    }

    [Fact]
    public void A_blank_comes_before_a_division_by_nought()
    {
        ExpressionAnswer answer = ARule.Evaluate("rd_expense / revenue + tax / total_assets", """{ "2023": { "rd_expense": 1, "revenue": 0, "tax": 1 } }""");
        Assert.Equal(ExpressionState.Missing, answer.State);
        Assert.Equal("total_assets", Assert.Single(answer.Missing).Code);
    }

    [Fact]
    public void Every_operand_is_traced_once_with_period_value_and_source()
    {
        FactsView view = ARule.View("""
            { "values": { "2023": { "revenue": 12345.67, "rd_expense": "456.78" } }, "sources": { "2023": { "revenue": "audit-report" } } }
            """);
        ExpressionAnswer answer = ARule.Expression("(revenue - rd_expense) / revenue").Evaluate(view);
        Assert.Equal(
            ["""{"code":"revenue","period":"2023","source":"audit-report","value":"12345.67"}""", """{"code":"rd_expense","period":"2023","value":"456.78"}"""],
            answer.Operands.Select(o => CanonicalJson.Text(o.ToJson())));
    }

    [Theory]
    [InlineData("2024-10-08", "2024Q3")]
    [InlineData("2024-09-30", "2024Q2")]
    [InlineData("2024-10-01", "2024Q3")]
    [InlineData("2024-01-01", "2023Q4")]
    public void The_last_quarter_is_one_that_has_ended_before_the_date(string date, string quarter) =>
        Assert.Equal(quarter, Assert.Single(ARule.Evaluate("revenue@Q", "{}", date).Missing).Period);

    [Fact]
    public void The_newest_value_is_not_one_of_a_period_still_running()
    {
        const string values = """{ "2024": { "employees": 99 }, "2024-06": { "employees": 60 }, "2024-05": { "employees": 55 }, "2024Q2": { "employees": 61 } }""";
        Assert.Equal("55", ARule.Evaluate("latest(employees)", values, "2024-06-29").Value.ToString());
        Assert.Equal("61", ARule.Evaluate("latest(employees)", values, "2024-06-30").Value.ToString());
    }

    [Fact]
    public void A_plain_code_means_the_data_year()
    {
        FactsView programme = ARule.View("""{ "values": { "2022": { "revenue": 5 }, "2023": { "revenue": 7 } } }""", "2024-06-30", dataYear: 2022);
        Assert.Equal("50000", ARule.Expression("revenue").Evaluate(programme).Value.ToString());
    }

    [Fact]
    public void In_a_claim_rule_the_claim_is_read_first_and_only_for_the_plain_code()
    {
        const string facts = """{ "values": { "2023": { "floors": 2, "plot_ratio": 1 }, "2022": { "floors": 1 } }, "claim": { "kind": "building", "values": { "floors": 4 } } }""";
        FactsView claim = ARule.View(facts, claimFirst: true);
        ExpressionAnswer answer = ARule.Expression("floors - floors[1]").Evaluate(claim);
        Assert.Equal("3", answer.Value.ToString());
        Assert.Equal(["claim", "2022"], answer.Operands.Select(o => o.Period));
        Assert.Equal("2", ARule.Expression("floors").Evaluate(ARule.View(facts)).Value.ToString());
    }
}
