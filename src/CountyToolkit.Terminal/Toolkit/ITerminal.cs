using CountyToolkit.Terminal.Toolkit.Drawing;

namespace CountyToolkit.Terminal.Toolkit;

/// <summary>What the application draws to: a real terminal, or the model of one in tests.</summary>
internal interface ITerminal
{
    /// <summary>Columns and rows now.</summary>
    (int Width, int Height) Size { get; }

    /// <summary>Its widths.</summary>
    CellWidth Widths { get; }

    /// <summary>How pictures become sequences here.</summary>
    FrameWriter Frames { get; }

    /// <summary>Writes sequences at once.</summary>
    void Write(string sequences);
}
