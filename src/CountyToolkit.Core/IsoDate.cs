using System.Globalization;

namespace CountyToolkit;

/// <summary>Dates as stored and exchanged: <c>yyyy-MM-dd</c>.</summary>
public static class IsoDate
{
    /// <summary>A date as text.</summary>
    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Reads exactly <c>yyyy-MM-dd</c>.</summary>
    public static bool TryParse(string? text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>Reads a stored date.</summary>
    /// <exception cref="FormatException">Not of that form.</exception>
    public static DateOnly Parse(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
