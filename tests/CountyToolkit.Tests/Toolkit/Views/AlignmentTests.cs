using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Tests.Toolkit.Views;

/// <summary>Texts of every mixture in a table: each column starts where its head does, and no text leaves its column.</summary>
public sealed class AlignmentTests
{
    private static readonly string[] Parts =
    [
        "（集团）", "（）", "·", "—", "……", "℃", "㎡", "№", "①②", "Ⅲ", "“岱西”", "海岳装备", "ＡＢＣ９", "abc123", "𠮷", "䶮", "堃", "\u3000", " ", "e\u0301", "👨‍👩‍👧", "％", "±0.5", "→", "※", "ｶﾅ", "㈱",
    ];

    [Theory]
    [InlineData(80, 24)]
    [InlineData(100, 30)]
    [InlineData(132, 43)]
    public void No_cell_is_misaligned(int width, int height)
    {
        foreach (CellWidth widths in new[] { CellWidth.Narrow, CellWidth.Wide })
        {
            Assert.Equal(0, Misaligned(width, height, widths));
        }
    }

    private static int Misaligned(int width, int height, CellWidth widths)
    {
        Random random = new(width);
        string[] rows = [.. Enumerable.Range(0, 300).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Parts[random.Next(Parts.Length)])))];
        TableView<string> table = new()
        {
            Columns =
            [
                new("企业名称", 20, r => r) { Stretches = true },
                new("代码", 18, _ => "91330921MA2A0XXX1Y"),
                new("备注", 13, r => r[(r.Length / 2)..]),
                new("金额（万元）", 14, r => r.Length + ".00") { IsNumber = true },
                new("尾", 3, _ => "终"),
            ],
            Rows = rows,
        };
        int wrong = 0;
        for (int row = 0; row < rows.Length; row++)
        {
            table.Select(rows[row]);
            Canvas canvas = new(width, height, widths);
            table.Layout(canvas.Area);
            table.Render(canvas);
            wrong += Enumerable.Range(1, height - 1).Sum(y => Wrong(canvas, y));
        }

        return wrong;
    }

    // The last columns are known: the head says where they stand, the two cells before each are free.
    private static int Wrong(Canvas canvas, int y)
    {
        int code = ColumnOf(canvas, 0, "代"), note = ColumnOf(canvas, 0, "备"), end = ColumnOf(canvas, 0, "尾");
        bool right = canvas[code, y].Text == "9" && canvas[code + 17, y].Text == "Y"
            && IsFree(canvas, code - 2, y) && IsFree(canvas, note - 2, y) && IsFree(canvas, end - 2, y)
            && canvas[end - 3, y].Text == "0" && canvas[end, y].Text == "终";
        return right ? 0 : 1;
    }

    private static bool IsFree(Canvas canvas, int x, int y) => canvas[x, y].Text == " " && canvas[x + 1, y].Text == " ";

    private static int ColumnOf(Canvas canvas, int y, string grapheme) => Enumerable.Range(0, canvas.Width).First(x => canvas[x, y].Text == grapheme);
}
