using System.Globalization;

namespace CountyToolkit;

/// <summary>The one form in which instants are stored: UTC, <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>.</summary>
public static class Instant
{
    /// <summary>An instant as stored text.</summary>
    public static string Text(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The day of a stored instant at the office's clock.</summary>
    public static DateOnly Day(string instant, TimeProvider clock) => DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), clock.LocalTimeZone).DateTime);

    /// <summary>Today at the office's clock.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
}
