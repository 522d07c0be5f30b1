using System.Text;
using CountyToolkit.Terminal.Toolkit;
using CountyToolkit.Terminal.Toolkit.Drawing;

namespace CountyToolkit.Benchmarks;

/// <summary>A terminal that counts the bytes sent to it and throws them away.</summary>
internal sealed class PaperTerminal(int width, int height) : ITerminal
{
    public (int Width, int Height) Size => (width, height);

    public CellWidth Widths => CellWidth.Narrow;

    public FrameWriter Frames { get; } = new(colour: true);

    /// <summary>Bytes sent so far.</summary>
    public long Bytes { get; private set; }

    public void Write(string sequences) => Bytes += Encoding.UTF8.GetBytes(sequences).Length;
}
