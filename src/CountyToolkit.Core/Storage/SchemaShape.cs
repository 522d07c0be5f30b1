using System.Collections.Concurrent;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Storage;

/// <summary>
/// Whether a file has exactly the tables, indexes, views and triggers its schema version gives a new file: a dropped
/// trigger is how history would be rewritten.
/// </summary>
internal static class SchemaShape
{
    // Statistics SQLite keeps for itself are nobody's history.
    private const string Select = """
        SELECT type || ' ' || name AS Name, tbl_name || char(10) || COALESCE(sql, '') AS Text
        FROM sqlite_master WHERE name NOT LIKE 'sqlite!_stat%' ESCAPE '!' ORDER BY type, name
        """;

    private static readonly ConcurrentDictionary<int, IReadOnlyDictionary<string, string>> Expected = new();

    /// <summary>Names (type and name) of what is missing, extra or worded otherwise.</summary>
    public static IReadOnlyList<string> Differences(SqliteConnection db)
    {
        IReadOnlyDictionary<string, string> expected = Expected.GetOrAdd((int)FileFault.Pragma(db, "user_version"), Fresh);
        Dictionary<string, string> found = Read(db);
        return [.. expected.Keys.Union(found.Keys)
            .Where(name => expected.GetValueOrDefault(name) != found.GetValueOrDefault(name)).Order(StringComparer.Ordinal)];
    }

    private static Dictionary<string, string> Fresh(int version)
    {
        using SqliteConnection fresh = new("Data Source=:memory:;Pooling=False");
        fresh.Open();
        SchemaUpgrade.Apply(fresh, TimeProvider.System, version);
        return Read(fresh);
    }

    private static Dictionary<string, string> Read(SqliteConnection db) =>
        db.Query<(string Name, string Text)>(Select).ToDictionary(r => r.Name, r => r.Text, StringComparer.Ordinal);
}
