namespace CountyToolkit.Tests.Rules.Engine;

/// <summary>What is refused when a rule is saved, each with its line.</summary>
public sealed class LintTests
{
    [Fact]
    public void A_plain_rule_has_no_findings() => Assert.Empty(Lint("""return c.all([c.require("1", "占比", "rd_expense / revenue", ">=", f.share)]);"""));

    [Theory]
    [InlineData("let a = 1; return true;", "script.let")]
    [InlineData("const a = 1; return true;", "script.let")]
    [InlineData("var a = 1 | 2; return true;", "script.bitwise")]
    [InlineData("var a = ~5; return true;", "script.bitwise")]
    [InlineData("var a = 1; a *= 2; return true;", "script.compound-assign")]
    [InlineData("out: while (true) { break out; } return true;", "script.label")]
    [InlineData("switch (1) { default: break; case 2: break; } return true;", "script.default-last")]
    [InlineData("try { c.date; } catch (x) { } return true;", "script.try")]
    [InlineData("return /a+/.test(\"a\");", "script.regex")]
    [InlineData("return e.name == null;", "script.loose-equal")]
    [InlineData("var d = new Date(); return true;", "script.new")]
    [InlineData("return JSON.stringify({}) === \"\";", "script.removed-text")]
    [InlineData("console.log(1); return true;", "script.removed-console")]
    [InlineData("return Date.now() > 0;", "script.removed-date")]
    [InlineData("return require(\"fs\") === null;", "script.removed-code")]
    [InlineData("return Symbol(1) === null;", "script.removed-name")]
    [InlineData("return Math.random() > 0;", "script.removed-member")]
    [InlineData("return e.name.constructor === 1;", "script.unsafe-member")]
    [InlineData("var o = { get x() { return 1; } }; return true;", "script.accessor")]
    [InlineData("return reveue > 1;", "script.undeclared")]
    [InlineData("var f2 = x => x; return true;", "script.arrow")]
    [InlineData("return `a`;", "script.template")]
    [InlineData("return c.all（[true]）;", "script.full-width")]
    [InlineData("for (var x of [1]) { } return true;", "script.for-of")]
    [InlineData("var a = [...[1]]; return true;", "script.spread")]
    [InlineData("class A { } return true;", "script.class")]
    [InlineData("return c.all([]);", "rule.empty-list")]
    [InlineData("return c.requier(\"1\", \"a\", \"revenue\", \">=\", f.floor);", "rule.unknown-word")]
    [InlineData("return c.require(\"1\", \"a\", \"revenue\", \">=\", f.flor);", "rule.unknown-figure")]
    [InlineData("return f.reading.A1 === \"x\";", "rule.unknown-reading")]
    [InlineData("return c.require(\"1\", \"a\", \"reveneu\", \">=\", f.floor);", "expression.unknown-code")]
    [InlineData("return c.require(\"1\", \"a\", \"revenue\", \">=\", f.share);", "expression.bound-unit")]
    [InlineData("return c.require(\"1\", \"a\", \"revenue + employees\", \">=\", f.floor);", "expression.unit-differs")]
    [InlineData("return c.require(\"1\", \"a\", \"revenue\", \"=>\", f.floor);", "expression.operator")]
    [InlineData("return c.flag(\"1\", \"a\", \"own_brant\");", "item.unknown-code")]
    [InlineData("return c.veto(\"1\", \"a\", { kinds: [\"safty\"] });", "item.unknown-code")]
    [InlineData("return c.title(\"1\", \"a\", \"srdi\");", "item.unknown-code")]
    [InlineData("return c.rule(\"other\");", "rule.unknown-rule")]
    [InlineData("return c.all([c.judge(\"1\", \"a\"), c.judge(\"1\", \"b\")]);", "rule.duplicate-id")]
    [InlineData("if (c.judge(\"1\", \"a\")) { return true; } return false;", "rule.node-as-condition")]
    [InlineData("var n = c.judge(\"1\", \"a\"); return n ? true : false;", "rule.node-as-condition")]
    [InlineData("var n = c.judge(\"1\", \"a\"); return n.outcome === \"met\";", "rule.reads-outcome")]
    [InlineData("return c.item(\"1\", \"a\", function () { return e.value(\"revenue\") / e.value(\"tax\") > 1; });", "rule.divides-value")]
    public void It_is_refused_by_name_with_its_line(string body, string code) => Assert.Contains(code + ":3", Lint(body));

    [Theory]
    [InlineData("rule({ id: \"other\", kind: \"criteria\", subject: \"enterprise\", title: \"试\", clause: \"一\", evaluate: function (e, f, c) { return true; } });", "rule.field-value")]
    [InlineData("rule({ id: \"r\", kind: \"criteria\", subject: \"enterprise\", title: \"试\", evaluate: function (e, f, c) { return true; } });", "rule.field-missing")]
    [InlineData("rule({ id: \"r\", kind: \"criteria\", subject: \"enterprise\", title: \"试\", clause: \"九\", evaluate: function (e, f, c) { return true; } });", "rule.unknown-clause")]
    [InlineData("rule({ id: \"r\", kind: \"criteria\", subject: \"enterprise\", title: \"试\", clause: \"一\" });", "rule.no-function")]
    [InlineData("var a = 1;", "rule.no-declaration")]
    public void The_declaration_is_held_to_its_shape(string text, string code) => Assert.Contains(AScript.Lint("r", text), found => found.StartsWith(code + ":", StringComparison.Ordinal));

    [Fact]
    public void Text_that_would_kill_the_parser_is_refused_before_it()
    {
        Assert.Equal(["script.too-nested:1"], AScript.Lint("r", new string('(', 20_000)));
        Assert.Equal(["script.too-nested:1"], AScript.Lint("r", "var a = " + string.Join("+", Enumerable.Repeat("1", 50_000))));
        Assert.Equal(["script.too-long:1"], AScript.Lint("r", new string(' ', 300_000)));
    }

    [Fact]
    public void Lint_knows_exactly_the_words_of_the_prelude()
    {
        string listed = string.Join("\n", CountyToolkit.Rules.Engine.Lint.PreludeWords.All.Order(StringComparer.Ordinal).Select(w => $"if (c.{w} === undefined) {{ return false; }}"));
        Assert.Equal("met", (string?)AScript.Evaluate(AScript.Bundle(("r", AScript.Rule("r", listed + "\nreturn true;"))), "r", "{}")["outcome"]);
    }

    private static IReadOnlyList<string> Lint(string body) => AScript.Lint("r", AScript.Rule("r", body));
}
