using System.Text;
using System.Text.Json.Nodes;

namespace CountyToolkit.Tests.Commands;

/// <summary><c>county rules cases --propose</c>: what is missing is offered, what is covered is not, and the expectation is left open.</summary>
public sealed class ProposedCasesTests : IDisposable
{
    private const string Document = """
        { "number": "岱西经信〔2026〕1号", "title": "办法", "issued": "2026-01-01", "effective": "2026-01-01", "draft": false, "relations": [], "statusEvents": [],
          "clauses": [ { "id": "一", "gist": "条件" } ],
          "figures": {
            "floor": [ { "label": "营业收入下限", "value": 1000, "unit": "万元", "from": "2026-01-01", "until": "2026-12-31", "clause": "一", "certainty": "seen" },
                       { "label": "营业收入下限", "value": 1500, "unit": "万元", "from": "2027-01-01", "clause": "一", "certainty": "seen" } ],
            "share": [ { "label": "研发占比", "value": 2.5, "unit": "%", "from": "2026-01-01", "clause": "一", "certainty": "seen" } ],
            "pace": [ { "label": "复合增长", "value": 5, "unit": "%", "from": "2026-01-01", "clause": "一", "certainty": "seen" } ] } }
        """;

    private const string Script = """
        rule({ id: "test", kind: "criteria", subject: "enterprise", title: "试验", clause: "一",
          evaluate: function (e, f, c) {
            return c.all([
              c.require("1", "营业收入", "revenue", ">=", f.floor),
              c.guide("2", "研发占比", "rd_expense / revenue", ">=", f.share),
              c.require("3", "复合增长", "cagr(revenue, 2)", ">=", f.pace),
              c.judge("4", "成长性良好"),
              c.flag("5", "自主品牌", "own_brand"),
              c.veto("6", "近三年无较大以上安全事故", { kinds: ["safety"], grade: "较大", window: c.window(3) })]);
          } });
        """;

    private const string Facts = """
        { "creditCode": "91330921MA28K5CM7U", "name": "示例有限公司", "values": { "2023": { "revenue": 1800 }, "2024": { "revenue": 1900 }, "2025": { "revenue": 2000, "rd_expense": 100 } },
          "attributes": { "own_brand": true }, "judgements": [], "incidents": [], "inquiries": [ { "matter": "safety", "from": "2020-01-01", "until": "2026-12-31", "unit": "应急管理局", "on": "2026-02-01" } ] }
        """;

    private readonly CommandLine line = new();

    public ProposedCasesTests()
    {
        line.Environment["COUNTY_DB"] = Path.Combine(line.Folder, "office.db");
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "policy.json"), Document);
        File.WriteAllText(Path.Combine(Folder, "test.js"), Script);
        File.WriteAllText(Path.Combine(Folder, "one.facts.json"), Facts);
        File.WriteAllText(Path.Combine(Folder, "test.cases.json"), """[ { "name": "一家", "date": "2026-06-30", "base": "one.facts.json", "expect": { "outcome": "manual" } } ]""");
    }

    private string Folder => Path.Combine(line.Folder, "scripts", "policies", "our-2026");

    public void Dispose() => line.Dispose();

    [Fact]
    public void Each_bound_input_veto_judgement_and_from_date_gets_its_case()
    {
        JsonNode answer = line.Do("rules", "cases", "our-2026/test", "--propose", "--json").Json;
        string[] expected =
        [
            "界限 1 营业收入：≥1000万元，差一点：2025年 营业收入(万元) 999.999999",
            "界限 1 营业收入：≥1000万元，恰好：2025年 营业收入(万元) 1000",
            "界限 1 营业收入：≥1000万元，多一点：2025年 营业收入(万元) 1000.000001",
            "界限 2 研发占比：≥2.5%，差一点：2025年 研发费用(万元) 49.999999",
            "界限 2 研发占比：≥2.5%，恰好：2025年 研发费用(万元) 50",
            "界限 2 研发占比：≥2.5%，多一点：2025年 研发费用(万元) 50.000001",
            "界限 3 复合增长：≥5%，差一点：2025年 营业收入(万元) 1984.499999",
            "界限 3 复合增长：≥5%，恰好：2025年 营业收入(万元) 1984.5",
            "已经研判：4 成长性良好",
            "否决：6 近三年无较大以上安全事故，有记录",
            "函没有回：6 近三年无较大以上安全事故",
            "缺数据：2025年 营业收入(万元)（条件 1 营业收入）",
            "缺数据：2025年 研发费用(万元)（条件 2 研发占比）",
            "缺数据：自主品牌（条件 5 自主品牌）",
            "标准变动前一天：营业收入下限，2026-12-31",
            "标准变动当天：营业收入下限，2027-01-01",
        ];
        string[] names = [.. answer["proposed"]!.AsArray().Select(n => (string)n!)];
        Assert.Empty(expected.Except(names));
        Assert.Equal(names, line.Do("rules", "cases", "our-2026/test", "--propose", "--json").Json["proposed"]!.AsArray().Select(n => (string)n!));
    }

    [Fact]
    public void A_proposed_table_is_refused_until_each_expectation_is_worked_out()
    {
        string table = Path.Combine(line.Folder, "缺的.csv");
        int proposed = line.Do("rules", "cases", "our-2026/test", "--propose", "--out", table, "--json").Json["proposed"]!.AsArray().Count;
        Assert.Equal(3, line.Run("rules", "cases", "our-2026/test", "--in", table, "--json"));
        JsonArray errors = line.Json["errors"]!.AsArray();
        Assert.Equal(proposed, errors.Count);
        Assert.All(errors, e => Assert.Equal("cases.no-expectation", (string)e!["code"]!));
        Assert.Contains("手算", line.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_proposed_and_taken_in_is_not_proposed_again()
    {
        string table = Path.Combine(line.Folder, "缺的.csv");
        line.Do("rules", "cases", "our-2026/test", "--propose", "--out", table);
        string[] rows = File.ReadAllLines(table);
        int outcome = Array.IndexOf(rows[1].Split(','), "expect.outcome");
        Assert.Equal(rows[1].Split(',').Length - 1, outcome);
        File.WriteAllLines(table, [.. rows.Take(2), .. rows.Skip(2).Select(r => r + "待研判")], new UTF8Encoding(true));
        line.Run("rules", "cases", "our-2026/test", "--in", table);
        JsonNode again = line.Do("rules", "cases", "our-2026/test", "--propose", "--json").Json;
        Assert.Empty(again["proposed"]!.AsArray().Select(n => (string)n!).Where(n => n.StartsWith("界限 1 营业收入：≥1000", StringComparison.Ordinal) || n.StartsWith("标准变动", StringComparison.Ordinal) || n.StartsWith("函没有回", StringComparison.Ordinal) || n.StartsWith("已经研判", StringComparison.Ordinal)));
    }

    [Fact]
    public void Sums_of_points_caps_and_stages_get_theirs_and_a_pot_is_said()
    {
        File.WriteAllText(Path.Combine(Folder, "policy.json"), Document.TrimEnd().TrimEnd('}').TrimEnd().TrimEnd('}') + """
            , "floorBands": [ { "label": "营收分档", "unit": "万元", "from": "2026-01-01", "clause": "一", "certainty": "seen", "bands": [ { ">=": 1800, "points": 40 }, { ">=": 900, "points": 30 }, { "points": 10 } ] } ],
            "rdBands": [ { "label": "研发分档", "unit": "%", "from": "2026-01-01", "clause": "一", "certainty": "seen", "bands": [ { ">=": 4, "points": 40 }, { "points": 20 } ] } ],
            "pass": [ { "label": "合格", "value": 60, "unit": "分", "from": "2026-01-01", "clause": "一", "certainty": "seen" } ],
            "rate": [ { "label": "奖励比例", "value": 5, "unit": "%", "from": "2026-01-01", "clause": "一", "certainty": "seen" } ],
            "itemCap": [ { "label": "单项上限", "value": 10, "unit": "万元", "from": "2026-01-01", "clause": "一", "certainty": "seen" } ],
            "yearCap": [ { "label": "年度上限", "value": 15, "unit": "万元", "from": "2026-01-01", "clause": "一", "certainty": "seen" } ],
            "budget": [ { "label": "盘子", "value": 500, "unit": "万元", "from": "2026-01-01", "clause": "一", "certainty": "seen" } ] },
            "programmes": [ { "id": "pay", "title": "研发奖", "rule": "paid", "mode": "申请", "policyYear": "year", "dataYear": "policyYear-1", "checkOn": "date", "steps": ["item-cap", "year-cap", "pot", "round", "stages"], "basis": "granted",
              "item-cap": { "figure": "itemCap" }, "year-cap": { "figure": "yearCap" }, "pot": { "figure": "budget", "cut": "proportional" }, "round": "yuan-down",
              "stages": [ { "share": "80%", "year": 0 }, { "share": "20%", "year": 1, "if": { "grade": "efficiency", "year": "policyYear+1", "not": ["D"] }, "else": "forfeit" } ] } ] }
            """);
        File.WriteAllText(Path.Combine(Folder, "paid.js"), """
            rule({ id: "paid", kind: "award", subject: "enterprise", title: "研发奖", clause: "一",
              evaluate: function (e, f, c) {
                var root = c.score("s", "得分", c.total([c.band("1", "营业收入", "revenue", f.floorBands), c.band("2", "研发占比", "rd_expense / revenue", f.rdBands)]), ">=", f.pass);
                c.pay(root, c.share("rd_expense", f.rate), null, "研发");
                return root;
              } });
            """);
        File.WriteAllText(Path.Combine(Folder, "paid.cases.json"), """
            [ { "name": "一家", "date": "2026-06-30", "programme": "pay", "year": 2026, "base": "one.facts.json", "set": { "ledger": [], "values.2025.rd_expense": 90 }, "expect": { "outcome": "met" } } ]
            """);
        JsonNode answer = line.Do("rules", "cases", "our-2026/paid", "--propose", "--json").Json;
        string[] names = [.. answer["proposed"]!.AsArray().Select(n => (string)n!)];
        string[] expected =
        [
            "界限 s 得分：60分，差一点：2025年 营业收入(万元) 899.999999",
            "界限 s 得分：60分，恰好：2025年 研发费用(万元) 79.999999",
            "界限 s 得分：60分，多一点：2025年 营业收入(万元) 1799.999999",
            "界限 研发奖 单项上限：100000.00元，差一点：2025年 研发费用(万元)",
            "界限 研发奖 单项上限：100000.00元，恰好：2025年 研发费用(万元)",
            "界限 研发奖 单项上限：100000.00元，多一点：2025年 研发费用(万元)",
            "界限 研发奖 年度合计上限：150000.00元，差一点：",
            "界限 研发奖 年度合计上限：150000.00元，恰好：",
            "界限 研发奖 年度合计上限：150000.00元，多一点：",
            "分期条件 研发奖：2027年亩均效益综合评价C档",
            "分期条件 研发奖：2027年亩均效益综合评价D档",
        ];
        string[] lacking = [.. expected.Where(e => !names.Any(n => n.StartsWith(e, StringComparison.Ordinal)))];
        Assert.True(lacking.Length == 0, string.Join("\n", [.. lacking, "--", .. names, "--", .. answer["unmade"]!.AsArray().Select(u => (string)u!)]));
        Assert.DoesNotContain(names, n => n.StartsWith("分期条件 研发奖：2027年亩均效益综合评价还没有评", StringComparison.Ordinal));
        Assert.Contains(answer["unmade"]!.AsArray(), u => ((string)u!).StartsWith("研发奖 的资金总盘子", StringComparison.Ordinal));
    }
}
