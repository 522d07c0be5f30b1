namespace CountyToolkit.Tests.Rules.Engine;

/// <summary>What people really get wrong when they write a rule or fill in a document: what was meant, and what was written.</summary>
internal static class AuthoringMistakes
{
    /// <summary>Bodies of <c>evaluate</c>.</summary>
    public static IReadOnlyList<(string Meant, string Wrote)> Bodies { get; } =
    [
        ("a constant", "const floor = 3;\nreturn true;"),
        ("a variable of a block", "let n = 0;\nreturn n === 0;"),
        ("a short function", "return c.any([1, 2].map(x => true));"),
        ("a short function over several lines", "return c.all(e.titles.map((t) => {\n  return true;\n}));"),
        ("text with a number in it", "c.pay(true, f.amount, null, `奖 ${1}`);\nreturn true;"),
        ("two lists joined", "var all = [...e.titles, 1];\nreturn true;"),
        ("each title in turn", "for (var t of e.titles) { }\nreturn true;"),
        ("each field in turn", "for (var k in e) { }\nreturn true;"),
        ("a title that may not be there", "return e.titles[0]?.pool === \"srdi-sme\";"),
        ("a value or 0", "var n = e.name ?? 0;\nreturn true;"),
        ("a square", "var n = 3 ** 2;\nreturn true;"),
        ("full-width brackets", "return c.all（[true]);"),
        ("a full-width comma", "return c.all([true，true]);"),
        ("a full-width semicolon", "var n = 1；\nreturn true;"),
        ("Chinese quotes", "return c.judge(“1”, “市场占有率”);"),
        ("a full-width colon in an object", "return c.veto(\"1\", \"安全\", { kinds： [\"safety\"] });"),
        ("a full-width sign in an expression", "return c.require(\"1\", \"占比\", \"rd_expense／revenue\", \">=\", f.share);"),
        ("a word mistyped", "return c.requier(\"1\", \"占比\", \"rd_expense / revenue\", \">=\", f.share);"),
        ("a Chinese word mistyped", "return c.条建(\"1\", \"占比\", \"rd_expense / revenue\", \">=\", f.share);"),
        ("a figure mistyped", "return c.require(\"1\", \"占比\", \"rd_expense / revenue\", \">=\", f.shere);"),
        ("an indicator mistyped", "return c.require(\"1\", \"占比\", \"rd_expence / revenue\", \">=\", f.share);"),
        ("an indicator by a label that is not there", "return c.require(\"1\", \"收入\", \"营业收人\", \">=\", f.floor);"),
        ("an attribute in an expression", "return c.require(\"1\", \"品牌\", \"own_brand\", \">=\", f.share);"),
        ("a pool mistyped", "return c.title(\"1\", \"专精特新\", \"srdi_sme\");"),
        ("an incident kind mistyped", "return c.veto(\"1\", \"安全\", { kinds: [\"saftey\"] });"),
        ("a list mistyped", "return c.veto(\"1\", \"失信\", { lists: [\"dishonest\"] });"),
        ("a grade that is none", "return c.veto(\"1\", \"安全\", { kinds: [\"safety\"], grade: \"较大以上\" });"),
        ("a credential mistyped", "return c.credential(\"1\", \"高企\", { kind: \"hightech\" });"),
        ("an attribute mistyped", "return c.flag(\"1\", \"自主品牌\", \"own_brands\");"),
        ("a rule that is not there", "return c.rule(\"srdi-sme\");"),
        ("a bound without its unit", "return c.require(\"1\", \"收入\", \"revenue\", \">=\", f.share);"),
        ("people added to money", "return c.require(\"1\", \"收入\", \"revenue + employees\", \">=\", f.floor);"),
        ("an operator turned round", "return c.require(\"1\", \"占比\", \"rd_expense / revenue\", \"=>\", f.share);"),
        ("an expression without its end", "return c.require(\"1\", \"占比\", \"rd_expense / (revenue\", \">=\", f.share);"),
        ("a growth rate inside another", "return c.require(\"1\", \"增长\", \"cagr(revenue, 2) + 1\", \">=\", f.share);"),
        ("a period that is none", "return c.require(\"1\", \"收入\", \"revenue@2024Q5\", \">=\", f.floor);"),
        ("two items of one id", "return c.all([c.judge(\"1\", \"甲\"), c.judge(\"1\", \"乙\")]);"),
        ("an empty list", "return c.all([]);"),
        ("a branch on an item", "var met = c.judge(\"1\", \"甲\");\nif (met) { return true; }\nreturn false;"),
        ("two items joined by and", "return c.judge(\"1\", \"甲\") && c.judge(\"2\", \"乙\");"),
        ("an outcome read", "var n = c.judge(\"1\", \"甲\");\nreturn n.outcome === \"met\";"),
        ("a share computed in the script", "return c.item(\"1\", \"占比\", function () { return e.value(\"rd_expense\") / e.value(\"revenue\") >= 0.03; });"),
        ("equality with two signs", "return e.region == \"330902\";"),
        ("today", "var today = new Date();\nreturn true;"),
        ("the year of today", "return Date.now() > 0;"),
        ("a pattern", "return /^C37/.test(e.industry);"),
        ("the beginning of a text", "return e.industry.startsWith(\"C37\");"),
        ("a log line", "console.log(e.name);\nreturn true;"),
        ("a fault swallowed", "try { return true; } catch (x) { return false; }"),
        ("a variable nobody declared", "return amuont > 3;"),
        ("a bracket not closed", "return c.all([true, true;\n"),
        ("a reading that is not there", "return f.reading.A9 === \"x\";"),
        ("a multiplication in place", "var n = 2;\nn *= 3;\nreturn true;"),
    ];

    /// <summary>Whole texts of a rule.</summary>
    public static IReadOnlyList<(string Meant, string Wrote)> Rules { get; } =
    [
        ("a rule under another id than its file", Head("other", "criteria", "一", Body)),
        ("a kind that is none", Head("r", "condition", "一", Body)),
        ("a clause the document has not", Head("r", "criteria", "第九条", Body)),
        ("no clause", "rule({ id: \"r\", kind: \"criteria\", subject: \"enterprise\", title: \"试\",\n  " + Body + " });"),
        ("a field mistyped", "rule({ id: \"r\", kind: \"criteria\", subject: \"enterprise\", titel: \"试\", clause: \"一\",\n  " + Body + " });"),
        ("no function", "rule({ id: \"r\", kind: \"criteria\", subject: \"enterprise\", title: \"试\", clause: \"一\" });"),
        ("two rules in one file", Head("r", "criteria", "一", Body) + "\n" + Head("r", "criteria", "一", Body)),
        ("no rule at all", "var a = 1;"),
    ];

    /// <summary>Documents: the text that stands in <c>policy.json</c> and what is written in its place.</summary>
    public static IReadOnlyList<(string Meant, string Text, string Wrote)> Documents { get; } =
    [
        ("a value before the document", Share, "\"value\": 3, \"unit\": \"%\", \"from\": \"2019-01-01\""),
        ("two entries that overlap", Amount, Amount + ", \"until\": \"2026-06-30\", \"clause\": \"一\" }, { \"value\": 2000, \"unit\": \"元\", \"from\": \"2026-01-01\""),
        ("two entries with a gap", Amount, Amount + ", \"until\": \"2025-06-30\", \"clause\": \"一\" }, { \"value\": 2000, \"unit\": \"元\", \"from\": \"2026-01-01\""),
        ("no clause", "\"value\": 3, \"unit\": \"%\", \"clause\": \"一\"", Share),
        ("a review that is due", Share, Share + ", \"reviewBy\": \"2025-12-31\""),
        ("a certainty that is none", Share + ", \"clause\": \"一\", \"certainty\": \"seen\"", Share + ", \"clause\": \"一\", \"certainty\": \"sure\""),
        ("a field mistyped", "\"label\": \"占比\"", "\"lable\": \"占比\""),
        ("a day that is none", "\"effective\": \"2024-01-01\"", "\"effective\": \"2024-02-30\""),
        ("a comma too many", "\"readings\": {},", "\"readings\": {},,"),
        ("a comma behind the last entry", "\"programmes\": []", "\"programmes\": [],"),
        ("a comma forgotten", "\"readings\": {},", "\"readings\": {}"),
        ("a full-width comma in the document", "\"readings\": {},", "\"readings\": {}，"),
        ("a full-width colon in the document", "\"readings\": {},", "\"readings\"：{},"),
        ("Chinese quotes in the document", "\"label\": \"占比\"", "\"label\": “占比”"),
        ("a remark in the document", "\"readings\": {},", "\"readings\": {}, // 没有口径"),
        ("single quotes", "\"label\": \"占比\"", "\"label\": '占比'"),
        ("a number with its unit", "\"value\": 1000", "\"value\": 1000元"),
        ("a text without its quotes", "\"unit\": \"%\"", "\"unit\": %"),
        ("a text never closed", "\"label\": \"占比\"", "\"label\": \"占比"),
        ("a bracket never closed", "\"readings\": {},", "\"readings\": {"),
        ("a list never closed, its entries indented", Amounts, "\"list\": [\n      { \"value\": 1 },\n      { \"value\": 2 },\n    " + Amounts),
        ("an object never closed, its fields indented", "  }, \"readings\": {}", "  \"readings\": {}"),
        ("an entry never closed among others", "\"share\": [ {", "\"first\": [\n      { \"value\": 1,\n        \"unit\": \"%\"\n    ],\n    \"share\": [ {"),
        ("a list closed by the bracket of another", "\"readings\": {}", "\"readings\": { \"A1\": [ 1, 2 } }"),
        ("a key among the entries of a list", "\"readings\": {}", "\"list\": [ 1, 2, \"readings\": {}"),
        ("a key twice", "\"readings\": {},", "\"readings\": {}, \"readings\": {},"),
        ("a clause of a programme that is not there", Programmes, "\"programmes\": [ { \"id\": \"p\", \"title\": \"奖\", \"rule\": \"r\", \"policyYear\": \"year\", \"dataYear\": \"policyYear-1\", \"checkOn\": \"date\", \"basis\": \"granted\", \"steps\": [\"once-per-title\", \"round\"], \"once-per-title\": { \"clause\": \"九\" }, \"round\": \"yuan-down\" } ]"),
        ("stages that are no whole", Programmes, "\"programmes\": [ { \"id\": \"p\", \"title\": \"奖\", \"rule\": \"r\", \"policyYear\": \"year\", \"dataYear\": \"policyYear-1\", \"checkOn\": \"date\", \"basis\": \"granted\", \"steps\": [\"round\", \"stages\"], \"round\": \"yuan-down\",\n    \"stages\": [ { \"share\": \"80%\", \"year\": 0 } ] } ]"),
        ("a programme without steps", Programmes, "\"programmes\": [ { \"id\": \"p\", \"title\": \"奖\", \"rule\": \"r\", \"policyYear\": \"year\", \"dataYear\": \"policyYear-1\", \"checkOn\": \"date\", \"basis\": \"granted\" } ]"),
        ("a programme without its basis", Programmes, "\"programmes\": [ { \"id\": \"p\", \"title\": \"奖\", \"rule\": \"r\", \"policyYear\": \"year\", \"dataYear\": \"policyYear-1\", \"checkOn\": \"date\", \"steps\": [\"round\"], \"round\": \"yuan-down\" } ]"),
        ("a programme of a rule that is not there", Programmes, "\"programmes\": [ { \"id\": \"p\", \"title\": \"奖\", \"rule\": \"rr\", \"policyYear\": \"year\", \"dataYear\": \"policyYear-1\", \"checkOn\": \"date\", \"steps\": [\"round\"], \"round\": \"yuan-down\", \"basis\": \"granted\" } ]"),
        ("a cap with a nought missing", Programmes, "\"programmes\": [ { \"id\": \"p\", \"title\": \"奖\", \"rule\": \"r\", \"policyYear\": \"year\", \"dataYear\": \"policyYear-1\", \"checkOn\": \"date\", \"steps\": [\"item-cap\", \"round\"], \"item-cap\": { \"figure\": \"blank\" }, \"round\": \"yuan-down\", \"basis\": \"granted\" } ]"),
    ];

    private const string Body = "evaluate: function (e, f, c) { return true; }";
    private const string Share = "\"value\": 3, \"unit\": \"%\"";
    private const string Amount = "\"value\": 1000, \"unit\": \"元\"";
    private const string Amounts = "\"gradeA\"";
    private const string Programmes = "\"programmes\": []";

    private static string Head(string id, string kind, string clause, string body) =>
        $"rule({{ id: \"{id}\", kind: \"{kind}\", subject: \"enterprise\", title: \"试\", clause: \"{clause}\",\n  {body} }});";
}
