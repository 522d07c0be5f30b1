namespace CountyToolkit.Imports;

/// <summary>A column of a table that is known to be a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Column">1-based column.</param>
/// <param name="Heading">The heading as it stands.</param>
/// <param name="Unit">Unit of the values: of the heading, else of the table; null when neither says.</param>
/// <param name="Period">Period named in the heading; null when the import's own period holds.</param>
public sealed record MappedColumn(ImportField Field, int Column, string Heading, string? Unit, string? Period)
{
    /// <summary>The field and, where the heading names one, its period: <c>revenue@2023</c>.</summary>
    public string Key => Period is null ? Field.Code : Field.Code + "@" + Period;
}
