using System.Globalization;
using System.Text;

namespace CountyToolkit.Terminal.Toolkit.Drawing;

/// <summary>Turns the difference between two canvases into one text of terminal sequences, to be written at once.</summary>
/// <param name="colour">Whether colours may be used; without them bold and reverse remain.</param>
internal sealed class FrameWriter(bool colour)
{
    private const string Begin = "\e[?2026h\e[?25l", End = "\e[?2026l";

    /// <summary>The sequences that turn what is shown into a canvas; empty when nothing differs.</summary>
    /// <param name="shown">What the terminal shows; null = unknown, everything is drawn anew.</param>
    /// <param name="wanted">What it is to show.</param>
    public string Write(Canvas? shown, Canvas wanted)
    {
        StringBuilder body = new();
        bool anew = shown is null || shown.Width != wanted.Width || shown.Height != wanted.Height;
        if (anew)
        {
            body.Append("\e[0m\e[2J");
        }

        Look? look = null;
        for (int y = 0; y < wanted.Height; y++)
        {
            look = WriteRow(body, anew ? null : shown, wanted, y, look);
        }

        if (body.Length == 0 && shown?.Cursor == wanted.Cursor)
        {
            return "";
        }

        string cursor = wanted.Cursor is { } at ? Place(at.X, at.Y) + "\e[?25h" : "";
        return Begin + body + "\e[0m" + cursor + End;
    }

    private Look? WriteRow(StringBuilder body, Canvas? shown, Canvas wanted, int y, Look? look)
    {
        int pen = -1;
        for (int x = 0; x < wanted.Width; x++)
        {
            Cell cell = wanted[x, y];
            if (cell.Width == 0 || (shown is not null && Same(shown, wanted, x, y)))
            {
                continue;
            }

            if (pen != x)
            {
                body.Append(Place(x, y));
            }

            if (look != cell.Look)
            {
                body.Append(Sgr(cell.Look));
                look = cell.Look;
            }

            body.Append(cell.Text);
            pen = CellWidth.IsDoubtful(cell.Text) ? -1 : x + cell.Width;
        }

        return look;
    }

    // A grapheme is drawn again when either of its cells differs.
    private static bool Same(Canvas shown, Canvas wanted, int x, int y) =>
        shown[x, y] == wanted[x, y] && (wanted[x, y].Width < 2 || shown[x + 1, y] == wanted[x + 1, y]);

    private static string Place(int x, int y) => string.Create(CultureInfo.InvariantCulture, $"\e[{y + 1};{x + 1}H");

    private string Sgr(Look look) => colour ? look switch
    {
        Look.Title => "\e[0;1m",
        Look.Muted or Look.Border => "\e[0;90m",
        Look.Selected => "\e[0;30;46m",
        Look.SelectedAside => "\e[0;30;47m",
        Look.Field => "\e[0;37;100m",
        Look.FieldActive => "\e[0;97;44m",
        Look.Key => "\e[0;1;36m",
        Look.Good => "\e[0;32m",
        Look.Warning => "\e[0;33m",
        Look.Bad => "\e[0;1;31m",
        Look.Dimmed => "\e[0;90m",
        Look.Bar => "\e[0;30;46m",
        _ => "\e[0m",
    }
    : look switch
    {
        Look.Title or Look.Key or Look.Bad => "\e[0;1m",
        Look.Selected or Look.FieldActive or Look.Bar => "\e[0;7m",
        Look.SelectedAside or Look.Field => "\e[0;4m",
        Look.Dimmed => "\e[0;2m",
        _ => "\e[0m",
    };
}
