namespace CountyToolkit.Imports;

/// <summary>One sheet of a workbook, or the whole of a csv file.</summary>
public sealed record Sheet
{
    /// <summary>Name of the sheet; empty for csv.</summary>
    public required string Name { get; init; }

    /// <summary>Hidden in the workbook. It is read all the same, and named.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Merged blocks that touch the rows in which a heading may stand.</summary>
    public IReadOnlyList<CellRange> Merges { get; init; } = [];

    /// <summary>The rows that hold something, read as they are asked for; may be run through once.</summary>
    /// <exception cref="OfficeError">The sheet is damaged or passes a cap (<c>import.…</c>).</exception>
    public required IEnumerable<SheetRow> Rows { get; init; }
}
