using System.Text.Json.Nodes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.People;
using CountyToolkit.Rules;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Awards;

/// <summary>Two runs side by side: who gains, who loses, who comes and goes, by how much. Only what differs is listed.</summary>
public static class CompareRuns
{
    /// <summary>
    /// A row for each enterprise whose outcome or money differs, by code; amounts in 元. <c>change</c> is null where one of the
    /// two could not tell the sum; who is not in a run gets 0 by it.
    /// </summary>
    /// <param name="db">The file.</param>
    /// <param name="run">The run looked at.</param>
    /// <param name="with">The earlier run it is compared with.</param>
    /// <param name="sha256">Hash of an earlier document of the run looked at; null = the newest.</param>
    public static IReadOnlyList<JsonObject> Run(SqliteConnection db, long run, long with, string? sha256 = null)
    {
        SortedDictionary<string, JsonObject> rows = new(StringComparer.Ordinal);
        foreach ((string code, (string name, string outcome, Exact? decided)) in Each(db, with, null))
        {
            rows[code] = new JsonObject { ["code"] = code, ["name"] = name, ["before"] = Text(decided), ["outcomeBefore"] = outcome, ["after"] = null, ["outcome"] = null };
        }

        foreach ((string code, (string name, string outcome, Exact? decided)) in Each(db, run, sha256))
        {
            JsonObject row = rows.TryGetValue(code, out JsonObject? known) ? known : rows[code] = new JsonObject { ["code"] = code, ["before"] = null, ["outcomeBefore"] = null };
            row["name"] = name;
            row["after"] = Text(decided);
            row["outcome"] = outcome;
        }

        return [.. rows.Values.Where(r => Said(r["before"]) != Said(r["after"]) || Said(r["outcomeBefore"]) != Said(r["outcome"])).Select(WithChange)];
    }

    /// <summary>
    /// The run another is naturally held against: the approved main run of its programme of the same year, else of the nearest
    /// year before; null when there is none.
    /// </summary>
    /// <param name="db">The file.</param>
    /// <param name="run">The run looked at.</param>
    /// <param name="before">Instant before which it was approved, for a page as somebody once read it; null = now.</param>
    public static AwardRun? Earlier(SqliteConnection db, AwardRun run, string? before = null) => new AwardRunStore(db).All()
        .Where(r => r.Id != run.Id && r.Programme == run.Programme && r.SupplementOf is null && r.State == "approved" && r.Year <= run.Year)
        .Where(r => before is null || (r.ApprovalId is { } approval && string.CompareOrdinal(new ApprovalStore(db).Find(approval)?.DecidedAt, before) < 0))
        .OrderByDescending(r => r.Year).ThenByDescending(r => r.Id).FirstOrDefault();

    private static JsonObject WithChange(JsonObject row)
    {
        bool open = IsOpen(row, "before", "outcomeBefore") || IsOpen(row, "after", "outcome");
        row["change"] = open ? null : Yuan.Shown((StrictJson.Number(row["after"]) ?? Exact.Zero) - (StrictJson.Number(row["before"]) ?? Exact.Zero));
        return row;
    }

    // In the run, and yet without a sum: from nobody knows how much to nought is no change of nought.
    private static bool IsOpen(JsonObject row, string amount, string outcome) => row[outcome] is not null && row[amount] is null;

    private static Dictionary<string, (string Name, string Outcome, Exact? Decided)> Each(SqliteConnection db, long run, string? sha256)
    {
        StoredRun stored = StoredRun.Read(db, run, sha256);
        ILookup<string, HandLine> hands = stored.Document.HandLines.ToLookup(h => h.Code, StringComparer.Ordinal);
        return stored.Results().ToDictionary(
            r => r.Code,
            r => (r.Name, r.Outcome.Text(), r.Granted is null ? (Exact?)null : LedgerPlan.Of(r, hands[r.Code], stored.Run.Year).Total),
            StringComparer.Ordinal);
    }

    private static string? Text(Exact? amount) => amount is { } value ? Yuan.Shown(value) : null;

    private static string? Said(JsonNode? node) => StrictJson.Text(node);
}
