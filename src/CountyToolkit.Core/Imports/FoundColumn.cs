namespace CountyToolkit.Imports;

/// <summary>A column of a table and what it was taken for.</summary>
/// <param name="Column">1-based column.</param>
/// <param name="Heading">The heading as it stands, the levels of a merged one joined by a slash.</param>
/// <param name="Field">The field; null when the column is not imported.</param>
/// <param name="Period">Period named in the heading; null when none is.</param>
/// <param name="Unit">Unit named in or above the heading; null when none is.</param>
public sealed record FoundColumn(int Column, string Heading, ImportField? Field, string? Period, string? Unit);
