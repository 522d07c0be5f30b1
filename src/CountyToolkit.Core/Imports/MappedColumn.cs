using System.Globalization;
using System.Numerics;

namespace CountyToolkit.Imports;

/// <summary>A column of a table that is known to be a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Column">1-based column.</param>
/// <param name="Heading">The heading as it stands.</param>
/// <param name="Unit">Unit of the values: of the heading, else of the table; null when neither says.</param>
/// <param name="Period">Period named in the heading; null when the import's own period holds.</param>
public sealed record MappedColumn(ImportField Field, int Column, string Heading, string? Unit, string? Period)
{
    private const int ExactDigits = 15;
    private readonly long factor = WholeFactor(Field, Unit);

    /// <summary>The field and, where the heading names one, its period: <c>revenue@2023</c>.</summary>
    public string Key => Period is null ? Field.Code : Field.Code + "@" + Period;

    /// <summary>
    /// The quick way for a plain number cell whose unit is a whole multiple of what is kept, nearly every cell there is: same
    /// result as the exact way, which takes whatever this one declines.
    /// </summary>
    internal bool Plain(SheetCell cell, out long scaled)
    {
        scaled = 0;
        if (factor == 0 || cell.Kind != CellKind.Number || cell.IsPercent || cell.Text.Length > ExactDigits
            || !decimal.TryParse(cell.Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal value)
            || Math.Abs(value) > 1_000_000_000m)
        {
            return false;
        }

        decimal whole = value * factor;
        scaled = (long)decimal.Truncate(whole);
        return scaled == whole;
    }

    private static long WholeFactor(ImportField field, string? unit)
    {
        Exact? scale = UnitScale.Factor(unit ?? field.Unit, field.Unit) * new Exact(BigInteger.Pow(10, field.Decimals), 1);
        return scale is { } s && s.Denominator.IsOne && s.Numerator <= 1_000_000_000 ? (long)s.Numerator : 0;
    }
}
