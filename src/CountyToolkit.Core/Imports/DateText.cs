using System.Globalization;
using System.Text.RegularExpressions;

namespace CountyToolkit.Imports;

/// <summary>
/// Reads the dates offices write into cells: what <see cref="WrittenDay"/> reads, and months as their first day.
/// A number cell 2023.1 is refused: it may have been 2023.10.
/// </summary>
internal static partial class DateText
{
    /// <summary>The day; null with the key of the refusal in <paramref name="fault"/>.</summary>
    public static DateOnly? Read(SheetCell cell, out string? fault)
    {
        DateOnly? day = cell.Kind switch
        {
            CellKind.Date => cell.Day,
            CellKind.Number => OfNumber(cell.Text),
            _ => WrittenDay.OrMonth(cell.Text),
        };
        fault = day is null ? cell.Kind == CellKind.Number && cell.Text.Contains('.', StringComparison.Ordinal) ? "import.date-number" : "import.date"
            : day.Value.Year is < WrittenDay.FirstYear or > WrittenDay.LastYear ? "import.date-range"
            : null;
        return fault is null ? day : null;
    }

    /// <summary>A four-figure year, with or without 年; null otherwise.</summary>
    public static int? Year(SheetCell cell)
    {
        Match year = YearText().Match(FullWidth.FoldTight(cell.Text));
        return cell.Kind is CellKind.Date ? cell.Day?.Year
            : year.Success && int.Parse(year.Groups[1].Value, CultureInfo.InvariantCulture) is int y and >= WrittenDay.FirstYear and <= WrittenDay.LastYear ? y
            : null;
    }

    /// <summary>A number cell without a date format is a date only as 20230501 or 2023.5 to 2023.9.</summary>
    private static DateOnly? OfNumber(string digits) =>
        WrittenDay.IsEightDigits(digits) || OneMonthDigit().IsMatch(digits) ? WrittenDay.OrMonth(digits) : null;

    [GeneratedRegex(@"^\d{4}\.[2-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex OneMonthDigit();

    [GeneratedRegex(@"^(\d{4})(?:年度?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearText();
}
