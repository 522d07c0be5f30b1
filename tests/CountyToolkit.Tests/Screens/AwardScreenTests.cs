using CountyToolkit.Awards;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Ledger;
using CountyToolkit.Terminal.Screens.Awards;
using CountyToolkit.Tests.Toolkit;

namespace CountyToolkit.Tests.Screens;

/// <summary>奖补 at the screens, by a clerk's hands.</summary>
public sealed class AwardScreenTests
{
    [Fact]
    public void The_list_opens_on_the_live_run_with_its_state_in_words_and_its_money()
    {
        using AnOffice office = new();
        string code = CheckCode(office);
        office.At(new AwardsScreen(office.Workplace)).Sees("称号认定奖励", "2025", "审核通过", "29", "800.00", "万元")
            .Resize(120, 40).Sees(code).Resize(80, 24)
            .Press("Enter").Sees("测算 1 称号认定奖励 2025", $"29 户  800.00 万元  校验码 {code}  总盘子 800.00 万元", "待补码", "91330929DAX000060M  符合       941176.00        0.00")
            .Resize(120, 40).Sees("752940.00");
    }

    [Fact]
    public void A_run_is_filtered_by_outcome_and_by_money()
    {
        using AnOffice office = new();
        Hands hands = office.At(new RunScreen(office.Workplace, 1)).Press("Tab").Sees("不符合  1 户", "不适用  57 户", "未列入  5 户").Press("Down", "Down", "Enter");
        hands.Sees("未列入 5 条").SeesNot("91330929DAX000060M");
        hands.Press("m").Sees("有金额 29 条", "91330929DAX000060M").Press("m").SeesNot("有金额 29 条");
    }

    [Fact]
    public void One_firm_is_explained_from_clause_to_yuan_and_a_line_says_where_it_comes_from()
    {
        using AnOffice office = new();
        Hands hands = office.At(new ExplainScreen(office.Workplace, 1, "91330929DAX0000365"));
        hands.Sees("岱西帆远海工装备有限公司  91330929DAX0000365", "岱西经信〔2021〕30号", "近三年无较大及以上安全生产事故  符合", "2022-01-01 起");
        hands.Press("End", "PgUp").Press([.. Enumerable.Repeat("Up", 14)]).Sees("1000000.00 → 700000.00 元", "700000.00 → 658824.00 元").Press("End").Sees("2025 年度应付", "527059.00 元");
        hands.Press("Home").Press([.. Enumerable.Repeat("Down", 17)]).Press("Enter").Sees("虚构工信〔2025〕58号", "批次：2025-7").Press("Enter").SeesNot("批次：2025-7");
    }

    [Fact]
    public void An_approved_run_is_not_adjusted_and_the_key_says_why()
    {
        using AnOffice office = new();
        office.At(new RunScreen(office.Workplace, 1)).Press("m", "F4").Sees("测算审核通过，现在不能这样做。");
    }

    [Fact]
    public void A_viewer_may_look_and_is_told_which_role_writing_takes()
    {
        using AnOffice office = new("见习");
        office.At(new AwardsScreen(office.Workplace)).Press("F4").Sees("这一步需要“经办”或更高的角色。").Press("Enter", "m", "Enter").Sees("核定 941176.00 元");
    }

    [Fact]
    public void A_run_is_made_adjusted_left_out_of_compared_and_submitted()
    {
        using AnOffice office = new();
        Hands hands = NewRun(office);
        hands.Sees("测算 2 已存为草稿", "› 草稿").Press("m").Press("F4").Sees("调整").Press("Enter");
        hands.Press("Esc").Press("F4", "Tab").Type("999999999").Press("Tab").Type("会议纪要").Press("Enter").Sees("核减不能多于现在的");
        hands.Press("Esc").Sees("还没有保存").Press("Tab", "Enter", "F4", "Tab").Type("１０００").Press("Tab").Type("会议纪要第3期").Sees(" → ").Press("Enter").Sees("核减已记下");
        AwardRun run = new AwardRunStore(office.Workplace.Connection).Get(2);
        Assert.Equal(("draft", "1000.00"), (run.State, System.Text.Json.Nodes.JsonNode.Parse(run.Summary)!["reduced"]!.GetValue<string>()));
        hands.Sees("核减").Press("Enter", "End").Sees("测算数（人工调整之前）", "会议纪要第3期", "人工调整后", "年度应付").Press("Esc", "Down", "F6").Press("Enter").Sees("必须写理由").Type("重复申报").Press("Enter").Sees("已剔除");
        hands.Press("F7").Sees("校验码 ", "可以审核的：陈立 王芳").Press("Tab", "Enter").Sees("已提交，审批单 3");
        Assert.Equal("submitted", new AwardRunStore(office.Workplace.Connection).Get(2).State);
        Assert.Equal(
            ["county awards run county-awards/rd --year 2025 --date 2026-06-30 --operator 周敏", "awards adjust 2", "awards exclude 2", "county awards submit 2 --operator 周敏"],
            office.Workplace.TypedSoFar.Select(t => t.Contains("--reason", StringComparison.Ordinal) ? t["county ".Length..].Split(" 9133")[0] : t));
        hands.Press("F8").Sees("没有同一项目");
    }

    [Fact]
    public void An_adjustment_made_wrongly_is_taken_back_with_a_reason_and_stays_on_record()
    {
        using AnOffice office = new();
        Hands hands = NewRun(office).Press("m", "F4", "Tab").Type("1680").Press("Tab").Type("现场核茶").Press("Enter").Sees("核减已记下");
        hands.Press("Ctrl+P").Type("撤回调整").Press("Enter").Sees("要撤回的人工调整：核减 1680.00 元，现场核茶(周敏)").Press("Enter").Sees("必须写理由").Type("理由写错").Press("Enter").Sees("的调整已撤回");
        AwardRun run = new AwardRunStore(office.Workplace.Connection).Get(2);
        Assert.Equal("0.00", Exact.Parse(System.Text.Json.Nodes.JsonNode.Parse(run.Summary)!["reduced"]!.ToString()).ToDecimalText(2));
        Assert.EndsWith("--reason 理由写错 --operator 周敏", office.Workplace.TypedSoFar[^1], StringComparison.Ordinal);
        hands.Press("Ctrl+P").Type("撤回调整").Press("Enter").Sees("没有人工调整").Press("F7", "Tab", "Enter").Sees("已提交，审批单 3");
    }

    [Fact]
    public void The_explanation_says_who_computed_who_approved_and_what_was_paid()
    {
        using AnOffice office = new();
        string code = ListRun.Run(office.Workplace.Connection, 1).First(f => f.Granted is { Sign: > 0 }).Code!;
        office.At(new ExplainScreen(office.Workplace, 1, code)).Press("End").Sees("测算", "审批单 2：", "王芳", "审核通过", "还没有登记兑付");
        PayRun.Run(office.Workplace.Session, 1, new DateOnly(2026, 11, 22), "岱财〔2026〕9号", new HashSet<string> { code });
        office.At(new ExplainScreen(office.Workplace, 1, code)).Press("End").Sees("2026-11-22 已兑付，岱财〔2026〕9号").SeesNot("还没有登记兑付");
    }

    [Fact]
    public void An_adjustment_after_submitting_says_which_approval_it_voids()
    {
        using AnOffice office = new();
        Hands hands = NewRun(office).Press("F7", "Tab", "Enter").Press("m", "F4").Sees("已提交的审批单 3 将作废").Press("Right", "Tab", "Tab").Type("待核").Press("Enter").Sees("审批单 3 已作废");
        Assert.Equal("draft", new AwardRunStore(office.Workplace.Connection).Get(2).State);
        hands.Press("m").Sees("暂缓");
    }

    [Fact]
    public void What_is_due_is_listed_before_it_is_recorded_as_paid()
    {
        using AnOffice office = new();
        Hands hands = office.At(new RunScreen(office.Workplace, 1)).Press("F9", "Tab", "Enter").Sees("请填兑付文件的文号").Type("岱财〔2026〕9号").Press("Enter");
        hands.Sees("登记兑付 29 笔、29 户", "岱财〔2026〕9号", "岱西灯信阀门有限公司", "还有 21 笔");
        Assert.All(new LedgerStore(office.Workplace.Connection).Lines().Where(l => l.Entry.RunId == 1), l => Assert.Equal(0, l.PaidFen));
    }

    [Fact]
    public void Firms_marked_are_paid_alone_and_of_one_firm_a_part_the_rest_later()
    {
        using AnOffice office = new();
        Hands hands = office.At(new RunScreen(office.Workplace, 1)).Press("m", "Space", "Space", "F9").Sees("只付给标记的 2 户").SeesNot("只付（元").Press("Tab").Type("岱财〔2026〕9号").Press("Enter");
        hands.Sees("登记兑付 2 笔、2 户").Press("Tab", "Enter").Sees("已登记兑付 2 笔");
        Assert.Equal(2, office.Workplace.TypedSoFar.Count(t => t.Contains("awards pay 1 --date 2026-11-22 --document '岱财〔2026〕9号' --enterprise 9133", StringComparison.Ordinal)));
        hands.Press("F9").Sees("只付给标记的 2 户").Press("Tab").Type("岱财〔2026〕10号").Press("Enter").Sees("没有应付未付的").Press("Enter", "Esc").Press("Tab", "Enter");
        hands.Press("Home", "Space", "Home", "Down", "Space", "Space", "F9").Sees("只付给：", "只付（元").Press("Tab").Type("岱财〔2026〕10号").Press("Tab").Type("99999999").Press("Enter").Sees("不能这样付").Press("Enter");
        hands.Press("Ctrl+U").Type("５０００").Press("Enter").Sees("登记兑付 1 笔、1 户，合计 5000.00 元", "这次不付的还有").Press("Tab", "Enter").Sees("已登记兑付 1 笔，5000.00 元", " 5000.00");
        Assert.EndsWith(" --amount 5000.00 --operator 周敏", office.Workplace.TypedSoFar[^1], StringComparison.Ordinal);
        Assert.Equal(3, new LedgerStore(office.Workplace.Connection).Lines().Count(l => l.Entry.RunId == 1 && l.PaidFen > 0));
    }

    [Fact]
    public void A_run_is_proven_and_its_evidence_written_beside_the_file()
    {
        using AnOffice office = new();
        Hands hands = office.At(new RunScreen(office.Workplace, 1)).Press("F11").Sees("测算 1 核验无误").Press("Enter", "F12").Sees("测算1证据-" + CheckCode(office)).Press("Enter").Sees("已写出");
        Assert.True(File.Exists(Path.Combine(office.Folder, "测算1证据-" + CheckCode(office), "run-1.json")));
        hands.Press("Enter", "F12", "Enter").Sees("没有完成");
    }

    [Fact]
    public void A_wrong_year_or_date_is_said_under_its_field_and_nothing_is_computed()
    {
        using AnOffice office = new();
        Hands hands = office.At(new AwardsScreen(office.Workplace)).Press("F4", "Tab").Press("Ctrl+U").Type("26").Press("Tab", "Ctrl+U").Type("26/1/1").Press("Tab", "Tab", "Enter");
        hands.Sees("年度写成四位数字", "写成 2026.1.31 或 2026-01-31，年份四位");
        Assert.Single(new AwardRunStore(office.Workplace.Connection).All());
    }

    private static string CheckCode(AnOffice office) => Sha256.CheckCode(new AwardRunStore(office.Workplace.Connection).Get(1).Sha256);

    private static Hands NewRun(AnOffice office) => office.At(new AwardsScreen(office.Workplace))
        .Press("F4", "Right", "Tab", "Ctrl+U").Type("2025").Press("Tab", "Ctrl+U").Type("2026-06-30").Press("Tab", "Tab", "Enter");
}
