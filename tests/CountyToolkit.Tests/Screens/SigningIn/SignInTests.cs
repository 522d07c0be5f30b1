using CountyToolkit.Storage;
using CountyToolkit.Terminal.Screens;
using CountyToolkit.Tests.Toolkit;

namespace CountyToolkit.Tests.Screens.SigningIn;

/// <summary>Sitting down at the counter.</summary>
public sealed class SignInTests
{
    [Fact]
    public void Name_and_password_open_the_first_screen()
    {
        using AnOffice office = new();
        Hands hands = Asked(office).Sees("登录", "岱西").Type("王芳").Press("Enter").Type(Daixi.Password).Press("Enter");

        hands.Sees("今日", "王芳").SeesNot("登录");
        Assert.Equal("王芳", office.Workplace.Person!.Name);
        Assert.Single(office.Hands.Application.Screens);
    }

    [Fact]
    public void Up_and_down_choose_among_those_who_may_sign_in()
    {
        using AnOffice office = new();
        Hands hands = Asked(office).Press("Down").Sees("操作员  陈立").Press("Down").Sees("操作员  周敏").Press("Up").Sees("操作员  陈立").Press("Down");

        hands.Press("Tab").Type(Daixi.Password).Press("Enter").Sees("今日", "周敏");
    }

    [Fact]
    public void A_wrong_name_and_a_wrong_password_are_said_alike()
    {
        using AnOffice office = new();
        Hands hands = Asked(office).Type("周敏").Press("Enter").Type("nothing-like-it").Press("Enter").Sees("操作员名或口令不对：周敏");

        hands.Press("Up", "Ctrl+U").Type("周民").Press("Enter").Type(Daixi.Password).Press("Enter").Sees("操作员名或口令不对：周民");
    }

    [Fact]
    public void The_password_is_never_on_the_screen_and_is_gone_after_a_failure()
    {
        using AnOffice office = new();
        Hands hands = Asked(office).Type("周敏").Press("Enter").Type("wrong-word").SeesNot("wrong-word").Sees("**********");

        hands.Press("Enter").SeesNot("*");
    }

    [Fact]
    public void After_three_failures_an_attempt_waits_and_says_how_long()
    {
        using AnOffice office = new();
        Hands hands = Asked(office).Type("周敏").Press("Enter");
        for (int i = 0; i < 3; i++)
        {
            hands.Type("wrong").Press("Enter");
        }

        long begun = TimeProvider.System.GetTimestamp();
        hands.Type(Daixi.Password).Press("Enter").Sees("今日");
        Assert.True(TimeProvider.System.GetElapsedTime(begun) >= TimeSpan.FromSeconds(1), "The fourth attempt did not wait.");
    }

    [Fact]
    public void Escape_leaves_the_program()
    {
        using AnOffice office = new();
        Asked(office).Press("Esc");

        Assert.Equal(0, office.Hands.Application.ExitCode);
    }

    [Fact]
    public void Whoever_opened_it_by_mistake_needs_but_the_password_and_escape_asks_before_it_leaves()
    {
        using AnOffice office = new();
        Hands hands = office.Go("").Press("F8").Sees("登录", "周敏").Press("Esc").Sees("退出程序？").Press("Esc").Sees("登录");
        Assert.Null(office.Workplace.Person);

        hands.Press("Enter").Type(Daixi.Password).Press("Enter").Sees("今日", "周敏").Press("F8", "F10").Sees("退出程序？").Press("Esc").Sees("登录").Type("王芳").Press("Enter").Type(Daixi.Password).Press("Enter").Sees("今日", "王芳");
        Assert.Null(office.Hands.Application.ExitCode);
        Assert.Single(office.Hands.Application.Screens);
    }

    [Fact]
    public void An_operator_named_beforehand_only_types_the_password()
    {
        using AnOffice office = new();
        OpenScreens.Begin(office.Workplace, "演示口令在纸上", "陈立");

        office.Hands.Sees("演示口令在纸上", "陈立").Type(Daixi.Password).Press("Enter").Sees("今日", "管理 陈立");
    }

    [Fact]
    public void A_file_that_cannot_be_written_says_so_at_once()
    {
        using AnOffice office = new();
        using CountyFile file = CountyFile.Open(office.Path, office.Clock, readOnly: true);
        Hands hands = new();
        using Workplace workplace = OpenScreens.Over(hands.Application, office.Workplace.Surroundings, Language.Chinese, file);
        OpenScreens.Begin(workplace);

        hands.Sees("只读方式打开").Type("周敏").Press("Enter").Type(Daixi.Password).Press("Enter").Sees("今日", "[只读]");
    }

    private static Hands Asked(AnOffice office)
    {
        OpenScreens.Begin(office.Workplace);
        return office.Hands;
    }
}
