using System.Text;
using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Tests.Toolkit.Input;

/// <summary>The bytes of Unix terminals, as the terminals named send them.</summary>
public sealed class VtParserTests
{
    // One of everything, in an order that puts what could be mistaken for each other side by side.
    private const string Stream =
        "\e[A\eOB\e[1;5C\e[1;2D海岳智能\e[H\e[F\e[1~\e[4~\e\e[A\ea字\e[200~贴进来的\r\n第二行\e[A😀\e[201~x"
        + "\e[11~\eOP\e[[A\e[15~\e[24;2~\r\t\e[Z\x7f\x03\0😀𠮷e\u0301n\u0303\e[<0;12;7M\e[<0;12;7m\e[2;3R\e[I\e[O\e]0;标题\a\eP1$r0m\e\\"
        + "\e]11;rgb:0000/0000/0000\e\\q\e[?1;2c\e[>0;276;0cz\e[27;5;13~\e[97;5u\eOp\eOy\eOM\e海\e\x7f\e\r尾\e[200~\e[201~\e[3;5~完";

    [Theory]
    [InlineData("\e[A\e[B\e[C\e[D\eOA\eOB\eOC\eOD", "Up Down Right Left Up Down Right Left")]
    [InlineData("\e[1;2A\e[1;3B\e[1;5C\e[1;8D", "Shift+Up Alt+Down Ctrl+Right Ctrl+Alt+Shift+Left")]
    [InlineData("\e[H\e[F\eOH\eOF\e[1~\e[4~\e[7~\e[8~", "Home End Home End Home End Home End")]
    [InlineData("\e[2~\e[3~\e[5~\e[6~\e[5;5~", "Insert Del PgUp PgDn Ctrl+PgUp")]
    [InlineData("\eOP\eOQ\eOR\eOS\e[15~\e[17~\e[18~\e[19~\e[20~\e[21~\e[23~\e[24~", "F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12")]
    [InlineData("\e[[A\e[[B\e[[C\e[[D\e[[E", "F1 F2 F3 F4 F5")]
    [InlineData("\e[11~\e[12~\e[13~\e[14~", "F1 F2 F3 F4")]
    [InlineData("\e[1;2P\e[1;5Q\e[15;2~\e[1;2R", "Shift+F1 Ctrl+F2 Shift+F5 Shift+F3")]
    [InlineData("\r\n\t\e[Z\x7f\b", "Enter Enter Tab Shift+Tab Backspace Backspace")]
    [InlineData("\x01\x10\x1a\0\x1c", "Ctrl+A Ctrl+P Ctrl+Z Ctrl+Space Ctrl+\\")]
    [InlineData("\ea\eZ\e海", "Alt+A Alt+Z Alt+海")]
    [InlineData("\ea海", "Alt+A “海”")]
    [InlineData("\eOp\eOq\eOn\eOk\eOM", "“0” “1” “.” “+” Enter")]
    [InlineData("\e[97;5u\e[13;5u\e[27;5;13~\e[65;2u", "Ctrl+A Ctrl+Enter Ctrl+Enter “A”")]
    public void A_key_is_known_however_the_terminal_sends_it(string bytes, string keys) => Assert.Equal(keys, Heard.Words(Heard.Of(bytes)));

    [Theory]
    [InlineData("\e[<0;12;7M\e[<0;12;7m")]
    [InlineData("\e[I\e[O")]
    [InlineData("\e[?1;2c\e[>41;379;0c\e[?2026;2$y")]
    [InlineData("\e]0;标题\a\e]11;rgb:ffff/ffff/ffff\e\\")]
    [InlineData("\eP1$r0m\e\\\e_app\e\\\e^pm\e\\\eXsos\e\\")]
    [InlineData("\e[99~\e[1;1;1;1;1X\e[ q\e[!p\eO5z\eOz")]
    [InlineData("\e[99999999999999999999~")]
    [InlineData("\e[1;2\x18\e]title\x1a")]
    public void What_is_not_a_key_types_nothing(string bytes) => Assert.Equal("“好”", Heard.Words(Heard.Of(bytes + "好")));

    [Fact]
    public void A_paste_is_one_event_whatever_it_holds()
    {
        string text = string.Concat(Enumerable.Range(0, 4_000).Select(i => $"第{i}行\r\n\e[A\x03😀"));
        PasteEvent paste = Assert.IsType<PasteEvent>(Assert.Single(Heard.Of("\e[200~" + text + "\e[201~")));
        Assert.Equal(text, paste.Text);
    }

    [Fact]
    public void Characters_beyond_the_first_plane_and_joined_marks_are_one_event() =>
        Assert.Equal("“😀” “𠮷” “e\u0301” “好”", Heard.Words(Heard.Of("😀𠮷e\u0301好")));

    [Fact]
    public void A_byte_that_is_no_text_shows_and_what_follows_is_whole()
    {
        Assert.Equal("“\uFFFD” “好”", Heard.Words(Heard.Of([0xFF, .. "好"u8])));
        Assert.Equal("“\uFFFD” Up", Heard.Words(Heard.Of([0xE6, 0xB5, .. "\e[A"u8])));
    }

    [Fact]
    public void Esc_alone_is_the_key_only_after_silence()
    {
        List<InputEvent> heard = [];
        VtParser parser = new(heard.Add);
        parser.Feed("\e"u8);
        Assert.Empty(heard);
        Assert.Equal(40, parser.Patience);
        parser.Silence();
        Assert.Equal("Esc", Heard.Words(heard));
        Assert.Null(parser.Patience);
        parser.Feed("[A"u8);
        Assert.Equal("Esc “[” “A”", Heard.Words(heard));
    }

    [Fact]
    public void A_sequence_cut_off_is_given_up_after_silence_and_types_nothing()
    {
        List<InputEvent> heard = [];
        VtParser parser = new(heard.Add);
        parser.Feed("\e[1;"u8);
        parser.Silence();
        parser.Feed("5好"u8);
        Assert.Equal("“5” “好”", Heard.Words(heard));
    }

    [Fact]
    public void A_paste_whose_end_was_lost_is_taken_after_long_silence()
    {
        List<InputEvent> heard = [];
        VtParser parser = new(heard.Add);
        parser.Feed("\e[200~海岳"u8);
        Assert.Equal(10_000, parser.Patience);
        parser.Silence();
        Assert.Equal("paste “海岳”", Heard.Words(heard));
    }

    [Fact]
    public void Every_way_to_split_the_stream_in_two_gives_the_same_events()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Stream);
        string whole = Heard.Typing(Heard.Of(bytes));
        for (int cut = 0; cut <= bytes.Length; cut++)
        {
            Assert.Equal(whole, Heard.Typing(Heard.Of(bytes, [cut])));
        }
    }

    [Fact]
    public void Any_way_to_split_the_stream_gives_the_same_events()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Stream);
        string whole = Heard.Typing(Heard.Of(bytes));
        Assert.Equal(whole, Heard.Typing(Heard.Of(bytes, Enumerable.Range(1, bytes.Length - 1))));
        Random random = new(20261122);
        for (int round = 0; round < 2_000; round++)
        {
            int pieces = random.Next(2, 40);
            Assert.Equal(whole, Heard.Typing(Heard.Of(bytes, Enumerable.Range(0, pieces).Select(_ => random.Next(bytes.Length)).Order())));
        }
    }

    [Fact]
    public void Bytes_of_any_kind_are_taken()
    {
        Random random = new(20261122);
        byte[] likely = [0x1b, (byte)'[', (byte)'O', (byte)';', (byte)'2', (byte)'0', (byte)'~', 0xE6, 0xB5, 0xB7, 0xF0, (byte)'u', (byte)']', 0x07, (byte)'a'];
        for (int round = 0; round < 5_000; round++)
        {
            byte[] bytes = new byte[random.Next(1, 60)];
            random.NextBytes(bytes);
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = random.Next(4) == 0 ? bytes[i] : likely[random.Next(likely.Length)];
            }

            Assert.Equal(Heard.Typing(Heard.Of(bytes)), Heard.Typing(Heard.Of(bytes, Enumerable.Range(1, bytes.Length - 1))));
        }
    }
}
