using CountyToolkit.Terminal.Screens.Settings;
using CountyToolkit.Terminal.Screens.Today;
using CountyToolkit.Tests.Toolkit;

namespace CountyToolkit.Tests.Screens;

/// <summary>Commands found by their title, and the help that lists them.</summary>
public sealed class PaletteTests
{
    [Theory]
    [InlineData("sz")]
    [InlineData("设置")]
    [InlineData("ｓｚ")]
    [InlineData("SETTINGS")]
    public void A_place_is_found_by_title_initials_or_english_name(string typed)
    {
        using AnOffice office = new();
        office.At(new TodayScreen(office.Workplace)).Press("Ctrl+P").Type(typed).Sees("设置").Press("Enter").Sees("核验数据库");
    }

    [Fact]
    public void Enter_takes_the_command_that_fits_best_whatever_stood_first_before()
    {
        using AnOffice office = new("见习");
        office.At(new TodayScreen(office.Workplace)).Press("Ctrl+P").Press("s").Press("h").Press("Enter").Sees("审核  ");
        Assert.IsType<CountyToolkit.Terminal.Screens.Approvals.ApprovalsScreen>(office.Workplace.Application.Top);
    }

    [Theory]
    [InlineData("操作记录", "设置 › 操作记录")]
    [InlineData("czjl", "设置 › 操作记录")]
    [InlineData("bf", "设置 › 备份")]
    [InlineData("征询", "企业 › 征询")]
    public void A_page_behind_a_place_is_found_from_every_screen_and_lies_over_its_place(string typed, string crumb)
    {
        using AnOffice office = new("王芳");
        Hands hands = office.Go("awards").Press("Ctrl+P").Type(typed).Press("Enter").Sees(crumb);

        hands.Press("Esc").Sees(crumb.Split(' ')[0]).SeesNot(" › ").Press("Esc").Sees("今日");
    }

    [Fact]
    public void Who_may_only_look_reads_who_did_what()
    {
        using AnOffice office = new("见习");
        office.Go("awards").Press("Ctrl+P").Type("czjl").SeesNot("需要“").Press("Enter").Sees("设置 › 操作记录", "周敏");
    }

    [Fact]
    public void Enter_takes_what_fits_best_and_not_what_the_cursor_stood_on_before_the_last_letter()
    {
        using AnOffice office = new("见习");
        office.At(new TodayScreen(office.Workplace)).Press("Ctrl+P").Type("sh").Press("Enter").Sees("没有待审核的").SeesNot("星期日");
    }

    [Fact]
    public void Every_page_the_help_of_the_settings_names_is_found_once()
    {
        using AnOffice office = new("陈立");
        Hands hands = office.Go("settings");
        foreach (string page in new[] { "操作员", "核验数据库", "备份", "操作记录" })
        {
            hands.Press("Ctrl+P").Type(page);
            Assert.Single(Enumerable.Range(0, 24).Select(hands.Row), r => r.Contains(" " + page + " ", StringComparison.Ordinal) && !r.Contains("│ " + page, StringComparison.Ordinal));
            hands.Press("Esc");
        }
    }

    [Fact]
    public void What_is_typed_in_a_list_and_is_no_command_of_it_searches_and_what_is_not_found_is_said()
    {
        using AnOffice office = new("陈立");
        Hands hands = office.Go("settings").Press("Enter").Type("周").Sees("1 / 4 条").SeesNot("王芳").Press("Esc", "Esc").Sees("4 条");
        hands.Type("wf").Sees("1 / 4 条", "/ wf").Press("Enter").Type("q").Sees("0 / 4 条", "没有符合“q”的").SeesNot("退出程序");
        hands.Press("Esc", "Esc", "/").Type("2026-11").Sees("没有符合“2026-11”的").SeesNot("没有选中的行");
    }

    [Fact]
    public void Chinese_typed_or_pasted_where_a_command_was_expected_opens_the_palette_with_it()
    {
        using AnOffice office = new();
        Hands hands = office.At(new TodayScreen(office.Workplace)).Type("帮").Sees("帮助", "看本屏的按键").Press("Esc");

        hands.Paste("退出").Sees("关闭程序").Press("Esc").SeesNot("关闭程序");
    }

    [Fact]
    public void What_was_chosen_lately_stands_first_until_something_is_typed()
    {
        using AnOffice office = new();
        Hands hands = office.At(new TodayScreen(office.Workplace)).Press("Ctrl+P").Type("设置").Press("Enter");
        hands.Press("Ctrl+P").Type("帮助").Press("Enter", "Esc", "Esc", "Ctrl+P");
        Assert.Equal(["帮助", "设置"], First(hands, 2));

        hands.Type("sz");
        Assert.Equal(["设置"], First(hands, 1));
        hands.Press("Esc", "Ctrl+P", "Enter").Sees("本屏的命令");
    }

    [Fact]
    public void A_command_that_cannot_be_done_shows_why()
    {
        using AnOffice office = new("周敏");
        office.At(new OperatorsScreen(office.Workplace)).Press("Ctrl+P").Type("zj").Sees("增加", "需要“管理”").Press("Enter").Sees("需要“管理”或更高的角色");
    }

    [Fact]
    public void Another_person_signs_in_from_every_screen_and_all_initials_of_a_title_go_before_those_inside_another()
    {
        using AnOffice office = new();
        office.Go("enterprises").Press("Ctrl+P").Type("换人").Press("Enter").Sees("口令").SeesNot("经办 周敏").Press("Esc").Sees("写入的都已保存").Press("Enter").Sees("口令").SeesNot("写入的都已保存");
        using AnOffice other = new();
        other.Go("enterprises").Press("Enter").Press("Ctrl+P").Type("gz").Press("Enter").Sees("规则");
        Assert.IsType<Terminal.Screens.Rules.RulesScreen>(other.Workplace.Application.Screens[^1]);
    }

    [Fact]
    public void Help_lists_the_keys_in_two_columns_then_the_page_the_command_line_shows()
    {
        using AnOffice office = new("周敏", height: 40);
        Hands hands = office.At(new OperatorsScreen(office.Workplace)).Press("F1");

        hands.Sees("Enter   打开", "F4      增加", "现在不行：这一步需要“管理”").SeesNot("county operators add").Press("End").Sees("用后作废", "同样的事在命令行上这样写", "增加：county operators add NAME --role ROLE").Press("Esc").Sees("周敏").SeesNot("现在不行");
    }

    private static string[] First(Hands hands, int rows)
    {
        string[] picture = hands.Picture.Split('\n');
        int head = Array.FindIndex(picture, l => l.Contains("命令  ", StringComparison.Ordinal) && l.Contains("说明", StringComparison.Ordinal));
        return [.. picture[(head + 1)..(head + 1 + rows)].Select(l => l[(l.IndexOf('│', StringComparison.Ordinal) + 1)..].Trim(' ', '>').Split(' ')[0])];
    }
}
