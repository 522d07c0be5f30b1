using System.Globalization;
using System.Text.RegularExpressions;

namespace CountyToolkit.Imports;

/// <summary>
/// Reads the dates offices write: 2023-05-01, 2023.5.1, 2023/5/1, 2023年5月1日, 20230501, and months as their first day.
/// Years have four figures: 23.5 is refused, and so is a number cell 2023.1, which may have been 2023.10.
/// </summary>
internal static partial class DateText
{
    private const int FirstYear = 1912;
    private const int LastYear = 2100;

    /// <summary>The day; null with the key of the refusal in <paramref name="fault"/>.</summary>
    public static DateOnly? Read(SheetCell cell, out string? fault)
    {
        DateOnly? day = cell.Kind switch
        {
            CellKind.Date => cell.Day,
            CellKind.Number => OfNumber(cell.Text),
            _ => OfText(FullWidth.Fold(cell.Text).Trim()),
        };
        fault = day is null ? cell.Kind == CellKind.Number && cell.Text.Contains('.', StringComparison.Ordinal) ? "import.date-number" : "import.date"
            : day.Value.Year is < FirstYear or > LastYear ? "import.date-range"
            : null;
        return fault is null ? day : null;
    }

    /// <summary>A four-figure year, with or without 年; null otherwise.</summary>
    public static int? Year(SheetCell cell)
    {
        Match year = YearText().Match(FullWidth.FoldTight(cell.Text));
        return cell.Kind is CellKind.Date ? cell.Day?.Year
            : year.Success && int.Parse(year.Groups[1].Value, CultureInfo.InvariantCulture) is int y and >= FirstYear and <= LastYear ? y
            : null;
    }

    /// <summary>A number cell without a date format is a date only as 20230501 or 2023.5 to 2023.9.</summary>
    private static DateOnly? OfNumber(string digits) =>
        EightDigits().IsMatch(digits) || OneMonthDigit().IsMatch(digits) ? OfText(digits) : null;

    private static DateOnly? OfText(string text)
    {
        Match match = DayText().Match(text);
        if (!match.Success)
        {
            match = EightDigits().Match(text);
        }

        return match.Success && DateOnly.TryParseExact(
            $"{match.Groups["y"].Value}-{match.Groups["m"].Value.PadLeft(2, '0')}-{(match.Groups["d"].Success ? match.Groups["d"].Value.PadLeft(2, '0') : "01")}",
            "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
    }

    [GeneratedRegex(@"^(?<y>\d{4})\s*[-./年]\s*(?<m>\d{1,2})(?:\s*[-./月]\s*(?<d>\d{1,2})\s*日?|\s*月份?)?(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DayText();

    [GeneratedRegex(@"^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex EightDigits();

    [GeneratedRegex(@"^\d{4}\.[2-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex OneMonthDigit();

    [GeneratedRegex(@"^(\d{4})(?:年度?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearText();
}
