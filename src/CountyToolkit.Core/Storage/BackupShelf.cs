using System.Globalization;

namespace CountyToolkit.Storage;

/// <summary>
/// The backups of a file: all of the last two days, one a day for two weeks, one a week for two months, one a month for
/// ever. Damaged originals that a restore has put aside are never touched.
/// </summary>
public static class BackupShelf
{
    internal const string Stamp = "yyyyMMdd-HHmmss-fff";
    private const int DaysAll = 2;
    private const int DaysDaily = 14;
    private const int DaysWeekly = 61;

    /// <summary>The folder of the backups of a file.</summary>
    public static string Folder(string path) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "backups");

    /// <summary>The backups of a file, newest first. Files of other names are passed over.</summary>
    public static IReadOnlyList<BackupCopy> List(string path)
    {
        string folder = Folder(path);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.db").Select(f => Read(f, Path.GetFileNameWithoutExtension(path))).OfType<BackupCopy>().OrderByDescending(c => c.At)]
            : [];
    }

    /// <summary>Removes what the years have made superfluous; the newest of each day, week or month stays.</summary>
    /// <returns>The paths removed.</returns>
    public static IReadOnlyList<string> Thin(string path, TimeProvider clock)
    {
        DateTime today = clock.GetLocalNow().Date;
        IEnumerable<string> superfluous = List(path)
            .Where(copy => today - copy.At.Date >= TimeSpan.FromDays(DaysAll))
            .GroupBy(copy => Bucket(copy.At, today))
            .SelectMany(bucket => bucket.Skip(1).Select(copy => copy.Path));
        List<string> removed = [.. superfluous];
        removed.ForEach(File.Delete);
        return removed;
    }

    private static string Bucket(DateTime at, DateTime today) => (today - at.Date).TotalDays switch
    {
        < DaysDaily => at.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
        < DaysWeekly => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(at)}W{ISOWeek.GetWeekOfYear(at)}"),
        _ => at.ToString("yyyyMM", CultureInfo.InvariantCulture),
    };

    private static BackupCopy? Read(string file, string name)
    {
        string rest = Path.GetFileNameWithoutExtension(file);
        if (!rest.StartsWith(name + ".", StringComparison.Ordinal))
        {
            return null;
        }

        string[] parts = rest[(name.Length + 1)..].Split('.');
        return parts.Length == 2 && DateTime.TryParseExact(parts[0], Stamp, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime at)
            ? new BackupCopy { Path = file, At = at, Occasion = parts[1] }
            : null;
    }
}
