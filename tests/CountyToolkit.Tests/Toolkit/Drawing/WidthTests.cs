using System.Globalization;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Tests.House;

namespace CountyToolkit.Tests.Toolkit.Drawing;

/// <summary>Our widths against those terminals gave themselves (<c>widths.tsv</c>).</summary>
public sealed class WidthTests
{
    // What differs, and why it may: no office writes these, and after each the column is said again, so no row shifts.
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["1 1F44D 1F3FD: ours 2, said 4"] = "an emoji with a skin colour: both terminals put the colour beside it",
        ["2 1F44D 1F3FD: ours 2, said 4"] = "the same",
        ["3 1F44D 1F3FD: ours 2, said 4"] = "the same",
        ["2 1F468 200D 1F469 200D 1F467: ours 2, said 6"] = "a family joined of three: xterm draws the three",
        ["3 1F468 200D 1F469 200D 1F467: ours 2, said 8"] = "the same, and two cells for the joiners",
        ["1 FDD0: ours 1, said 0"] = "not a character; tmux drops it",
        ["3 00AD: ours 1, said 0"] = "a hyphen shown only at line ends; the others draw it",
        ["3 200B: ours 0, said 1"] = "a break without width: never put on the canvas",
        ["3 200C: ours 0, said 1"] = "the same",
        ["3 200D: ours 0, said 1"] = "the same",
        ["3 4DC0: ours 2, said 1"] = "a hexagram, wide since Unicode 16; that xterm is older there",
    };

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Every_character_takes_the_cells_the_terminal_said(int terminal, bool wide)
    {
        CellWidth widths = wide ? CellWidth.Wide : CellWidth.Narrow;
        List<string> other = [];
        foreach (string[] row in Rows())
        {
            string text = string.Concat(row[0].Split(' ').Select(p => char.ConvertFromUtf32(int.Parse(p, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));
            int said = int.Parse(row[terminal], CultureInfo.InvariantCulture);
            if (widths.Of(text) != said)
            {
                other.Add($"{terminal} {row[0]}: ours {widths.Of(text)}, said {said}");
            }
        }

        Assert.Equal(Known.Keys.Where(k => k[0] == (char)('0' + terminal)).Order(StringComparer.Ordinal), other.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string[]> Rows() =>
        Repository.Read("tests/CountyToolkit.Tests/Toolkit/Drawing/widths.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#').Select(line => line.Split('\t'));
}
