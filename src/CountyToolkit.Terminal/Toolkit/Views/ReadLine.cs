namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>A line or paragraph of a <see cref="ReadList"/>.</summary>
/// <param name="Text">The text; it is wrapped where it does not fit.</param>
/// <param name="Look">How it looks.</param>
/// <param name="Indent">Cells before it, on each of its lines.</param>
internal sealed record ReadLine(string Text, Drawing.Look Look = Drawing.Look.Text, int Indent = 0)
{
    /// <summary>Stands at the right edge of its last row: an amount with its unit; empty for none.</summary>
    public string Right { get; init; } = "";

    /// <summary>What it stands for, to whoever made it; null = nothing can be opened.</summary>
    public object? Of { get; init; }
}
