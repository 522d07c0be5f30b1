using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Imports;

/// <summary>What a batch wrote, row by row, with what held before.</summary>
public sealed class ImportWriteStore(SqliteConnection db)
{
    private static readonly string[] Kept = ["id", "act_id", "batch_id", "place", "enterprise_id", "name_key"];

    /// <summary>The rows of a batch in the order written, at most so many of each table.</summary>
    public IReadOnlyList<ImportWrite> Of(long batch, int most)
    {
        ImportStore imports = new(db);
        Dictionary<(string, long), long> before = imports.Changes(batch).ToDictionary(c => (c.Table, c.Row), c => c.Before);
        Dictionary<string, string> indicators = db.Query<(long Id, string Code)>("SELECT id, code FROM indicator")
            .ToDictionary(i => i.Id.ToString(CultureInfo.InvariantCulture), i => i.Code, StringComparer.Ordinal);
        return [.. imports.Tables(batch).SelectMany(t => Rows(t.Table, batch, most, before, indicators))];
    }

    private IEnumerable<ImportWrite> Rows(string table, long batch, int most, Dictionary<(string, long), long> before, Dictionary<string, string> indicators)
    {
        foreach (IDictionary<string, object?> row in db.Query($"SELECT * FROM {table} WHERE batch_id = @batch ORDER BY id LIMIT @most", new { batch, most }))
        {
            long id = (long)row["id"]!;
            IReadOnlyDictionary<string, string?>? was = before.TryGetValue((table, id), out long earlier)
                ? Fields((IDictionary<string, object?>)db.QuerySingle($"SELECT * FROM {table} WHERE id = @earlier", new { earlier }), indicators)
                : null;
            long? whose = table == "enterprise" ? id : row.TryGetValue("enterprise_id", out object? owner) ? (long?)owner : null;
            yield return new ImportWrite(table, id, whose, row["place"] as string ?? "", Fields(row, indicators), was);
        }
    }

    private static Dictionary<string, string?> Fields(IDictionary<string, object?> row, Dictionary<string, string> indicators) => row
        .Where(f => !Kept.Contains(f.Key))
        .ToDictionary(
            f => f.Key == "indicator_id" ? "indicator" : f.Key,
            f => Convert.ToString(f.Value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? (f.Key == "indicator_id" ? indicators.GetValueOrDefault(text, text) : text) : null,
            StringComparer.Ordinal);
}
