using System.Text.Json.Nodes;

namespace CountyToolkit.Tests.Rules.Engine;

/// <summary>The repaired parts of JavaScript's library: each line is Node's answer.</summary>
public sealed class LibraryTests
{
    [Theory]
    [InlineData("(2.5).toFixed(0) === \"3\" && (1.005).toFixed(2) === \"1.00\" && (-0.001).toFixed(2) === \"-0.00\"")]
    [InlineData("isNaN(e.tags.nothing * 2)")]
    [InlineData("parseFloat(\"-.5e2x\") === -50 && parseFloat(\"1e1000\") === Infinity && isNaN(parseFloat(\"abc\"))")]
    [InlineData("Object.keys({ b: 1, 2: 1, a: 1, 1: 1 }).join() === \"1,2,b,a\"")]
    [InlineData("\"abc\".indexOf(\"\", 5) === 3 && \"abc\".valueOf() === \"abc\"")]
    [InlineData("[1, 2, 3].splice(1).length === 2")]
    [InlineData("[3, 1, 2].sort(function (a, b) { return a - b; }).join(\"-\") === \"1-2-3\"")]
    [InlineData("[\"b1\", \"a1\", \"b2\", \"a2\"].sort(function (x, y) { return x.charCodeAt(0) - y.charCodeAt(0); }).join() === \"a1,a2,b1,b2\"")]
    [InlineData("20 * 万元 === 20000000")]
    [InlineData("c.window(3).from === \"2021-06-30\" && c.nextMonth(\"2024-01-31\") === \"2024-02-01\" && c.addMonths(\"2024-01-31\", 1) === \"2024-02-29\" && c.dayBefore(\"2024-03-01\") === \"2024-02-29\"")]
    public void It_answers_as_elsewhere(string expression) =>
        Assert.Equal("met", Outcome("return " + expression + ";"));

    [Theory]
    [InlineData("[1, 2].sort(function (a, b) { return a > b; }).length > 0")]
    [InlineData("\"ß\".toUpperCase() === \"SS\"")]
    [InlineData("(1e20 * 100).toFixed(2) === \"\"")]
    public void What_would_differ_is_refused(string expression) =>
        Assert.Equal("failed", Outcome("return " + expression + ";"));

    [Fact]
    public void A_blank_value_makes_its_item_missing_and_nothing_else()
    {
        JsonNode verdict = Evaluate("return c.any([c.item(\"1\", \"单项\", function () { return e.value(\"revenue\") > 20 * 万元; }), c.flag(\"2\", \"品牌\", \"own_brand\")]);", """{ "attributes": { "own_brand": true } }""");
        Assert.Equal(("met", "missing"), ((string?)verdict["outcome"], (string?)verdict["items"]![0]!["outcome"]));
        Assert.Empty(verdict["missing"]!.AsArray());
    }

    [Fact]
    public void A_value_outside_an_item_is_refused_with_its_place()
    {
        JsonNode error = Evaluate("var x = 1;\nreturn e.value(\"revenue\") > x;", "{}")["error"]!;
        Assert.Equal(("rule.value-outside-item", 4), ((string?)error["code"], (int)error["line"]!));
    }

    [Theory]
    [InlineData("c.pay(c.all([true]), f.amount, null, \"奖\"); return c.all([true]);", "met", "1000")]
    [InlineData("c.pay(c.all([false]), f.amount, null, \"奖\"); return c.all([true]);", "not-applicable", null)]
    [InlineData("c.pay(c.all([true]), c.share(\"revenue\", f.share), null, \"奖\"); return c.all([true]);", "met", "3000000")]
    [InlineData("c.pay(c.all([true]), c.cap(c.share(\"revenue\", f.share), f.amount), null, \"奖\"); return c.all([true]);", "met", "1000")]
    public void Money_comes_from_pay_alone(string body, string outcome, string? amount)
    {
        JsonNode verdict = Evaluate(body, """{ "values": { "2023": { "revenue": 10000 } } }""", "award");
        Assert.Equal((outcome, amount), ((string?)verdict["outcome"], (string?)verdict["lines"]?[0]?["amount"]));
    }

    [Fact]
    public void A_figure_not_filled_in_leaves_the_amount_open_and_is_named()
    {
        JsonNode verdict = Evaluate("c.pay(c.all([true]), f.blank, null, \"奖\"); return c.all([true]);", "{}", "award");
        Assert.Equal("met", (string?)verdict["outcome"]);
        Assert.Null(verdict["lines"]![0]!["amount"]);
        Assert.Equal("""[{"kind":"figure","code":"blank"}]""", verdict["missing"]!.ToJsonString());
    }

    [Fact]
    public void Grades_take_floor_for_A_and_B_and_ceiling_for_D_and_ties_the_better()
    {
        string rule = """
            rule({ id: "g", kind: "group", subject: "enterprise", title: "评级", clause: "一",
              evaluateAll: function (list, f, c) {
                c.grades(list, function (e, c) { return c.value("1", "分", "land_area", f.hundred); }, { shares: { A: f.gradeA, B: f.gradeB, D: f.gradeD } });
              } });
            """;
        string[] scores = ["90", "80", "80", "70", "60", "50", "40", "30", "20", "10"];
        JsonArray facts = [.. scores.Append(null).Select(s => (JsonNode)new JsonObject { ["values"] = new JsonObject { ["2023"] = new JsonObject { ["land_area"] = s } } })];
        JsonArray verdicts = AScript.Evaluate(AScript.Bundle(("g", rule)), "g", facts.ToJsonString()).AsArray();
        Assert.Equal(["A", "A", "A", "B", "B", "C", "C", "C", "C", "D", null], verdicts.Select(v => (string?)v!["class"]));
        Assert.Equal("missing", (string?)verdicts[10]!["outcome"]);
    }

    private static JsonNode Evaluate(string body, string facts, string kind = "criteria") =>
        AScript.Evaluate(AScript.Bundle(("r", AScript.Rule("r", body, kind))), "r", facts);

    private static string? Outcome(string expression) => (string?)Evaluate(expression, """{ "tags": [] }""")["outcome"];
}
