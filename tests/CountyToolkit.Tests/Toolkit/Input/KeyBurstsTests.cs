using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Tests.Toolkit.Input;

/// <summary>Keys as a Windows console tells them, with the milliseconds between them.</summary>
public sealed class KeyBurstsTests
{
    private readonly List<InputEvent> heard = [];
    private readonly KeyBursts bursts;
    private long now;

    public KeyBurstsTests() => bursts = new KeyBursts(heard.Add);

    [Fact]
    public void Text_typed_by_hand_is_typed_and_enter_is_pressed()
    {
        Typed("海岳\r", apart: 80);
        Assert.Equal("“海” “岳” Enter", Words);
    }

    [Fact]
    public void An_enter_inside_a_paste_presses_nothing()
    {
        Typed("海岳\r东崖\r", apart: 0);
        Assert.Equal("paste “海岳\r东崖\r”", Words);
    }

    [Fact]
    public void The_rest_of_a_paste_handed_on_late_is_still_a_paste()
    {
        Typed("海岳智能\r东崖", apart: 1);
        now += 20;
        Typed("\r", apart: 0);
        Assert.Equal("paste “海岳智能\r东崖” paste “\r”", Words);
        now += 500;
        Typed("\r", apart: 0);
        Assert.EndsWith(" Enter", Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_an_input_method_commits_at_once_is_typed()
    {
        Typed("测试", apart: 0);
        Assert.Equal("“测” “试”", Words);
    }

    [Fact]
    public void The_halves_of_a_rare_character_are_joined()
    {
        Typed("𠮷", apart: 30);
        Typed("😀", apart: 0);
        Assert.Equal("“𠮷” “😀”", Words);
    }

    [Fact]
    public void Keys_that_type_nothing_come_at_once_and_after_what_was_typed()
    {
        Take('a', ConsoleKey.A);
        Take('\0', ConsoleKey.DownArrow);
        Take('\x10', ConsoleKey.P, control: true);
        Take('\t', ConsoleKey.Tab, shift: true);
        Take('\0', ConsoleKey.F10);
        Take('\b', ConsoleKey.Backspace);
        Assert.Equal("“a” Down Ctrl+P Shift+Tab F10 Backspace", Words);
    }

    private string Words => Heard.Words(heard);

    private void Typed(string text, int apart)
    {
        foreach (char c in text)
        {
            Take(c, c == '\r' ? ConsoleKey.Enter : ConsoleKey.None);
            now += apart;
        }

        bursts.Silence();
    }

    private void Take(char c, ConsoleKey key, bool shift = false, bool control = false) =>
        bursts.Take(new ConsoleKeyInfo(c, key, shift, alt: false, control), now);
}
