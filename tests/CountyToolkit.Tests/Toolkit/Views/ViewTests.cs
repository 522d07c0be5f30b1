using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Tests.Toolkit.Views;

public sealed class ViewTests
{
    [Fact]
    public void A_trend_stands_on_one_line_with_losses_to_its_left()
    {
        TrendView trend = new()
        {
            Heading = "净利润（万元）",
            Points = [new("2022", -50, "-50.00"), new("2023", null, "未填"), new("2024", 0, "0.00"), new("2025", 100, "100.00")],
        };
        Assert.Equal(
            """
            净利润（万元）
            2022  -50.00  #####|
            2023    未填
            2024    0.00       |
            2025  100.00       |###########
            """.ReplaceLineEndings("\n"),
            Drawn(trend, 31, 5));
    }

    [Theory]
    [InlineData(1, 1000, 1)]
    [InlineData(999, 1000, 9)]
    [InlineData(1000, 1000, 10)]
    [InlineData(2000, 1000, 10)]
    [InlineData(0, 1000, 0)]
    [InlineData(5, 0, 0)]
    public void A_bar_is_full_only_for_all_and_empty_only_for_nothing(int part, int total, int full) => Assert.Equal(full, Bar.Full(10, part, total));

    [Fact]
    public void A_box_is_ticked_by_space_and_by_arrows()
    {
        CheckBox box = new("同意") { HasFocus = true };
        box.Handle(KeyEvent.Typed("\u3000"));
        Assert.Equal("[x] 同意", Drawn(box, 20, 1));
        box.Handle(new KeyEvent(Key.Left));
        Assert.Equal("[ ] 同意", Drawn(box, 20, 1));
    }

    [Fact]
    public void An_area_wraps_and_keeps_its_column_over_a_short_line()
    {
        TextArea area = new() { HasFocus = true, Text = "岱山县海岳装备制造有限公司\n短\n再写一行较长的文字" };
        Assert.Equal("岱山县海岳\n装备制造有\n限公司\n短\n再写一行较\n长的文字", Drawn(area, 11, 6));
        area.Handle(new KeyEvent(Key.Up));
        area.Handle(new KeyEvent(Key.Up));
        area.Handle(new KeyEvent(Key.Up));
        area.Handle(KeyEvent.Typed("X"));
        Assert.Equal("岱山县海岳装备制造有限公司X\n短\n再写一行较长的文字", area.Text);
        area.Handle(new KeyEvent(Key.PageUp));
        Assert.False(area.Handle(new KeyEvent(Key.Up)));
    }

    [Fact]
    public void An_area_scrolls_by_pages_and_shows_that_there_is_more()
    {
        TextArea area = new() { HasFocus = true };
        area.Handle(new PasteEvent("1\r\n2\r3\n4\n5\n6"));
        Assert.Equal("4       ^\n5\n6", Drawn(area, 9, 3));
        area.Handle(new KeyEvent(Key.PageUp));
        area.Handle(new KeyEvent(Key.PageUp));
        area.Handle(new KeyEvent(Key.PageUp));
        Assert.Equal("1\n2\n3       v", Drawn(area, 9, 3));
        Assert.Equal("1\n2\n3\n4\n5\n6", area.Text);
    }

    [Fact]
    public void Columns_left_out_are_counted_beside_the_heads_and_a_number_is_never_cut()
    {
        TableView<string> table = new()
        {
            Columns = [new("名称", 10, r => r), new("一二三四五", 10, _ => "甲"), new("万元", 5, _ => "123456.00") { IsNumber = true }],
            Rows = ["海岳"],
            HasFocus = true,
        };
        Assert.Equal("  名称        一二三四五    +1\n> 海岳        甲", Drawn(table, 30, 2));
        table.Handle(new KeyEvent(Key.Right));
        Assert.Equal("  名称         万元         +1\n> 海岳        #####", Drawn(table, 30, 2));
        Assert.False(table.Handle(new KeyEvent(Key.Right)));
        Drawn(table, 80, 2);
        Assert.False(table.Handle(new KeyEvent(Key.Left)));
    }

    [Fact]
    public void A_first_column_wider_than_the_window_is_cut_and_another_still_counted()
    {
        TableView<string> table = new() { Columns = [new("名称", 50, r => r), new("代码", 18, _ => "c")], Rows = [new string('岳', 40)] };
        Assert.Equal("  名称                      +1\n- 岳岳岳岳岳岳岳岳岳岳岳..", Drawn(table, 30, 2));
    }

    [Fact]
    public void The_page_chosen_is_named_however_many_there_are()
    {
        TabView tabs = new([.. Enumerable.Range(1, 9).Select(i => ($"第{i}页", (View)new TextView()))]);
        Assert.Equal("  [第1页]  第2页   第3页     >", Drawn(tabs, 30, 1));
        tabs.Choose(8);
        Assert.StartsWith("<", Drawn(tabs, 30, 1), StringComparison.Ordinal);
        Assert.Contains("[第9页]", Drawn(tabs, 30, 1), StringComparison.Ordinal);
    }

    private static string Drawn(View view, int width, int height)
    {
        Canvas canvas = new(width, height, CellWidth.Narrow);
        view.Layout(canvas.Area);
        view.Render(canvas);
        return canvas.ToString();
    }
}
