using System.Globalization;
using CountyToolkit.Storage;

namespace CountyToolkit.Audit;

/// <summary>A verified backup before the first write of a day, and the shelf thinned. A file begun today needs none.</summary>
internal static class DailyBackup
{
    public static void Make(CountyFile file, TimeProvider clock)
    {
        if (new AuditStore(file.Connection).NewestAt() is { } newest && Day(newest, clock) < Instant.Today(clock))
        {
            Backup.Make(file, "daily", clock);
            BackupShelf.Thin(file.Path, clock);
        }
    }

    private static DateOnly Day(string instant, TimeProvider clock)
    {
        DateTimeOffset at = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone).DateTime);
    }
}
