using System.Globalization;
using System.Text.RegularExpressions;

namespace CountyToolkit;

/// <summary>
/// Days as people write them: 2026-07-01, 2026.7.1, 2026/7/1, 2026年7月1日, 20260701, full-width too. Years have four
/// figures, since 26.7.1 may mean three days; a month is a day only to those who ask for it so.
/// </summary>
public static partial class WrittenDay
{
    /// <summary>First year an office knows of.</summary>
    public const int FirstYear = 1912;

    /// <summary>Last year anything is dated.</summary>
    public const int LastYear = 2100;

    /// <summary>The day a text says in full; null when it says none, or one of no year an office knows.</summary>
    public static DateOnly? Read(string? text) => Match(text ?? "") is { } match && match.Groups["d"].Success && Day(match) is { Year: >= FirstYear and <= LastYear } day ? day : null;

    /// <summary>As <see cref="Read"/>, a month being its first day, of whatever year.</summary>
    internal static DateOnly? OrMonth(string text) => Match(text) is { } match ? Day(match) : null;

    /// <summary>Whether a text is eight figures.</summary>
    internal static bool IsEightDigits(string text) => EightDigits().IsMatch(text);

    private static Match? Match(string text)
    {
        string folded = FullWidth.Fold(text).Trim();
        return WithSigns().Match(folded) is { Success: true } signed ? signed : EightDigits().Match(folded) is { Success: true } digits ? digits : null;
    }

    private static DateOnly? Day(Match match) => DateOnly.TryParseExact(
        $"{match.Groups["y"].Value}-{match.Groups["m"].Value.PadLeft(2, '0')}-{(match.Groups["d"].Success ? match.Groups["d"].Value.PadLeft(2, '0') : "01")}",
        "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    [GeneratedRegex(@"^(?<y>\d{4})\s*[-./年]\s*(?<m>\d{1,2})(?:\s*[-./月]\s*(?<d>\d{1,2})\s*日?|\s*月份?)?(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex WithSigns();

    [GeneratedRegex(@"^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex EightDigits();
}
