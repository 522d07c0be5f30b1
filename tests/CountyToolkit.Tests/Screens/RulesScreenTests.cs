using CountyToolkit.Policies;
using CountyToolkit.Terminal.Screens.Rules;
using CountyToolkit.Tests.Toolkit;

namespace CountyToolkit.Tests.Screens;

/// <summary>The list of documents and their rules, and one document.</summary>
public sealed class RulesScreenTests
{
    private const string Later = """
        { "figures": { "yearCap": [
          { "label": "年度上限", "value": 1200000, "unit": "元", "from": "2022-01-01", "clause": "第五条", "certainty": "seen" },
          { "label": "年度上限", "value": 1500000, "unit": "元", "from": "2028-01-01", "clause": "第五条", "certainty": "memory" } ] } }
        """;

    [Fact]
    public void The_list_opens_on_what_is_in_force_and_one_key_brings_the_rest()
    {
        using AnOffice office = new();
        Hands hands = office.At(new RulesScreen(office.Workplace));
        hands.Sees("岱西经信〔2021〕30号", "有效", "随程序", "已启用", "称号认定奖励", "份已废止或征求意见").SeesNot("〔2022〕63号", "征求意见稿");
        hands.Press("F4").Type("/").Type("2022〕63").Press("Enter").Sees("工信部企业〔2022〕63号", "已废止", "专精特新小巨人企业认定");
        office.At(new RulesScreen(office.Workplace)).Press("F4").Type("/").Type("余杭").Press("Enter").Sees("征求意见稿", "称号一次性奖励");
    }

    [Fact]
    public void One_key_runs_the_cases_of_every_document_listed()
    {
        using AnOffice office = new();
        int all = Cases("*"), one = Cases("recognition-award");
        office.At(new RulesScreen(office.Workplace)).Type("/").Type("2021〕30").Press("Enter")
            .Sees($"-/{all}").Press("F6").Sees($"样例 {all} 个，不对 0 个").Press("Down").Sees($"{all}/{all}", $"{one}/{one}");
    }

    [Fact]
    public void A_rule_is_found_by_its_initials_and_opened_at_its_text()
    {
        using AnOffice office = new();
        office.At(new RulesScreen(office.Workplace)).Type("/").Type("chrdjl").Press("Enter").Sees("称号认定奖励").SeesNot("研发费用奖励")
            .Press("Enter").Sees("[规则]", "recognition-award.js", "14        return titles.length > 0;");
    }

    [Fact]
    public void A_document_says_its_force_its_version_and_its_clauses()
    {
        using AnOffice office = new();
        office.At(new DocumentScreen(office.Workplace, "county-awards", null))
            .Sees("[文件]", "文号：岱西经信〔2021〕30号", "今天（2026-11-22）的效力：有效", "自 2022-01-01 起施行", "就是启用的版本", "审核人 王芳（审批单 1）", "第一条");
    }

    [Fact]
    public void Figures_stand_in_a_table_with_their_days_and_what_is_only_remembered_is_marked()
    {
        using AnOffice office = new();
        Own(office, "county-awards", "policy.json", Later);
        Hands hands = office.At(new DocumentScreen(office.Workplace, "county-awards", null)).Press("Tab");
        hands.Sees("称号奖励金额", "1200000  元    2022-01-01  原文", "1500000  元    2028-01-01  待核", "称号奖励金额 · 专精特新小巨人企业", "数字化改造补助比例 · 第1档起点");
        hands.Type("/").Type("ndsx").Press("Enter").SeesNot("称号奖励金额").Sees("年度上限  适用：2022-01-01 至 2027-12-31  第五条").Press("Enter").Sees("键名：yearCap", "适用：2022-01-01 至 2027-12-31");
    }

    [Fact]
    public void A_clerk_gives_a_figure_a_new_value_from_a_day_in_a_form_and_proposes_it()
    {
        using AnOffice office = new();
        Hands hands = office.At(new DocumentScreen(office.Workplace, "county-awards", null)).Press("F4").Sees("能改的在“标准”“项目”页").Press("Tab");
        hands.Type("/").Type("ndsx").Press("Enter", "F4").Sees("年度上限", "值（元）", "从某日起换新数", "自哪天起", "此前仍用原来的数");
        hands.Press("Ctrl+U").Type("１50万元").Press("Tab", "Tab", "Tab", "Tab", "Tab", "Enter").Sees("请填写").Type("2027-13-01").Press("Tab", "Tab", "Tab", "Enter").Sees("年份四位");
        hands.Press("Ctrl+U").Type("2027.1.1").Press("Enter", "Enter", "Tab", "Enter").Sees("自 2027-01-01 起：1200000元 → 1500000元", "“称号认定奖励”、“研发费用奖励”按测算的基准日", "经另一人审核通过");
        hands.Press("Right", "Enter").Sees("已改“年度上限”", "1500000  元    2027-01-01");
        Assert.Equal(["county figures set county-awards yearCap --value １50万元 --from 2027-01-01 --operator 周敏"], office.Workplace.TypedSoFar);
        hands.Press("F9").Sees("改动 1 处", "年度上限：1200000.00 → 1500000.00 元，自 2027-01-01 起", "此前的 1200000.00 元到 2026-12-31 止");
    }

    [Fact]
    public void A_correction_says_from_when_it_holds_and_which_runs_used_it_and_a_new_source_is_no_new_value()
    {
        using AnOffice office = new();
        Hands hands = office.At(new DocumentScreen(office.Workplace, "county-awards", null)).Press("Tab", "Down", "F4");
        hands.Press("Ctrl+U").Type("35万元").Press("Tab", "Enter", "Down", "Enter").Sees("2022-01-01 起的过去也一起改").Press("Tab").Type("2026.1.1").Press("Tab", "Tab", "Tab", "Enter").Sees("更正不写日期").Press("Ctrl+U", "Tab", "Tab", "Tab", "Enter").Sees("更正这一条：300000元 → 350000元", "自 2022-01-01 起的过去也一起改", "批用过它（第 ", "不重算").Press("Esc");
        hands.Press("Esc").Sees("填写的内容还没有保存").Press("Tab", "Enter", "F4").Press("Tab", "Tab", "Tab", "Ctrl+U").Type("第二条").Press("Tab", "Tab", "Enter").Sees("条款：第一条 → 第二条").SeesNot("更正这一条", "批用过它").Press("Right", "Enter");
        Assert.Equal(["county figures set county-awards recognition.专精特新中小企业 --from 2022-01-01 --clause 第二条 --operator 周敏"], office.Workplace.TypedSoFar);
        hands.Press("F4", "Tab", "Tab", "Tab", "Tab", "Tab", "Enter").Sees("没有改动");
    }

    [Fact]
    public void What_the_document_does_not_allow_is_refused_and_the_form_stays()
    {
        using AnOffice office = new();
        Hands hands = office.At(new DocumentScreen(office.Workplace, "county-awards", null)).Press("Tab");
        hands.Type("/").Type("ndsx").Press("Enter", "F4", "Tab", "Tab").Type("2019-01-01").Press("Enter", "Enter", "Tab", "Enter", "Right", "Enter");
        hands.Sees("没有完成", "早于文件", "2022-01-01").Press("Enter").Sees("自哪天起");
    }

    [Fact]
    public void A_finding_of_lint_leads_to_its_line()
    {
        using AnOffice office = new();
        string script = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "scripts", "policies", "county-awards", "recognition-award.js"));
        Own(office, "county-awards", "recognition-award.js", script.Replace("var root", "let root", StringComparison.Ordinal));
        Hands hands = office.At(new DocumentScreen(office.Workplace, "county-awards", null)).Press("F7");
        hands.Sees("[检查]", "recognition-award.js", "问题 1 处，待确认 0 处").Press("Enter").Sees("→ ", "到那一行").Press("Enter").Sees("[规则]", "let root", "第 16 行第 5 列");

        // Mended outside the program, it is the text of now that is checked; where it lies is told.
        hands.Press("Enter").Sees("用记事本改", "policies").Press("Enter");
        Own(office, "county-awards", "recognition-award.js", script);
        hands.Press("F7").Sees("问题 0 处");
    }

    [Fact]
    public void A_case_that_fails_stands_first_and_says_what_came_out_instead()
    {
        using AnOffice office = new();
        Own(office, "county-awards", "policy.json", Later.Replace("1200000", "1100000", StringComparison.Ordinal));
        Hands hands = office.At(new DocumentScreen(office.Workplace, "county-awards", null)).Press("Tab", "Tab", "Tab", "Tab").Sees("未跑");
        hands.Press("F6").Sees("不符").Press("Enter").Sees("不符", "应为", "算出", "应得的结果");
    }

    [Fact]
    public void A_version_with_failing_cases_is_not_proposed()
    {
        using AnOffice office = new();
        Own(office, "county-awards", "policy.json", Later.Replace("1200000", "1100000", StringComparison.Ordinal));
        office.At(new DocumentScreen(office.Workplace, "county-awards", null)).Press("F9").Sees("样例没有通过，不能提交");
        Assert.DoesNotContain(new PolicyStore(office.Workplace.Connection).All(), b => b.State == "proposed");
    }

    [Fact]
    public void A_changed_figure_is_shown_against_the_version_applied_and_proposed_after_a_question()
    {
        using AnOffice office = new();
        Own(office, "county-awards", "policy.json", Later);
        Hands hands = office.At(new RulesScreen(office.Workplace)).Sees("本单位改过", "已改动").Press("F9");
        hands.Sees($"样例 {Cases("*")} 个全部通过", "待核 1 个：年度上限（自 2028-01-01 起，第五条，", "年度上限：1200000.00 → 1500000.00 元，自 2028-01-01 起", "另一人审核");
        Assert.DoesNotContain(new PolicyStore(office.Workplace.Connection).All(), b => b.State == "proposed");
        hands.Press("Right", "Enter").Sees("已提交", "待审核");
        Assert.Contains(new PolicyStore(office.Workplace.Connection).All(), b => b is { State: "proposed", Policy: "county-awards" });
        Assert.Equal(["county rules propose county-awards --operator 周敏"], office.Workplace.TypedSoFar);
        hands.Press("F9").Sees("等第二人审核");
    }

    [Fact]
    public void Who_may_only_look_is_told_so()
    {
        using AnOffice office = new("见习");
        Own(office, "county-awards", "policy.json", Later);
        office.At(new RulesScreen(office.Workplace)).SeesNot("F9").Press("F9").Sees("这一步需要“经办”或更高的角色");
    }

    [Fact]
    public void A_document_that_cannot_be_read_does_not_hide_the_others()
    {
        using AnOffice office = new();
        Own(office, "county-awards", "policy.json", "{ \"figures\": { \"yearCap\": [ { \"value\": 1, \"unit\": \"%\" } ] } }");
        office.At(new RulesScreen(office.Workplace)).Sees("有文件读不出", "制造业单项冠军企业").SeesNot("称号认定奖励");
    }

    [Fact]
    public void A_line_is_gone_to_and_a_text_is_found_again()
    {
        using AnOffice office = new();
        Hands hands = office.At(new DocumentScreen(office.Workplace, "national-gradient-2022", null));
        hands.Press("F8").Type("srdi-sme-score：4").Press("Enter").Sees("[规则]", " 4  ");
        hands.Type("/").Type("specialised =").Press("Enter").Sees("var specialised").Press("Shift+Tab", "Shift+Tab", "Shift+Tab");
        hands.Type("/").Type("没有这样的字").Press("Enter").Sees("没有“没有这样的字”").Press("F11").Sees("没有这样的字");
    }

    /// <summary>How many worked cases the shipped example has, in one rule or in all.</summary>
    private static int Cases(string rule) =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "scripts", "policies", "county-awards"), rule + ".cases.json")
            .Sum(f => System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(f))!.AsArray().Count);

    private static void Own(AnOffice office, string policy, string file, string text)
    {
        string folder = Path.Combine(office.Folder, "scripts", "policies", policy);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, file), text);
    }
}
