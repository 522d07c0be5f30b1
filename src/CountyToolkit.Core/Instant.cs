using System.Globalization;

namespace CountyToolkit;

/// <summary>The one form in which instants are stored, UTC as <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>, and the one in which a person reads them: the office's clock.</summary>
public static class Instant
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>An instant as stored text.</summary>
    public static string Text(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The day of a stored instant at the office's clock.</summary>
    public static DateOnly Day(string instant, TimeProvider clock) => DateOnly.FromDateTime(Local(instant, clock));

    /// <summary>A stored instant as a person reads it: the office's clock, to the minute, <c>2026-11-22 09:05</c>.</summary>
    public static string Shown(string instant, TimeProvider clock) => Local(instant, clock).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A stored instant at the office's clock.</summary>
    public static DateTime Local(string instant, TimeProvider clock) =>
        TimeZoneInfo.ConvertTime(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), clock.LocalTimeZone).DateTime;

    /// <summary>Whether a text is an instant as stored.</summary>
    public static bool IsStored(string text) => DateTime.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Today at the office's clock.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
}
