using System.Text;
using CountyToolkit.Terminal.Toolkit;

namespace CountyToolkit.Tests.Toolkit;

/// <summary>Taking the terminal and giving it back.</summary>
public sealed class AnsiTerminalTests : IDisposable
{
    private readonly MemoryStream output = new();
    private readonly AnsiTerminal terminal;

    public AnsiTerminalTests() => terminal = new AnsiTerminal(output, () => (0, 0), colour: true, "county\e\a 岱西.db");

    public void Dispose() => output.Dispose();

    [Fact]
    public void What_is_switched_on_is_switched_off_in_the_opposite_order_once()
    {
        terminal.Enter();
        terminal.Leave();
        terminal.Leave();
        string written = Encoding.UTF8.GetString(output.ToArray());
        Assert.Equal(
            "\e[?1049h\e[22;0t\e[?25l\e[?7l\e[?2004h\e[?1l\e>\e]0;county 岱西.db\a\e[?2026l\e[0m\e[?1l\e>\e[?2004l\e[?7h\e[?25h\e[23;0t\e[?1049l",
            written);
    }

    [Fact]
    public void Nothing_is_written_before_or_after()
    {
        terminal.Write("early");
        terminal.Enter();
        terminal.Leave();
        terminal.Write("late");
        string written = Encoding.UTF8.GetString(output.ToArray());
        Assert.DoesNotContain("early", written, StringComparison.Ordinal);
        Assert.DoesNotContain("late", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_that_has_gone_is_no_fault()
    {
        terminal.Enter();
        AnsiTerminal gone = new(new Gone(), () => (0, 0), colour: true, "");
        gone.Enter();
        gone.Write("x");
        gone.Leave();
    }

    [Fact]
    public void A_terminal_that_tells_no_size_counts_as_80_by_24() => Assert.Equal((80, 24), terminal.Size);

    [Theory]
    [InlineData("xterm-256color", null, "Fit")]
    [InlineData("linux", "C", "Fit")]
    [InlineData("nosuchterm", "zh_CN.UTF-8", "Fit")]
    [InlineData("xterm", "zh_CN.utf8@pinyin", "Fit")]
    [InlineData("dumb", "zh_CN.UTF-8", "Dumb")]
    [InlineData("", "zh_CN.UTF-8", "Dumb")]
    [InlineData(null, null, "Dumb")]
    [InlineData("xterm", "zh_CN.GBK", "OtherCharacters")]
    [InlineData("xterm", "zh_CN.GB18030", "OtherCharacters")]
    public void Why_not_is_known_from_the_environment(string? term, string? locale, string fitness) =>
        Assert.Equal(fitness, FitTerminal.Of(name => name == "TERM" ? term : name == "LC_CTYPE" ? locale : null).ToString());

    [Fact]
    public void The_first_locale_that_says_anything_rules()
    {
        Dictionary<string, string> environment = new() { ["TERM"] = "xterm", ["LC_ALL"] = "", ["LC_CTYPE"] = "zh_CN.UTF-8", ["LANG"] = "zh_CN.GBK" };
        Assert.Equal(TerminalFitness.Fit, FitTerminal.Of(environment.GetValueOrDefault));
        environment["LC_ALL"] = "zh_CN.GBK";
        Assert.Equal(TerminalFitness.OtherCharacters, FitTerminal.Of(environment.GetValueOrDefault));
    }

    private sealed class Gone : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("gone");
    }
}
