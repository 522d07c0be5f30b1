using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Rules;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Audit;

/// <summary>
/// What acts wrote, row by row, and what stood there before: the answer to who changed this. An entry names the rows; the rows
/// themselves are never rewritten, so they still say what was written on the day.
/// </summary>
public sealed class WrittenStore(SqliteConnection db)
{
    private const string NotUndone = " AND NOT EXISTS (SELECT 1 FROM import_undo u WHERE u.batch_id = t.batch_id AND u.act_id < @Act)";
    private const string NotLater = " AND (t.from_on IS NULL OR t.from_on <= @from)";

    // Passwords are nobody's to read, contents have no words.
    private static readonly string[] Unread = ["operator_password", "blob"];

    private static readonly Dictionary<string, string[]> SameMatter = new(StringComparer.Ordinal)
    {
        ["enterprise_code"] = ["enterprise_id"],
        ["enterprise_name"] = ["enterprise_id"],
        ["enterprise_attribute"] = ["enterprise_id", "attribute"],
        ["indicator_value"] = ["enterprise_id", "indicator_id", "period", "source"],
        ["operator_state"] = ["operator_id"],
    };

    private readonly HashSet<string> tables = [.. new AuditStore(db).HistoryTables()];

    /// <summary>The rows an entry covers, a table a range; what cannot be read is left out, and <c>verify</c> tells of it.</summary>
    public static IReadOnlyList<WrittenRange> Ranges(AuditEntry entry) => Object(entry.Changes) is not { } changes ? [] :
    [
        .. from change in changes
           where change.Value is JsonObject
           let first = Row(change.Value["first"])
           let last = Row(change.Value["last"])
           where first is not null && last >= first
           select new WrittenRange(change.Key, first.Value, last.Value),
    ];

    /// <summary>The first rows of a range; none of tables that hold nothing a person reads.</summary>
    public IReadOnlyList<WrittenRow> Rows(WrittenRange range, int most) => !tables.Contains(range.Table) || Unread.Contains(range.Table) ? [] :
    [
        .. db.Query($"SELECT * FROM {range.Table} WHERE id BETWEEN @First AND @Last ORDER BY id LIMIT @most", new { range.First, range.Last, most })
            .Select(r => Of(range.Table, r)),
    ];

    /// <summary>One row; null when there is none.</summary>
    public WrittenRow? Find(string table, long id) => Rows(new WrittenRange(table, id, id), 1) is [var row, ..] ? row : null;

    /// <summary>The row that said the same matter before this one was written; null = nothing did, or the table holds no such matters.</summary>
    public WrittenRow? Replaced(WrittenRow row)
    {
        if (!SameMatter.TryGetValue(row.Table, out string[]? keys))
        {
            return null;
        }

        bool dated = row.Table.StartsWith("enterprise_", StringComparison.Ordinal);
        string sql = Before(row.Table, keys)
            + (row.Table == "operator_state" ? "" : NotUndone)
            + (dated ? NotLater + " ORDER BY t.from_on DESC, t.id DESC LIMIT 1" : " ORDER BY t.id DESC LIMIT 1");
        DynamicParameters given = new(new { row.Id, row.Act, from = row["from_on"] });
        foreach (string key in keys)
        {
            given.Add(key, key.EndsWith("_id", StringComparison.Ordinal) ? row.Row(key) : row[key]);
        }

        return db.Query(sql, given).Select(r => Of(row.Table, r)).FirstOrDefault();
    }

    /// <summary>The name last written of an enterprise, taken back or not; null = never one.</summary>
    public string? LastName(long enterprise) =>
        db.ExecuteScalar<string?>("SELECT name FROM enterprise_name WHERE enterprise_id = @enterprise ORDER BY id DESC LIMIT 1", new { enterprise });

    // What is dated holds from its day; a day sees the newest one on or before it.
    private static string Before(string table, string[] keys) => $"""
        SELECT * FROM {table} t WHERE t.id < @Id AND {string.Join(" AND ", keys.Select(k => $"t.{k} = @{k}"))}
          AND NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = '{table}' AND r.row_id = t.id AND r.act_id < @Act)
        """;

    private static WrittenRow Of(string table, dynamic row)
    {
        IDictionary<string, object?> cells = row;
        Dictionary<string, string> told = new(StringComparer.Ordinal);
        foreach ((string column, object? value) in cells)
        {
            if (value is not null and not byte[])
            {
                told[column] = Convert.ToString(value, CultureInfo.InvariantCulture)!;
            }
        }

        return new WrittenRow(table, Convert.ToInt64(cells["id"], CultureInfo.InvariantCulture), Convert.ToInt64(cells["act_id"], CultureInfo.InvariantCulture), told);
    }

    private static JsonObject? Object(string json)
    {
        try
        {
            return StrictJson.ReadObject(json, "");
        }
        catch (OfficeError)
        {
            return null;
        }
    }

    private static long? Row(JsonNode? node) => StrictJson.Number(node) is { } number && number.Denominator.IsOne ? (long)number.Numerator : null;
}
