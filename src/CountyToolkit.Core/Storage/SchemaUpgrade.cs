using System.Globalization;
using System.Reflection;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Storage;

/// <summary>
/// Applies the numbered files of <c>schema/</c>, forward only, each once, in one transaction. A file applied earlier
/// whose text has changed since is refused: the schema of a released version is never edited.
/// </summary>
public static class SchemaUpgrade
{
    private static readonly IReadOnlyList<Migration> All = ReadAll();

    /// <summary>The newest schema version this program knows.</summary>
    public static int Newest => All[^1].Number;

    /// <summary>The oldest schema version this program still brings up to date.</summary>
    public const int Oldest = 1;

    /// <summary>Applies what is missing, in one transaction.</summary>
    internal static void Apply(SqliteConnection connection, TimeProvider clock) => Apply(connection, clock, Newest);

    /// <summary>Applies what is missing up to a version, in one transaction.</summary>
    internal static void Apply(SqliteConnection connection, TimeProvider clock, int upTo)
    {
        long version = FileFault.Pragma(connection, "user_version");
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        foreach (Migration migration in All.Where(m => m.Number > version && m.Number <= upTo))
        {
            connection.Execute(migration.Sql);
            connection.Execute(
                "INSERT INTO migration (number, name, sha256, at) VALUES (@Number, @Name, @Sha256, @At)",
                new { migration.Number, migration.Name, migration.Sha256, At = Instant.Text(clock.GetUtcNow()) });
        }

        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {upTo}"));
        transaction.Commit();
    }

    /// <summary>Checks what was applied and, when older, makes a verified backup beside the file and applies the rest.</summary>
    internal static void Bring(SqliteConnection connection, string path, TimeProvider clock)
    {
        RefuseEdited(connection, path);
        if (FileFault.Pragma(connection, "user_version") < Newest)
        {
            Backup.Make(connection, path, "before-upgrade", clock);
            Apply(connection, clock);
        }
    }

    /// <summary>Names of the numbered files whose record in the file is missing or is of another text.</summary>
    internal static IReadOnlyList<string> Edited(SqliteConnection connection)
    {
        long version = FileFault.Pragma(connection, "user_version");
        Dictionary<long, (string Name, string Sha256)> recorded = connection
            .Query<(long Number, string Name, string Sha256)>("SELECT number, name, sha256 FROM migration")
            .ToDictionary(m => m.Number, m => (m.Name, m.Sha256));
        IEnumerable<string> strange = recorded.Keys.Where(n => n < 1 || n > version).Select(n => $"{n}");
        return [.. All.Where(m => m.Number <= version && recorded.GetValueOrDefault(m.Number) != (m.Name, m.Sha256)).Select(m => m.Name), .. strange];
    }

    private static void RefuseEdited(SqliteConnection connection, string path)
    {
        if (Edited(connection) is [string first, ..])
        {
            throw new OfficeError(ErrorKind.File, "file.migration-edited", path, first);
        }
    }

    private static List<Migration> ReadAll()
    {
        Assembly assembly = typeof(SchemaUpgrade).Assembly;
        List<Migration> found = [];
        foreach (string name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("schema/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using StreamReader reader = new(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            string sql = reader.ReadToEnd().ReplaceLineEndings("\n");
            string file = name["schema/".Length..];
            found.Add(new Migration(int.Parse(file[..3], CultureInfo.InvariantCulture), file, sql, CountyToolkit.Sha256.Of(sql)));
        }

        return found;
    }

    private sealed record Migration(int Number, string Name, string Sql, string Sha256);
}
