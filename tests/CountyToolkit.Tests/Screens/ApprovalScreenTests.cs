using CountyToolkit.Awards;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Ledger;
using CountyToolkit.People;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Screens.Approvals;
using CountyToolkit.Terminal.Screens.Awards;
using CountyToolkit.Tests.Toolkit;

namespace CountyToolkit.Tests.Screens;

/// <summary>审批 at the screens: one person proposes, another decides on exactly that.</summary>
public sealed class ApprovalScreenTests
{
    private static readonly DateOnly Day = new(2026, 6, 30);

    [Fact]
    public void What_the_clerk_submits_another_approves_pays_and_proves()
    {
        using AnOffice office = new();
        AwardRun run = Submitted(office);
        SignsIn(office, "王芳");
        Hands hands = office.At(new ApprovalsScreen(office.Workplace)).Sees("等我办 1 件", "研发费用奖励", Sha256.CheckCode(run.Sha256), "周敏", "等我办").Press("Enter");
        hands.Sees("审批单 3  奖补测算  待审核", "校验码 " + Sha256.CheckCode(run.Sha256), run.Sha256, "提交 周敏，最后修改 周敏", "内容与提交时一致", "有金额 3 户", "161045.00 元", "依据 岱西经信〔2021〕30号");
        hands.Press("End").Sees("核定名单 3 户", "岱西澜翔精密轴承有限公司 91330929DAX000482L", "74125.00 元", "60920.00 元", "还定不下来的 2 户，都不在合计里", "岱西鲛翔新材料有限公司 91330929DAX000378G  待补数据").Press("Home");
        hands.Press("F4").Type("核对无误").Press("Enter").Sees("记入台账").Press("Tab", "Enter").Sees("审批单 3 已审核通过");
        Assert.Equal("approved", new AwardRunStore(office.Workplace.Connection).Get(run.Id).State);
        Assert.Equal([$"county approvals approve 3 --sha256 {run.Sha256} --note 核对无误 --operator 王芳"], office.Workplace.TypedSoFar);
        hands.Press("F4").Sees("审核通过 王芳，不能再办理").Press("F8").Press("F9", "Tab").Type("岱财〔2026〕9号").Press("Enter").Sees("登记兑付 3 笔").Press("Tab", "Enter").Sees("已登记兑付 3 笔，161045.00 元");
        Assert.Equal(16_104_500, new LedgerStore(office.Workplace.Connection).Lines().Where(l => l.Entry.RunId == run.Id).Sum(l => l.PaidFen));
        hands.Press("F11").Sees("核验无误");
    }

    [Fact]
    public void What_waits_for_approval_is_in_the_list_of_whatever_year_and_the_box_says_who_is_not_in_the_sum()
    {
        using AnOffice office = new();
        AwardRun old = Submitted(office);
        AwardRun run = RunAwards.Run(office.Workplace.Session, "county-awards/rd", 2026, Day);
        office.At(new RunScreen(office.Workplace, run.Id)).Press("F7").Sees("不在合计里的：待补数据 ", "未列入 5 户").Press("Tab", "Enter").Sees("已提交");
        office.At(new AwardsScreen(office.Workplace)).Resize(120, 40).Sees(Sha256.CheckCode(old.Sha256), Sha256.CheckCode(run.Sha256)).Resize(80, 24);
        Assert.Equal(["submitted", "submitted"], new AwardRunStore(office.Workplace.Connection).Of("county-awards/rd", 2025).Concat(new AwardRunStore(office.Workplace.Connection).Of("county-awards/rd", 2026)).Select(r => r.State));
    }

    [Fact]
    public void A_decided_page_shows_what_was_decided_upon_and_nothing_that_came_after()
    {
        using AnOffice office = new();
        AwardRun run = Submitted(office);
        SignsIn(office, "王芳");
        office.At(new ApprovalScreen(office.Workplace, 3)).Press("F6").Type("先不办").Press("Enter").Sees("审批单 3 已退回");
        SignsIn(office, "周敏");
        EditRun.Adjust(office.Workplace.Session, run.Id, Paid(office, run.Id).Code!, "reduce", Exact.Parse("1045"), "会议纪要");
        SubmitRun.Run(office.Workplace.Session, run.Id);
        AwardRun other = RunAwards.Run(office.Workplace.Session, "county-awards/rd", 2024, Day);
        AwardRun waiting = SubmitRun.Run(office.Workplace.Session, other.Id);
        SignsIn(office, "王芳");
        office.Clock.Now = office.Clock.Now.AddHours(1);
        new CountyToolkit.People.Approvals(ApprovalKinds.All).Decide(office.Workplace.Session, waiting.ApprovalId!.Value, Decision.Approved, waiting.Sha256);
        office.At(new ApprovalScreen(office.Workplace, 3)).Sees("161045.00 元", "没有审核通过的同一项目测算可比较").SeesNot("160000.00");
        office.At(new ApprovalScreen(office.Workplace, 4)).Sees("160000.00 元", "与上次审核通过的测算 3(2024 年度)相比").Press("F4", "Enter").Sees("3 户，合计 160000.00 元");
    }

    [Fact]
    public void Whoever_proposed_it_reads_why_they_may_not_decide()
    {
        using AnOffice office = new("陈立");
        AwardRun run = Submitted(office);
        Hands hands = office.At(new ApprovalsScreen(office.Workplace)).Sees("等我办 0 件", "我提交").Press("Enter", "F4");
        hands.Sees("陈立 是提交人或最后修改人，不能审核").Press("End").Sees("陈立 是提交人或最后修改人，不能审核");
        Assert.Equal("submitted", new AwardRunStore(office.Workplace.Connection).Get(run.Id).State);
    }

    [Fact]
    public void A_clerk_reads_which_role_it_takes()
    {
        using AnOffice office = new("陈立");
        Submitted(office);
        SignsIn(office, "周敏");
        office.At(new ApprovalScreen(office.Workplace, 3)).Press("F4").Sees("这一步需要“审核”或更高的角色。");
    }

    [Fact]
    public void Sending_back_takes_a_reason_and_the_clerk_sees_the_run_again()
    {
        using AnOffice office = new();
        AwardRun run = Submitted(office);
        SignsIn(office, "王芳");
        office.At(new ApprovalScreen(office.Workplace, 3)).Press("F6", "Enter").Sees("退回要写明为什么").Type("缺两户数据").Press("Enter").Sees("审批单 3 已退回", "缺两户数据");
        Assert.Equal("sent-back", new AwardRunStore(office.Workplace.Connection).Get(run.Id).State);
        SignsIn(office, "周敏");
        office.At(new AwardsScreen(office.Workplace)).Sees("已退回");
        office.At(new RunScreen(office.Workplace, run.Id)).Sees("审批单 3 已由 王芳 退回：缺两户数据");
    }

    [Fact]
    public void Hand_lines_stand_on_the_page_and_a_change_meanwhile_is_not_approved()
    {
        using AnOffice office = new();
        AwardRun run = Submitted(office, adjusted: true);
        SignsIn(office, "王芳");
        Hands hands = office.At(new ApprovalScreen(office.Workplace, 3)).Press("PgDn").Sees("人工调整和剔除 1 处", "核减：会议纪要");
        SignsIn(office, "周敏");
        EditRun.Adjust(office.Workplace.Session, run.Id, Paid(office, run.Id).Code!, "hold", null, "待核");
        SignsIn(office, "王芳");
        hands.Press("Home", "F4", "Enter", "Tab", "Enter").Sees("没有完成");
        Assert.Equal("draft", new AwardRunStore(office.Workplace.Connection).Get(run.Id).State);
    }

    [Fact]
    public void The_sheet_is_written_for_signing_and_never_over_another_file()
    {
        using AnOffice office = new();
        AwardRun run = Submitted(office);
        string path = Path.Combine(office.Folder, $"审批单3-{Sha256.CheckCode(run.Sha256)}.txt");
        Hands hands = office.At(new ApprovalScreen(office.Workplace, 3)).Press("F12", "Enter").Sees("已写出");
        string text = File.ReadAllText(path);
        Assert.Contains("校验码 " + Sha256.CheckCode(run.Sha256), text, StringComparison.Ordinal);
        Assert.Contains("签字：", text, StringComparison.Ordinal);
        hands.Press("F12", "Enter").Sees("已存在，没有覆盖");
        Assert.Equal(text, File.ReadAllText(path));
    }

    [Fact]
    public void Decided_ones_stand_behind_one_key_with_the_version_and_its_cases()
    {
        using AnOffice office = new();
        Hands hands = office.At(new ApprovalsScreen(office.Workplace)).Sees("没有待审核的").Press("F6").Sees("审核通过", "岱西经信〔2021〕30号");
        hands.Press("Down", "Enter").Sees("政策版本", "样例 ", "第一个版本");
    }

    private static AwardRun Submitted(AnOffice office, bool adjusted = false)
    {
        AwardRun run = RunAwards.Run(office.Workplace.Session, "county-awards/rd", 2025, Day);
        if (adjusted)
        {
            EditRun.Adjust(office.Workplace.Session, run.Id, Paid(office, run.Id).Code!, "reduce", Exact.Parse("1000"), "会议纪要");
        }

        return SubmitRun.Run(office.Workplace.Session, run.Id);
    }

    private static RunFirm Paid(AnOffice office, long run) => ListRun.Run(office.Workplace.Connection, run).First(f => f.Granted is { Sign: > 0 });

    private static void SignsIn(AnOffice office, string person) => office.Workplace.Session = SignIn.Run(office.Workplace.File, office.Clock, person, Daixi.Password);
}
