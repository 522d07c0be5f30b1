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
        hands.Press("Tab").Sees("今日 2026-11-22 星期日", "快到期", "待复函", "待补码", "5 户没有统一社会信用代码");
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

        hands.Press("Esc").Sees("奖补").Press("Esc").Sees("今日 2026-11-22");
    }

    [Fact]
    public void Another_operator_signs_in_at_the_same_computer_and_escape_does_not_lead_back()
    {
        using AnOffice office = new("周敏");
        Hands hands = office.At(new TodayScreen(office.Workplace)).Press("F8").Sees("登录").SeesNot("待办", "周敏");
        Assert.Null(office.Workplace.Person);

        hands.Type("王芳").Press("Enter").Type(Daixi.Password).Press("Enter").Sees("审核 王芳", "今日");
        Assert.Single(office.Hands.Application.Screens);
    }

    [Fact]
    public void In_english_the_first_screen_reads_english()
    {
        using AnOffice office = new(language: Language.English);
        office.At(new TodayScreen(office.Workplace)).Sees("Today 2026-11-22 Sunday", "No code", "5 firms have no credit code", "days left");
    }
}
