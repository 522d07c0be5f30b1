using CountyToolkit.Terminal.Toolkit;
using CountyToolkit.Terminal.Toolkit.Drawing;

namespace CountyToolkit.Tests.Toolkit;

/// <summary>A terminal of a size that keeps what was written to it.</summary>
internal sealed class ATerminal(int width, int height, CellWidth widths) : ITerminal
{
    public (int Width, int Height) Size { get; set; } = (width, height);

    public CellWidth Widths => widths;

    public FrameWriter Frames { get; } = new(colour: true);

    /// <summary>Everything written, one entry a write.</summary>
    public List<string> Written { get; } = [];

    public void Write(string sequences) => Written.Add(sequences);
}
