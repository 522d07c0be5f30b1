using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CountyToolkit.Storage;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Audit;

/// <summary>
/// Every row under the act that wrote it: the ranges of a table follow each other from 1, no row lies outside them, and
/// the digest of each is the one its entry holds.
/// </summary>
internal static class RowsCheck
{
    /// <summary>Not a history table, yet its rows are recorded in the first act after them.</summary>
    private const string Migration = "migration";

    public static IEnumerable<Problem> Run(SqliteConnection db)
    {
        AuditStore store = new(db);
        HashSet<string> tables = [.. store.HistoryTables(), Migration];
        List<Problem> found = [];
        Dictionary<string, List<Range>> ranges = Ranges(store, tables, found);
        foreach (string table in tables.Order(StringComparer.Ordinal))
        {
            found.AddRange(Table(db, table, ranges.GetValueOrDefault(table) ?? []));
        }

        return found;
    }

    private static Dictionary<string, List<Range>> Ranges(AuditStore store, HashSet<string> tables, List<Problem> found)
    {
        Dictionary<string, List<Range>> ranges = new(StringComparer.Ordinal);
        foreach (AuditEntry entry in store.Entries())
        {
            foreach ((string table, Range? range) in Read(entry))
            {
                if (range is null || !tables.Contains(table))
                {
                    found.Add(new Problem { Kind = "changes-unreadable", Table = table, Act = entry.Id });
                    continue;
                }

                if (!ranges.TryGetValue(table, out List<Range>? list))
                {
                    ranges[table] = list = [];
                }

                list.Add(range);
            }
        }

        return ranges;
    }

    private static List<Problem> Table(SqliteConnection db, string table, List<Range> claimed)
    {
        List<Problem> found = [];
        List<Range> ranges = [];
        long expected = 1;
        foreach (Range range in claimed)
        {
            if (range.First != expected || range.Last < range.First)
            {
                found.Add(new Problem { Kind = "range", Table = table, First = range.First, Last = range.Last, Act = range.Act, Detail = $"{expected}" });
            }

            if (range.First >= expected && range.Last >= range.First)
            {
                ranges.Add(range);
                expected = range.Last + 1;
            }
        }

        List<string> digests = RowDigest.Of(db, table, [.. ranges.Select(r => (r.First, r.Last))], out List<long> strays);
        found.AddRange(ranges.Where((range, i) => digests[i] != range.Sha256).Select(range =>
            new Problem { Kind = "rows-changed", Table = table, First = range.First, Last = range.Last, Act = range.Act }));

        // The record of an upgrade that no act has followed yet stands under no entry; its text is checked by the schema.
        found.AddRange(table == Migration ? [] : Strays(table, strays));
        return found;
    }

    private static IEnumerable<Problem> Strays(string table, List<long> strays) =>
        strays.Count == 0 ? [] : [new Problem { Kind = "rows-without-act", Table = table, First = strays[0], Last = strays[^1], Detail = $"{strays.Count}" }];

    private static IEnumerable<(string Table, Range? Range)> Read(AuditEntry entry)
    {
        JsonObject? changes;
        try
        {
            changes = JsonNode.Parse(entry.Changes) as JsonObject;
        }
        catch (JsonException)
        {
            changes = null;
        }

        return changes is null ? [("", null)] : [.. changes.Select(c => (c.Key, Read(entry.Id, c.Value)))];
    }

    private static Range? Read(long act, JsonNode? change) =>
        change is JsonObject fields
        && Number(fields["first"]) is { } first && Number(fields["last"]) is { } last && fields["sha256"] is JsonValue sha256
            ? new Range(act, first, last, sha256.ToString())
            : null;

    private static long? Number(JsonNode? node) =>
        long.TryParse(node?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    private sealed record Range(long Act, long First, long Last, string Sha256);
}
