using CountyToolkit.Terminal.Toolkit.Drawing;

namespace CountyToolkit.Terminal.Toolkit;

/// <summary>The least size screens are drawn at, and what is said below it. What was typed stays.</summary>
/// <param name="Width">Least columns.</param>
/// <param name="Height">Least rows.</param>
/// <param name="Sentence">Says it, given the present columns and rows.</param>
internal sealed record TooSmall(int Width, int Height, Func<int, int, string> Sentence)
{
    /// <summary>Whether a size is large enough.</summary>
    public bool Fits((int Width, int Height) size) => size.Width >= Width && size.Height >= Height;

    /// <summary>Draws the sentence.</summary>
    public void Render(Canvas canvas)
    {
        int row = 0;
        foreach (string line in canvas.Widths.Wrap(Sentence(canvas.Width, canvas.Height), canvas.Width))
        {
            canvas.Put(0, row++, line, Look.Warning);
        }
    }
}
