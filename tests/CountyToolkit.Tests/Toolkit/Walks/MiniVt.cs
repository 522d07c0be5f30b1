using System.Globalization;
using System.Text.RegularExpressions;
using CountyToolkit.Terminal.Toolkit.Drawing;

namespace CountyToolkit.Tests.Toolkit.Walks;

/// <summary>
/// A small terminal: applies the sequences we write and keeps what is then on it. It knows only what we send; anything else is
/// an error. A wide character takes two cells; writing into one half blanks the other; nothing wraps at the right edge.
/// </summary>
internal sealed partial class MiniVt
{
    private const string Garbage = "▒";

    private readonly CellWidth widths;
    private (string Text, string Look)[,] cells;
    private string look = "";
    private bool isShown;

    public MiniVt(int width, int height, CellWidth widths)
    {
        this.widths = widths;
        cells = new (string, string)[height, width];
        Resize(width, height);
    }

    /// <summary>Column and row of the cursor; null = hidden.</summary>
    public (int X, int Y)? Cursor => isShown ? (X, Y) : null;

    private int X { get; set; }

    private int Y { get; set; }

    private int Width => cells.GetLength(1);

    private int Height => cells.GetLength(0);

    /// <summary>The grapheme of a cell, empty for the second half of a wide one, and the look it was written with.</summary>
    public (string Text, string Look) this[int x, int y] => cells[y, x];

    /// <summary>Another size. Terminals keep, wrap or lose what was there, each in its way: here it becomes rubbish.</summary>
    public void Resize(int width, int height)
    {
        cells = new (string, string)[height, width];
        Fill((Garbage, "?"));
        (X, Y) = (Math.Min(X, width - 1), Math.Min(Y, height - 1));
    }

    public void Apply(string sequences)
    {
        int at = 0;
        foreach (Match sequence in Sequence().Matches(sequences))
        {
            Write(sequences[at..sequence.Index]);
            Obey(sequence.Groups[1].Value, sequence.Groups[2].Value[0]);
            at = sequence.Index + sequence.Length;
        }

        Write(sequences[at..]);
    }

    private void Obey(string parameters, char final)
    {
        switch (final)
        {
            case 'm':
                look = parameters;
                break;
            case 'J' when parameters == "2":
                Fill((" ", ""));
                break;
            case 'H':
                int[] place = [.. parameters.Split(';').Select(p => int.Parse(p, CultureInfo.InvariantCulture) - 1)];
                Assert.True(place[0] >= 0 && place[0] < Height && place[1] >= 0 && place[1] < Width, $"placed at {parameters} of {Width}×{Height}");
                (Y, X) = (place[0], place[1]);
                break;
            case 'h' or 'l' when parameters == "?25":
                isShown = final == 'h';
                break;
            case 'h' or 'l' when parameters == "?2026":
                break;
            default:
                Assert.Fail($"unknown sequence: ESC [ {parameters} {final}");
                break;
        }
    }

    private void Write(string text)
    {
        foreach (string grapheme in CellWidth.Graphemes(text))
        {
            Assert.False(char.IsControl(grapheme[0]), $"control character {(int)grapheme[0]:x}");
            int width = widths.OfGrapheme(grapheme);
            Assert.InRange(width, 1, 2);
            int x = Math.Min(X, Width - width);
            for (int i = 0; i < width; i++)
            {
                Free(x + i);
            }

            cells[Y, x] = (grapheme, look);
            if (width == 2)
            {
                cells[Y, x + 1] = ("", look);
            }

            X = Math.Min(x + width, Width - 1);
        }
    }

    private void Free(int x)
    {
        if (cells[Y, x].Text.Length == 0 && x > 0)
        {
            cells[Y, x - 1].Text = " ";
        }
        else if (x + 1 < Width && cells[Y, x + 1].Text.Length == 0)
        {
            cells[Y, x + 1].Text = " ";
        }
    }

    private void Fill((string, string) cell)
    {
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                cells[y, x] = cell;
            }
        }
    }

    [GeneratedRegex("\e\\[([?0-9;]*)([A-Za-z])")]
    private static partial Regex Sequence();
}
