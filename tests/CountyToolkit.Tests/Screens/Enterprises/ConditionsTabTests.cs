using CountyToolkit.Checks;
using CountyToolkit.Enterprises;
using CountyToolkit.People;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Screens.Enterprises;
using CountyToolkit.Tests.House;
using CountyToolkit.Tests.Toolkit;

namespace CountyToolkit.Tests.Screens.Enterprises;

public sealed class ConditionsTabTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private readonly AnOffice office = new();
    private readonly string[] outcomes = ["不符合", "待补数据", "待研判"];

    public void Dispose() => office.Dispose();

    private Hands Pool(long id, string pool) =>
        office.At(new EnterpriseScreen(office.Workplace, id, CheckRule.Of(office.Workplace.Catalogue, pool, "recognise", Today)));

    [Fact]
    public void Missing_items_come_first_and_met_ones_are_folded()
    {
        Hands hands = Pool(1, "hidden-champion-pool").Sees("[条件]", "隐形冠军培育企业（认定，2026-11-22）：待补数据", "待研判", "条已符合，按 F9 展开").SeesNot("属于中小微企业");
        Assert.Contains("待补数据", hands.Row(7), StringComparison.Ordinal);
        hands.Press("F9").SeesNot("按 F9 展开").Press("Home").Sees("属于中小微企业", "从业人员达到大型下限");
    }

    [Fact]
    public void What_is_a_no_comes_before_what_wants_data_and_that_before_what_wants_a_judgement()
    {
        Hands hands = Pool(32, "srdi-sme").Sees("专精特新中小企业（认定，2026-11-22）：不符合");
        string[] rows = [.. hands.Picture.Split('\n').Select(l => outcomes.FirstOrDefault(o => l.Contains("  " + o, StringComparison.Ordinal)) ?? "").Where(o => o.Length > 0)];
        Assert.Equal(["不符合", "待补数据", "待研判"], rows.Distinct());
        Assert.Equal(rows.OrderBy(o => Array.IndexOf(outcomes, o)), rows);
    }

    [Fact]
    public void The_bounds_of_a_size_class_are_no_shortfall_wherever_they_are_told()
    {
        Hands hands = Pool(1, "hidden-champion-pool").Resize(100, 40).Press("F9", "Home").Sees("从业人员达到大型下限", "≥1000人").SeesNot("差 789人");
        Assert.Contains("  否  ", hands.Picture.Split('\n').Single(l => l.Contains("≥1000人", StringComparison.Ordinal)), StringComparison.Ordinal);
        for (int i = 0; i < 30 && !hands.Picture.Split('\n').Any(l => l.StartsWith('>') && l.Contains("≥1000人", StringComparison.Ordinal)); i++)
        {
            hands.Press("Down");
        }

        hands.SeesNot("差 789人").Press("Enter").Sees("从业人员达到大型下限", "≥1000人").SeesNot("差 789人").SeesNot("不符合");
        using CommandLine county = new();
        county.Environment["COUNTY_DB"] = office.Path;
        county.Do("check", "hidden-champion-pool", "91330929DAX00001XA", "--date", "2026-11-22");
        Assert.Contains("从业人员达到大型下限  否  ≥1000人", county.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("差 789人", county.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_firms_page_of_gaps_is_one_key_away()
    {
        Hands hands = Pool(32, "srdi-sme").Sees("Ctrl+G 看还差什么、怎么办").Press("Ctrl+G").Sees("对标 专精特新中小企业（认定）", "上年营业收入 差 500.01万元", "怎么办");
        hands.Press("Esc").Sees("[条件]");
    }

    [Fact]
    public void What_is_lacking_stands_right_behind_the_outcome_at_80_columns_and_is_said_once_below()
    {
        Hands hands = Pool(1, "hidden-champion-pool").Press("F9", "Home");
        string head = hands.Picture.Split('\n').Single(l => l.Contains("差多少", StringComparison.Ordinal));
        Assert.Matches("结果 +差多少 +\\+3", head);

        string[] told = [.. Pool(32, "srdi-sme").Press("Down").Sees("> 上年营业收入").Picture.Split('\n').Where(l => l.Contains("差 500.01万元", StringComparison.Ordinal))];
        Assert.Equal(2, told.Length);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(told[1], "差 500.01万元"));
    }

    [Fact]
    public void A_reply_that_does_not_reach_far_enough_is_named_in_the_row_and_said_in_full_below()
    {
        Hands hands = Pool(new EnterpriseIndex(office.Workplace.Connection).Resolve("岱西渔火海洋食品有限公司"), "innovative-sme");
        hands.Sees("发展和改革局复函不够", "应急管理局复函不够", "还差");
        Assert.Contains("到 2026-11-22（信用）", hands.Row(-4), StringComparison.Ordinal);
        Assert.Contains("依据", hands.Row(-3), StringComparison.Ordinal);
    }

    [Fact]
    public void The_evidence_of_an_item_names_clause_value_file_cell_and_importer()
    {
        Hands hands = Pool(1, "hidden-champion-pool").Press("F9", "Home").Press("Enter");
        hands.Sees("依据 浙经信企创〔2016〕234号", "从业人员 2025 = 211人", "indicators-2025.csv", "导入第", "周敏 2026-11-22 导入");
    }

    [Fact]
    public void An_item_in_words_is_judged_right_here_and_asked_again()
    {
        Hands hands = Pool(1, "hidden-champion-pool").Press("F8").Sees("只有待研判的条件可以研判").Press("Down", "Down").Sees("> 成长性良好").Press("F8").Sees("研判：岱西澜锚");
        hands.Press("Enter").Sees("符合", "不符合").Press("Enter").Press("Tab").Type("近三年年均增长一成").Press("Enter", "Enter", "Enter", "Enter");
        hands.Sees("已记录研判 成长性良好：符合").SeesNot("> 成长性良好");
        string typed = Assert.Single(office.Workplace.TypedSoFar);
        Assert.StartsWith("county judgements add 91330929DAX00001XA zhejiang-hidden-champion-2016/hidden-champion-pool 2a met --reason 近三年年均增长一成", typed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_value_is_filled_in_right_here_and_the_check_runs_again()
    {
        long bare = office.Workplace.Session.Write(Right.EditRegister, "enterprises.add", act =>
        {
            using RegisterEnterprise register = new(act, office.Workplace.Catalogue, new EnterpriseIndex(act.Connection));
            return register.Run(new NewEnterprise { Name = "岱西新厂" });
        });
        Hands hands = Pool(bare, "national-gradient-2022/innovative-sme").Sees("待补数据", "缺 ");
        hands.Press("F7").Sees("补数据：岱西新厂", "2025", "一类高价值知识产权").Press("Tab", "Tab").Type("1.5").Press("Tab").Sees("小数");
        hands.Press("Shift+Tab", "Ctrl+U").Type("3").Press("Enter", "Tab", "Tab", "Enter").Sees("已登记 一类高价值知识产权 2025：3");
        Assert.DoesNotContain("缺 一类高价值知识产权", hands.Picture, StringComparison.Ordinal);
        Assert.Contains("county indicators set ", office.Workplace.TypedSoFar[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Another_rule_and_another_day_are_one_key_away()
    {
        Hands hands = Pool(1, "hidden-champion-pool").Press("F6").Sees("称号或规则", "隐形冠军培育企业", "2026-11-22");
        hands.Press("Tab", "Tab", "Ctrl+U").Type("2025-06-30").Press("Enter").Sees("（认定，2025-06-30）");
    }

    [Fact]
    public void Without_a_rule_for_the_day_the_box_says_so_and_keeps_what_was_typed()
    {
        Hands hands = Pool(1, "hidden-champion-pool").Press("F6", "Tab", "Tab", "Ctrl+U").Type("2010-01-01").Press("Enter").Sees("没有用于");
        hands.Press("Enter").Sees("2010-01-01");
    }

    [Fact]
    public void The_page_for_the_firm_begins_with_what_is_not_met_and_bears_no_ids()
    {
        string page = Written(Pool(32, "srdi-sme"), forFile: false);
        string[] lines = page.Split('\n', StringSplitOptions.TrimEntries);
        int first = Array.FindIndex(lines, l => l.Contains("岱西渔火海洋食品有限公司", StringComparison.Ordinal));
        Assert.Equal("岱西县经济和信息化局    2026-11-22 打印", lines[0]);
        Assert.Contains("核查结果：不符合", lines[first + 1], StringComparison.Ordinal);
        Assert.Equal("依据 工信部企业〔2026〕2号《优质中小企业梯度培育管理办法》", lines[first + 2]);
        Assert.Contains(lines[(first + 3)..(first + 7)], l => l.StartsWith("若 2026 年认定：按 岱西经信〔2021〕30号 第一条 300000.00 元", StringComparison.Ordinal));
        Assert.Contains(lines[(first + 4)..(first + 9)], l => l.StartsWith("1. 上年营业收入 差 500.01万元", StringComparison.Ordinal));
        Assert.DoesNotContain("srdi-sme/", page, StringComparison.Ordinal);
        Assert.DoesNotContain("大型", page, StringComparison.Ordinal);
        Assert.InRange(lines.Length, 40, 110);
        Assert.DoesNotContain("核对用", page, StringComparison.Ordinal);
        Assert.Contains("经办人", lines[^2] + lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_for_the_file_ends_with_the_evidence_and_is_logged()
    {
        string page = Written(Pool(1, "hidden-champion-pool"), forFile: true);
        Assert.Contains("岱西澜锚船用设备厂", page, StringComparison.Ordinal);
        Assert.Contains("从业人员 2025 = 211人  来源", page, StringComparison.Ordinal);
        Assert.Contains("核定 900000.00 元", page, StringComparison.Ordinal);
        Assert.Contains("  [1]", page[page.IndexOf("核查依据", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.DoesNotContain("差 789人", page, StringComparison.Ordinal);
        Assert.Equal("enterprises.print", new CountyToolkit.Audit.AuditStore(office.Workplace.Connection).Entries().Last().Act);
    }

    [Fact]
    public void What_is_not_verified_of_a_clause_is_marked_on_the_screen_and_not_on_the_firms_page()
    {
        Assert.Equal("三  有效期3年。〔待核：条号没有看到〕", ClauseText.Of(office.Workplace.Wording, new Clause("三", "有效期3年。", "条号没有看到")));
        Clause basic = PolicyDocument.Read("law", Repository.Read("scripts/policies/national-gradient-2026/policy.json")).Clauses.Single(c => c.Id == "基本条件");
        Assert.EndsWith("违法行为。", basic.Gist, StringComparison.Ordinal);
        Assert.StartsWith("条号没有看到", basic.Note, StringComparison.Ordinal);
        Assert.DoesNotContain("待核", Written(Pool(32, "srdi-sme"), forFile: false), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_in_force_on_the_day_is_offered_first_by_its_title_and_the_rest_is_marked()
    {
        Hands hands = Pool(1, "hidden-champion-pool").Press("F6", "Enter", "End").Sees("〔");
        string[] last = [.. hands.Picture.Split('\n').Where(l => l.Contains('/', StringComparison.Ordinal) && l.Contains('│', StringComparison.Ordinal))];
        Assert.All(last[^4..], l => Assert.Contains("〔", l, StringComparison.Ordinal));
        hands.Press("Home").SeesNot("〔已废止〕");
    }

    [Fact]
    public void The_rule_chosen_is_kept_for_the_next_firm()
    {
        office.At(new EnterpriseScreen(office.Workplace, 1)).Press("Tab", "Tab", "Tab", "F6", "Enter", "Home", "Down", "Enter", "Tab", "Tab", "Enter").Sees("专精特新中小企业（认定，2026-11-22）");
        office.At(new EnterpriseScreen(office.Workplace, 32)).Press("Tab", "Tab", "Tab").Sees("岱西渔火", "专精特新中小企业（认定，2026-11-22）");
    }

    private string Written(Hands hands, bool forFile)
    {
        string path = Path.Combine(office.Folder, "page.txt");
        hands.Press("F12").Sees("写什么", "给企业的一页").Press(forFile ? ["Enter", "Down", "Enter", "Tab"] : ["Tab"]);
        hands.Press("Ctrl+U").Type(path).Press("Enter").Sees("已写出");
        return File.ReadAllText(path);
    }
}
