using CountyToolkit.Enterprises;
using CountyToolkit.Pending;
using CountyToolkit.People;
using CountyToolkit.Terminal.Screens.Today;
using CountyToolkit.Tests.Toolkit;

namespace CountyToolkit.Tests.Screens.Today;

/// <summary>The first screen.</summary>
public sealed class TodayScreenTests
{
    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void The_day_the_places_and_what_waits_stand_side_by_side(int width, int height)
    {
        using AnOffice office = new(width: width, height: height);
        Hands hands = office.At(new TodayScreen(office.Workplace));
        hands.Press("Tab").Sees("今日 2026-11-22 星期日", "快到期", "未复函", "待补码", "5 户没有统一社会信用代码");
    }

    [Fact]
    public void Who_may_only_look_is_not_told_to_record_a_payment()
    {
        using AnOffice office = new("见习");
        office.At(new TodayScreen(office.Workplace)).Press("Tab").Sees("待兑付", "Enter 打开看。", "需要“经办”").SeesNot("登记兑付");
    }

    [Fact]
    public void The_list_of_work_has_the_keys_first_and_enter_goes_there()
    {
        using AnOffice office = new();
        Hands hands = office.At(new TodayScreen(office.Workplace)).Press("End", "Enter").Sees("设置", "核验数据库");

        hands.Press("Esc").Sees("今日 2026-11-22");
    }

    [Fact]
    public void A_wide_window_shows_where_one_is_beside_every_screen()
    {
        using AnOffice office = new(width: 120, height: 40);
        Hands hands = office.At(new TodayScreen(office.Workplace)).Press("End", "Enter").Sees(" > 设置", "   导入");

        hands.Resize(100, 30).SeesNot("   导入").Sees("核验数据库");
    }

    [Fact]
    public void Enter_on_what_waits_opens_what_mends_it_over_its_place()
    {
        using AnOffice office = new();
        Hands hands = office.At(new TodayScreen(office.Workplace)).Press("Right").Sees("待兑付").Press("Enter").Sees("测算 1", "2025");

        hands.Press("Esc").Sees("今日 2026-11-22");
    }

    [Theory]
    [InlineData("未复函", "企业 › 征询")]
    [InlineData("快到期", "企业 › 快到期")]
    [InlineData("待兑付", "奖补")]
    [InlineData("待补码", "企业 › 待补码")]
    public void Escape_leads_from_what_waits_back_to_today(string head, string there)
    {
        using AnOffice office = new(width: 120, height: 40);
        At(office, head).Press("Enter").Sees(there).SeesNot("今日 2026").Press("Esc").Sees("今日 2026-11-22");
    }

    [Fact]
    public void Titles_that_run_out_are_listed_by_their_day_with_town_and_higher_title()
    {
        using AnOffice office = new();
        Hands hands = At(office, "快到期").Press("Enter").Sees("到期日", "镇街", "另有更高称号");
        string[] days = [.. hands.Picture.Split('\n').Skip(4).SelectMany(l => System.Text.RegularExpressions.Regex.Matches(l, @"20\d\d-\d\d-\d\d").Select(m => m.Value)).SkipLast(1)];
        Assert.Equal(6, days.Length);
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
        hands.Sees("专精特新小巨人企业", "到期，还有 36 天");
        hands.Press("F8").Sees("在册", "最高称号").SeesNot("到期日");
    }

    [Fact]
    public void Enter_on_firms_without_a_code_lists_exactly_those_and_escape_leads_back()
    {
        using AnOffice office = new(width: 120, height: 40);
        Hands hands = At(office, "待补码").Press("Enter").Sees("企业 › 待补码", " 5 户", "> 企业", "F8 全部企业").SeesNot("91330921", "F4 含注销");
        Assert.Equal(5, hands.Picture.Split("待补码").Length - 2);

        hands.Press("Esc").Sees("今日 2026-11-22");
    }

    [Theory]
    [InlineData("快到期", "title-ends")]
    public void Every_row_that_counts_firms_opens_as_many(string head, string kind)
    {
        using AnOffice office = new(width: 120, height: 40);
        PendingItem item = new ListPending(office.Workplace.File, office.Clock, office.Workplace.Person).Run().First(i => i.Kind == kind);
        Hands hands = At(office, head).Press("Enter").Sees("企业");

        hands.Sees(item.Count == 0 ? "在册" : $" {item.Count} 户 ");
        Assert.Equal(item.Count, item.Enterprises.Count);
        foreach (long id in item.Enterprises)
        {
            hands.Sees(new EnterpriseStore(office.Workplace.Connection).Find(id, office.Workplace.Today)!.Code!);
        }
    }

    [Fact]
    public void From_the_few_one_key_leads_to_the_whole_register()
    {
        using AnOffice office = new(width: 120, height: 40);
        At(office, "待补码").Press("Enter", "F8").Sees("在册").SeesNot("企业 ›", "F8 全部企业");
    }

    [Fact]
    public void A_firm_mended_stays_in_the_list_with_what_was_mended()
    {
        using AnOffice office = new(width: 120, height: 40);
        Hands hands = At(office, "待补码").Press("Enter");
        long id = new ListPending(office.Workplace.File, office.Clock, null).Run().Single(i => i.Kind == "code").Enterprises[0];
        hands.Press("Enter");
        string code = InventedCode.Number(98_765);
        office.Workplace.Session.Write(Right.EditRegister, "test.code", act =>
        {
            using EnterpriseWriter writer = new(act);
            writer.Code(id, CreditCode.Parse(code), null, Origin.Hand);
        });

        hands.Press("Esc").Sees("企业 › 待补码", code, " 5 户").Press("Esc").Sees("4 户没有统一社会信用代码");
    }

    [Fact]
    public void Enter_on_an_approval_opens_its_page()
    {
        using AnOffice office = new("王芳", width: 120, height: 40);
        long run = new ListPending(office.Workplace.File, office.Clock, null).Run().First(i => i.Kind == "payment").Number!.Value;
        Approval proposed = new ApprovalStore(office.Workplace.Connection).List(decidedToo: true).First(a => a.Kind == "award-run");
        TodayLine line = TodayLine.Of(new PendingItem("approval") { Of = proposed.Kind, Number = proposed.Id, Subject = proposed.Subject }, office.Workplace.Today, office.Workplace.Wording);
        Hands hands = office.At(new TodayScreen(office.Workplace));

        Mending.Open(office.Workplace, line);
        hands.Sees($"审核 › 审批单 {proposed.Id}").Press("Esc", "Esc").Sees("今日");
        Mending.Open(office.Workplace, line with { Item = line.Item with { Kind = "sent-back", Subject = $"{run}" } });
        hands.Sees($"测算 {run}");
    }

    [Fact]
    public void Another_operator_signs_in_at_the_same_computer_and_escape_does_not_lead_back()
    {
        using AnOffice office = new("周敏");
        Hands hands = office.At(new TodayScreen(office.Workplace)).Press("F8").Sees("登录").SeesNot("待办");
        Assert.Null(office.Workplace.Person);
        hands.Type("王芳").Press("Enter").Type(Daixi.Password).Press("Enter").Sees("审核 王芳", "今日");
        Assert.Single(office.Hands.Application.Screens);
        hands.SeesNot("周敏").Press("Esc").Sees("审核 王芳");
    }

    [Fact]
    public void In_english_the_first_screen_reads_english()
    {
        using AnOffice office = new(language: Language.English);
        office.At(new TodayScreen(office.Workplace)).Sees("Today 2026-11-22 Sunday", "No code", "5 firms have no credit code", "days left");
    }

    private static Hands At(AnOffice office, string head)
    {
        Hands hands = office.At(new TodayScreen(office.Workplace)).Press("Right", "Home");
        for (int i = 0; i < 30 && !hands.Picture.Split('\n').Any(l => l.Contains("> " + head, StringComparison.Ordinal)); i++)
        {
            hands.Press("Down");
        }

        return hands;
    }
}
