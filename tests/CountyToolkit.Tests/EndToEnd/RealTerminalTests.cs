using CountyToolkit.Tests.Screens;

namespace CountyToolkit.Tests.EndToEnd;

/// <summary>The built program in a real terminal.</summary>
public sealed class RealTerminalTests
{
    [TmuxFact]
    public void A_clerk_signs_in_looks_something_up_and_leaves()
    {
        using ATmux terminal = new("county.dll", "--db", "daixi.db");
        Daixi.CopyTo(terminal.Folder);
        terminal.Start().Sees("登录", "操作员");
        terminal.Type("周敏").Press("Enter").Type(Daixi.Password).Press("Enter").Sees("今日", "周敏  daixi.db");
        terminal.Press("C-p").Sees("命令").Type("规则").Press("Enter").Sees("文件 / 规则", "迁入企业称号奖励");
        terminal.Type("/").Paste("迁入企业").SeesNot("小巨人").Sees("/ 迁入企业");
        terminal.Resize(110, 30).Sees("/ 迁入企业").Resize(40, 10).Sees("窗口太小").Resize(80, 24).Sees("/ 迁入企业");
        terminal.Press("F10").Sees("退出程序").Press("Right", "Enter").Sees("RC=0");
        Assert.True(terminal.IsGivenBack().LineIsRestored);
        Assert.DoesNotContain("登录", terminal.Picture, StringComparison.Ordinal);
    }

    [TmuxFact]
    public void The_cursor_stands_behind_chinese_typed_where_an_input_method_shows_its_window()
    {
        using ATmux terminal = new("county.dll", "--db", "daixi.db");
        Daixi.CopyTo(terminal.Folder);
        terminal.Start().Sees("登录", "操作员");
        (int column, int row) = terminal.Cursor;
        terminal.Type("周敏").Sees("周敏");
        Assert.Equal((column + 4, row), terminal.Cursor);
    }

    [TmuxFact]
    public void A_signal_to_end_gives_the_terminal_back()
    {
        using ATmux terminal = new("county.dll", "--db", "daixi.db");
        Daixi.CopyTo(terminal.Folder);
        terminal.Start().Sees("登录").Type("周").Kill("TERM").Sees("RC=143");
        Assert.True(terminal.IsGivenBack().LineIsRestored);
    }

    [TmuxFact]
    public void A_signal_to_halt_gives_the_terminal_back_and_going_on_draws_anew()
    {
        using ATmux terminal = new("county.dll", "--db", "daixi.db");
        Daixi.CopyTo(terminal.Folder);
        terminal.Start().Sees("登录").Kill("TSTP").SeesNot("登录").IsGivenBack();

        // Told to go on before it stands still, it would be halted after that, and for good.
        terminal.Halts().Kill("CONT").Sees("登录").Type("周").Sees("周");
    }

    [TmuxFact]
    public void An_exception_on_any_thread_gives_the_terminal_back_and_is_said()
    {
        foreach ((string key, string said) in new[] { ("t", "said: on a thread"), ("r", "said: while drawing") })
        {
            using ATmux terminal = new("CountyToolkit.Tests.dll", CrashScreen.Verb);
            terminal.Start().Sees("ready").Type(key).Sees(said, "RC=70");
            Assert.True(terminal.IsGivenBack().LineIsRestored);
        }
    }

    [TmuxFact]
    public void A_terminal_that_cannot_gets_one_sentence()
    {
        using ATmux dumb = new("county.dll");
        dumb.Start("TERM=dumb").Sees("TERM=dumb", "RC=2");
        using ATmux bare = new("county.dll");
        bare.Start().Sees("没有指定数据库文件", "RC=2");
    }

    [TmuxFact]
    public void A_file_that_cannot_be_opened_is_refused_before_the_screens()
    {
        using ATmux terminal = new("county.dll", "--db", "daixi.db");
        File.WriteAllText(Path.Combine(terminal.Folder, "daixi.db"), "not a county");
        terminal.Start().Sees("这不是本程序的数据库", "RC=4");
    }
}
