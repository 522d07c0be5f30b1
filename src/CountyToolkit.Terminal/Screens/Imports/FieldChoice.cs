using CountyToolkit.Imports;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>A field a column may be taken for.</summary>
/// <param name="Field">The field; null = the column is not imported.</param>
/// <param name="Label">As shown.</param>
/// <param name="Column">The column that is taken for it now; empty when none is.</param>
internal sealed record FieldChoice(ImportField? Field, string Label, string Column);
