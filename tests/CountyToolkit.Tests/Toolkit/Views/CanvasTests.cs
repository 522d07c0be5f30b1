using CountyToolkit.Terminal.Toolkit.Drawing;

namespace CountyToolkit.Tests.Toolkit.Views;

public sealed class CanvasTests
{
    private static readonly string[] Texts = ["海岳装备", "abc", "“引号”……", "㎡①℃№", "👨‍👩‍👧e\u0301", "a中b国c", "\u0301", "𠮷䶮", "—— ─│┌", "\t\n\r"];

    [Fact]
    public void No_half_of_a_wide_grapheme_ever_stands_alone()
    {
        Random random = new(1);
        for (int picture = 0; picture < 500; picture++)
        {
            Canvas canvas = new(random.Next(1, 24), random.Next(1, 6), random.Next(2) == 0 ? CellWidth.Narrow : CellWidth.Wide);
            for (int step = 0; step < 60; step++)
            {
                Draw(random, canvas);
                NoHalvesAlone(canvas);
            }
        }
    }

    [Fact]
    public void Nothing_is_written_when_nothing_differs()
    {
        Random random = new(2);
        FrameWriter writer = new(colour: true);
        for (int picture = 0; picture < 300; picture++)
        {
            Canvas one = new(20, 5, CellWidth.Wide), other = new(20, 5, CellWidth.Wide);
            int seed = random.Next();
            Random first = new(seed), second = new(seed);
            for (int step = 0; step < 20; step++)
            {
                Draw(first, one);
                Draw(second, other);
            }

            Assert.Equal("", writer.Write(one, other));
            other.Put(0, 0, one[0, 0].Text == "x" ? "y" : "x");
            Assert.NotEqual("", writer.Write(one, other));
        }
    }

    [Fact]
    public void A_wide_grapheme_has_one_look()
    {
        Canvas canvas = new(6, 1, CellWidth.Narrow);
        canvas.Put(1, 0, "中国");
        canvas.Restyle(new Rect(0, 0, 2, 1), Look.Selected);
        canvas.Restyle(new Rect(4, 0, 2, 1), Look.Bad);
        Assert.Equal((Look.Selected, Look.Selected), (canvas[1, 0].Look, canvas[2, 0].Look));
        Assert.Equal((Look.Text, Look.Text), (canvas[3, 0].Look, canvas[4, 0].Look));
    }

    [Theory]
    [InlineData("甲方（以下简称“县局”），乙方。", 10, "甲方（以下|简称“县|局”），乙|方。")]
    [InlineData("the quick brown fox", 10, "the quick|brown fox")]
    [InlineData("  两格开头，其余不缩进", 12, "  两格开头，|其余不缩进")]
    [InlineData("91330921MA2A0XXX1Y", 6, "913309|21MA2A|0XXX1Y")]
    [InlineData("一，", 2, "一|，")]
    public void A_closing_mark_never_opens_a_line_nor_an_opening_one_closes_it(string text, int cells, string lines) =>
        Assert.Equal(lines, string.Join('|', CellWidth.Narrow.Wrap(text, cells)));

    [Fact]
    public void No_wrapped_line_is_wider_than_asked_and_nothing_is_lost()
    {
        Random random = new(3);
        for (int i = 0; i < 5_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(3) == 0 ? " word，" : Texts[random.Next(6)]));
            int cells = random.Next(2, 30);
            IReadOnlyList<string> lines = CellWidth.Wide.Wrap(text, cells);
            Assert.All(lines, l => Assert.True(CellWidth.Wide.Of(l) <= cells, $"“{l}” in {cells}"));
            Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
        }
    }

    private static void Draw(Random random, Canvas canvas)
    {
        int x = random.Next(-4, canvas.Width + 4), y = random.Next(-1, canvas.Height + 1);
        string text = Texts[random.Next(Texts.Length)];
        Rect area = new(x, y, random.Next(-1, 12), random.Next(0, 4));
        switch (random.Next(7))
        {
            case 0: canvas.Fill(area, Look.Field); break;
            case 1: canvas.Restyle(area, Look.Selected); break;
            case 2: canvas.PutRight(x, y, random.Next(0, 10), text); break;
            case 3: canvas.PutFit(x, y, random.Next(0, 10), text); break;
            case 4: canvas.Box(area, text); break;
            case 5: canvas.Put(x, y, text, Look.Bad, random.Next(-2, 9)); break;
            default: canvas.Put(x, y, text); break;
        }
    }

    private static void NoHalvesAlone(Canvas canvas)
    {
        for (int y = 0; y < canvas.Height; y++)
        {
            int x = 0;
            while (x < canvas.Width)
            {
                Cell cell = canvas[x, y];
                Assert.Equal(canvas.Widths.OfGrapheme(cell.Text), cell.Width);
                Assert.InRange(cell.Width, 1, 2);
                Assert.True(cell.Width == 1 || (x + 1 < canvas.Width && canvas[x + 1, y] == Cell.Half(cell.Look)));
                x += cell.Width;
            }
        }
    }
}
