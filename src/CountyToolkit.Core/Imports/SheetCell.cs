namespace CountyToolkit.Imports;

/// <summary>One cell as it stands in the file; nothing is converted but a serial number that is shown as a date.</summary>
/// <param name="Column">1-based column.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">The text, or the raw digits of a number, or the name of the error; empty for <see cref="CellKind.Empty"/>.</param>
public readonly record struct SheetCell(int Column, CellKind Kind, string Text)
{
    /// <summary>A number shown with a percent sign: 0.12 in the file, 12% on the screen.</summary>
    public bool IsPercent { get; init; }

    /// <summary>The day of a <see cref="CellKind.Date"/>; null when the serial number is none (0, negative, 29 February 1900).</summary>
    public DateOnly? Day { get; init; }

    /// <summary>A cell with nothing in it.</summary>
    public static SheetCell Nothing(int column) => new(column, CellKind.Empty, "");
}
