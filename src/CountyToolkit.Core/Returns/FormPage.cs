namespace CountyToolkit.Returns;

/// <summary>Paper and the parts of the sheet that are kept in sight.</summary>
public sealed record FormPage
{
    /// <summary>A4 or A3.</summary>
    public string Paper { get; init; } = "A4";

    /// <summary>Broad side up.</summary>
    public bool Landscape { get; init; } = true;

    /// <summary>Columns kept in sight when scrolling to the right.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>Height of a row of one line, in points.</summary>
    public int RowHeight { get; init; } = 24;

    /// <summary>Footer of the page in words of the spreadsheet: &amp;P page, &amp;N pages.</summary>
    public string Footer { get; init; } = "第 &P 页";
}
