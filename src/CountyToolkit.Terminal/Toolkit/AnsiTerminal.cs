using System.Text;
using CountyToolkit.Terminal.Toolkit.Drawing;

namespace CountyToolkit.Terminal.Toolkit;

/// <summary>
/// A terminal that takes sequences. Invariants: nothing is written before <see cref="Enter"/> or after <see cref="Leave"/>;
/// whoever leaves, from whatever thread and however often, the terminal gets back what it had before, once.
/// </summary>
/// <param name="output">Where its bytes go.</param>
/// <param name="size">Asks for columns and rows.</param>
/// <param name="colour">Whether colours may be used.</param>
/// <param name="title">Title of the window while the screens are on.</param>
internal sealed class AnsiTerminal(Stream output, Func<(int Width, int Height)> size, bool colour, string title) : ITerminal
{
    // Alternate screen, title kept, cursor hidden, no wrapping at the right edge, pastes marked, and arrows and number pad as they
    // come by default (the runtime switches them when it starts); back in the opposite order.
    private const string In = "\e[?1049h\e[22;0t\e[?25l\e[?7l\e[?2004h\e[?1l\e>",
        Out = "\e[?2026l\e[0m\e[?1l\e>\e[?2004l\e[?7h\e[?25h\e[23;0t\e[?1049l";

    private readonly Lock gate = new();
    private bool isIn;
    private bool isLost;

    /// <inheritdoc/>
    public (int Width, int Height) Size
    {
        get
        {
            (int width, int height) = size();
            return width > 0 && height > 0 ? (width, height) : (80, 24);
        }
    }

    /// <inheritdoc/>
    public CellWidth Widths { get; set; } = CellWidth.Narrow;

    /// <inheritdoc/>
    public FrameWriter Frames { get; } = new(colour);

    /// <summary>Turns the terminal over to the screens; again after somebody else has had it.</summary>
    public void Enter()
    {
        lock (gate)
        {
            isIn = true;
            Send(In + "\e]0;" + Plain(title) + "\a");
        }
    }

    /// <summary>Gives the terminal back as it was.</summary>
    public void Leave()
    {
        lock (gate)
        {
            if (isIn)
            {
                Send(Out);
                isIn = false;
            }
        }
    }

    /// <inheritdoc/>
    public void Write(string sequences)
    {
        lock (gate)
        {
            if (isIn)
            {
                Send(sequences);
            }
        }
    }

    private void Send(string sequences)
    {
        if (isLost)
        {
            return;
        }

        try
        {
            output.Write(Encoding.UTF8.GetBytes(sequences));
            output.Flush();
        }
        catch (IOException)
        {
            // The window was closed. The end of the input says so too, and ends the loop.
            isLost = true;
        }
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsControl(c)));
}
