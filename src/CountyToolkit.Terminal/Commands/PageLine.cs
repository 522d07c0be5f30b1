namespace CountyToolkit.Terminal.Commands;

/// <summary>A line of a page that is read on the screen, at the command line and on paper.</summary>
/// <param name="Text">The line without its amount.</param>
/// <param name="Indent">Cells before it.</param>
/// <param name="Tone">Its weight.</param>
internal sealed record PageLine(string Text, int Indent = 0, PageTone Tone = PageTone.Plain)
{
    /// <summary>An amount with its unit, or how one became another; empty when the line has none.</summary>
    public string Amount { get; init; } = "";

    /// <summary>Code of the enterprise the line speaks of; null = none.</summary>
    public string? Code { get; init; }
}
