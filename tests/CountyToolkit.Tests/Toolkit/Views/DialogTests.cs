using CountyToolkit.Terminal.Toolkit;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Tests.Toolkit.Views;

public sealed class DialogTests
{
    [Fact]
    public void A_thousand_sizes_lose_nothing_typed()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            Random random = new(seed);
            Hands hands = new(widths: seed % 2 == 0 ? CellWidth.Narrow : CellWidth.Wide);
            (TextField name, TextArea note) = Open(hands);
            string typed = "", noted = "";
            for (int step = 0; step < 50; step++)
            {
                hands.Resize(random.Next(1, 140), random.Next(1, 50)).Resize(1, 1).Resize(random.Next(1, 90), random.Next(1, 30));
                // Whoever comes back into the field goes to its end first, to add to it.
                name.HasFocus = true;
                name.Handle(new KeyEvent(Key.End));
                string bit = random.Next(2) == 0 ? "海" : "e\u0301x";
                name.Handle(new PasteEvent(bit));
                note.Handle(new PasteEvent(bit + "\n"));
                typed += bit;
                noted += bit + "\n";
                hands.Press(random.Next(3) switch { 0 => "Tab", 1 => "Shift+Tab", _ => "Down" });
                Assert.Equal((typed, noted), (name.Text, note.Text));
            }
        }
    }

    [Fact]
    public void Tab_goes_round_all_fields_and_buttons()
    {
        Hands hands = new();
        (TextField name, TextArea note) = Open(hands);
        hands.Type("甲").Press("Tab").Type("乙").Press("Tab", "Tab", "Tab").Type("丙");
        Assert.Equal(("丙", "乙"), (name.Text, note.Text));
        hands.Press("Shift+Tab", "Shift+Tab", "Shift+Tab").Type("丁");
        Assert.Equal("乙丁", note.Text);
    }

    [Fact]
    public void What_stands_in_a_field_is_replaced_by_what_is_typed_and_kept_by_a_key_that_moves()
    {
        Hands hands = new();
        (TextField name, _) = Open(hands);
        hands.Type("甲").Press("Tab", "Shift+Tab").Type("乙");
        Assert.Equal("乙", name.Text);
        hands.Press("Tab", "Shift+Tab", "Left").Type("丙");
        Assert.Equal("丙乙", name.Text);
        hands.Press("Down", "Up").Paste("丁");
        Assert.Equal("丁", name.Text);
    }

    [Fact]
    public void What_is_typed_at_a_button_goes_into_no_field_and_is_said()
    {
        Hands hands = new();
        TextField name = new();
        hands.Application.Push(new Dialog { Content = new Form([new FormField("名称", name)]), Buttons = [("取消", () => { }), ("保存", () => { })], Stray = "字没有写进哪一格" });
        hands.Type("甲").Press("Tab").SeesNot("没有写进").Type("乙").Sees("没有写进").Press("Right").SeesNot("没有写进").Paste("丙").Sees("没有写进").Press("Up").SeesNot("没有写进");
        Assert.Equal("甲", name.Text);
    }

    [Fact]
    public void The_button_with_the_keys_is_seen_however_narrow_the_box()
    {
        Hands hands = new(30, 10);
        MessageBox.Ask(hands.Application, "问", [new TextLine("选哪一个？")], [("第一个很长的按钮", () => { }), ("第二个很长的按钮", () => { }), ("第三个", () => { })], 0);
        hands.Sees("[ 第一个很长的按钮 ]").Press("Right").Sees("[ 第二个很长的按钮 ]").Press("Right").Sees("[ 第三个 ]");
    }

    [Fact]
    public void A_long_question_scrolls_and_its_buttons_stay()
    {
        Hands hands = new();
        MessageBox.Tell(hands.Application, "说明", [.. Enumerable.Range(1, 60).Select(i => new TextLine($"第 {i} 行"))], "知道了");
        hands.Sees("第 1 行", "[ 知道了 ]").SeesNot("第 60 行").Press("End").Sees("第 60 行", "[ 知道了 ]");
    }

    [Fact]
    public void A_large_act_is_done_only_after_its_number_was_typed()
    {
        Hands hands = new();
        hands.Application.Push(new Dialog { Content = new TextView() });
        int done = 0;
        void Ask() => TypedConfirm.Ask(hands.Application, "提交", [new TextLine("18 户，312.00 万元。")], ("18", "请输入 18：", "数字不对"), "取消", ("提交", () => done++));
        Ask();
        hands.Press("Enter").Sees("数字不对").Type("17").SeesNot("数字不对").Press("Enter").Sees("数字不对");
        Assert.Equal(0, done);
        hands.Press("Backspace").Type("８").Press("Enter").SeesNot("提交");
        Assert.Equal(1, done);
        Ask();
        hands.Press("Tab", "Enter").SeesNot("提交");
        Ask();
        hands.Type("18").Press("Esc").SeesNot("提交");
        Ask();
        hands.Press("Tab", "Right", "Enter").Sees("数字不对");
        Assert.Equal(1, done);
    }

    [Fact]
    public void A_form_smaller_than_its_fields_shows_the_one_with_the_keys()
    {
        Hands hands = new(40, 12);
        FormField[] fields = [.. Enumerable.Range(1, 9).Select(i => new FormField($"第{i}项", new TextField { Hint = $"填{i}" }) { Problem = () => $"缺{i}" })];
        Form form = new(fields);
        hands.Application.Push(new Dialog { Content = form, Title = "表", Wanted = (38, 9), Buttons = [("好", () => form.Check())] });
        hands.Sees("第1项").SeesNot("第9项").Press([.. Enumerable.Repeat("Down", 8)]).Sees("第9项", "填9").SeesNot("第1项");
        hands.Press("Tab", "Enter").Sees("第1项", "缺1");
    }

    [Fact]
    public void A_list_is_narrowed_by_a_word_or_by_initials()
    {
        Hands hands = new();
        List<int> picked = [];
        string[] lines = ["高亭镇", "东沙镇", "衢山镇"];
        void Open() => PickList.Show(hands.Application, "乡镇", lines, -1, picked.Add, l => l switch { "高亭镇" => "gtz", "东沙镇" => "dsz", _ => "qsz" });
        hands.Application.Push(new Dialog { Content = new TextView() });
        Open();
        hands.Type("QS").Sees("/ QS", "衢山镇").SeesNot("高亭镇").Press("Enter");
        Open();
        hands.Type("东沙").SeesNot("衢山镇").Press("Enter");
        Open();
        hands.Type("无此").Press("Enter").Press("Ctrl+U", "Down", "Enter");
        Assert.Equal([2, 1, 1], picked);
    }

    [Fact]
    public void Progress_says_time_gone_and_time_left_once_it_can_be_told()
    {
        Hands hands = new();
        FixedClock clock = new(new DateTimeOffset(2026, 11, 22, 1, 0, 0, TimeSpan.Zero));
        ProgressDialog dialog = new(clock) { Title = "核查", Hint = "Esc 停止", Stopping = "正在停止", Times = (gone, left) => $"{gone.TotalSeconds}s {left?.TotalSeconds}s" };
        hands.Application.Push(new Dialog { Content = new TextView() });
        ProgressDialog.Run(
            hands.Application,
            dialog,
            (progress, _) =>
            {
                progress(new Progress(25, 100));
                return 0;
            },
            _ => { },
            _ => { });
        Canvas canvas = new(80, 24, CellWidth.Narrow);
        clock.Now = clock.Now.AddSeconds(10);
        hands.Application.Turn();
        dialog.Layout(canvas.Area);
        dialog.Render(canvas);
        Assert.Contains("25 / 100", canvas.ToString(), StringComparison.Ordinal);
        Assert.Contains("10s 30s", canvas.ToString(), StringComparison.Ordinal);
    }

    private static (TextField Name, TextArea Note) Open(Hands hands)
    {
        TextField name = new();
        TextArea note = new();
        Form form = new([new FormField("名称", name) { Problem = () => "必填" }, new FormField("说明", note) { Rows = 4 }]);
        hands.Application.Push(new Dialog { Title = "登记", Content = form, Buttons = [("取消", () => { }), ("保存", () => { })] });
        return (name, note);
    }
}
