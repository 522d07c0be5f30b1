using System.Text.RegularExpressions;

namespace CountyToolkit.Imports;

/// <summary>Reads a number cell or the number people type: 1,234.5, 12%, 3.2万元, full-width figures. Nothing else is taken for a number.</summary>
internal static partial class NumberText
{
    /// <summary>The number and the unit it names itself (<c>%</c>, <c>万元</c> …); null when it is no number.</summary>
    public static (Exact Value, string? Unit)? Read(SheetCell cell)
    {
        if (cell.Kind == CellKind.Number)
        {
            return RawDigits.Read(cell.Text) is not { } raw ? null
                : cell.IsPercent ? (raw * new Exact(100, 1), "%")
                : (raw, null);
        }

        if (cell.Kind != CellKind.Text)
        {
            return null;
        }

        (string number, string? unit) = UnitScale.Split(FullWidth.FoldTight(cell.Text).TrimStart('\'', '¥'));
        return Plain().IsMatch(number) && Exact.TryParse(number.Replace(",", "", StringComparison.Ordinal), out Exact value) ? (value, unit) : null;
    }

    [GeneratedRegex(@"^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
