namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>One cell of an original row.</summary>
/// <param name="Column">1-based column.</param>
/// <param name="Letters">Its letters.</param>
/// <param name="Heading">Heading of the column.</param>
/// <param name="Field">What it is taken for; empty = not imported.</param>
/// <param name="Value">What is read.</param>
/// <param name="Was">What stood there before the operator corrected it; null when not corrected.</param>
/// <param name="Wrong">What is wrong with it; empty = nothing.</param>
internal sealed record RowCell(int Column, string Letters, string Heading, string Field, string Value, string? Was, string Wrong);
