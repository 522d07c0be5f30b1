using System.Globalization;
using CountyToolkit.Storage;

namespace CountyToolkit.Audit;

/// <summary>
/// Verified backups the office need not think of: before the first write of a day, and before acts that write or switch
/// off many rows at once, unless one is less than half an hour old. A file with nothing in it needs none.
/// </summary>
internal static class BackupBefore
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(30);

    private static readonly Dictionary<string, string> Occasions = new(StringComparer.Ordinal)
    {
        ["imports.run"] = "before-import",
        ["imports.undo"] = "before-undo",
    };

    public static void Run(CountyFile file, TimeProvider clock, string act)
    {
        if (new AuditStore(file.Connection).NewestAt() is { } newest && Occasion(file, clock, act, newest) is { } occasion)
        {
            Backup.Make(file.Connection, file.Path, occasion, clock);
            BackupShelf.Thin(file.Path, clock);
        }
    }

    private static string? Occasion(CountyFile file, TimeProvider clock, string act, string newest)
    {
        if (Day(newest, clock) < Instant.Today(clock))
        {
            return "daily";
        }

        return Occasions.GetValueOrDefault(act) is { } occasion
            && !BackupShelf.List(file.Path).Any(copy => (clock.GetLocalNow().DateTime - copy.At).Duration() < Fresh)
                ? occasion
                : null;
    }

    private static DateOnly Day(string instant, TimeProvider clock)
    {
        DateTimeOffset at = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone).DateTime);
    }
}
