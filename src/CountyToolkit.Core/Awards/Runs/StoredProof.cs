using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.Rules;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Awards.Runs;

/// <summary>
/// Whether what is stored of a run holds together: bytes under their hashes, the run document over its results, the rows
/// beside it. Nothing is computed by rules here; the document is made again from its parts and must come out the same.
/// </summary>
internal static class StoredProof
{
    private const string Stored = "stored";

    /// <summary>Every difference.</summary>
    public static IReadOnlyList<RunProblem> Problems(SqliteConnection db, StoredRun stored)
    {
        List<RunProblem> found = [];
        if (stored.Document.Hash != stored.Run.Sha256 || Sha256.Of(new BlobStore(db).Get(stored.Run.Sha256)) != stored.Run.Sha256)
        {
            found.Add(new RunProblem(Stored, null, null, "document " + stored.Document.Hash + " ≠ " + stored.Run.Sha256));
        }

        Rows(db, stored, found);
        Results(db, stored, found);
        return found;
    }

    private static void Rows(SqliteConnection db, StoredRun stored, List<RunProblem> found)
    {
        JsonObject json = stored.Document.Json;
        AwardRunStore store = new(db);
        EnterpriseIndex index = new(db);
        AwardRun run = stored.Run;
        Same("/format", RunDocument.Format, StrictJson.Text(json["format"]), found);
        Same("/programme", run.Programme, StrictJson.Text(json["programme"]), found);
        Same("/year", run.Year.ToString(CultureInfo.InvariantCulture), StrictJson.Text(json["year"]), found);
        Same("/date", IsoDate.Text(run.OnDate), StrictJson.Text(json["date"]), found);
        Same("/supplementOf", run.SupplementOf?.ToString(CultureInfo.InvariantCulture), StrictJson.Text(json["supplementOf"]), found);
        Same("/handLines", Text(store.HandLines(run.Id).Select(h => (h.Enterprise, h.Kind, h.Fen, h.Reason))), Text(stored.Document.HandLines.Select(h => (index.ByCode(h.Code).Id ?? 0, h.Kind, Yuan.Fen(h.Amount), h.Reason))), found);
        JsonObject byHand = new(RunOrder.ByHandOf(store, run.Id).Select(e => KeyValuePair.Create<string, JsonNode?>(e.Key.ToString(CultureInfo.InvariantCulture), e.Value)));
        JsonObject said = new(stored.Document.Excluded.Where(e => e.Why == "by-hand")
            .Select(e => KeyValuePair.Create<string, JsonNode?>(e.EnterpriseId.ToString(CultureInfo.InvariantCulture), e.Reason)));
        Same("/population/excluded", CanonicalJson.Text(byHand), CanonicalJson.Text(said), found);
    }

    private static void Results(SqliteConnection db, StoredRun stored, List<RunProblem> found)
    {
        BlobStore blobs = new(db);
        RunTotals totals = new() { Excluded = stored.Document.Excluded.Count };
        Dictionary<string, Exact> granted = new(StringComparer.Ordinal);
        foreach ((string code, string sha256) in stored.Document.Results)
        {
            if (blobs.Find(sha256) is not { } bytes || Sha256.Of(bytes) != sha256)
            {
                found.Add(new RunProblem(Stored, code, "", "blob " + sha256));
                continue;
            }

            ResultBlob result = ResultBlob.Read(bytes);
            if (result.Code != code)
            {
                found.Add(new RunProblem(Stored, code, "/code", result.Code));
            }

            totals.Count(result.Outcome, result.Granted);
            granted[code] = result.Granted ?? Exact.Zero;
        }

        JsonObject bare = stored.Document.Json.DeepClone().AsObject();
        bare["totals"] = totals.ToJson();
        RunDocument again = RunWriting.WithHands(new RunDocument(bare), stored.Document.HandLines, code => granted.GetValueOrDefault(code));
        if (found.Count == 0 && JsonDifference.First(stored.Document.Json["totals"], again.Json["totals"], "/totals") is { } difference)
        {
            found.Add(new RunProblem(Stored, null, difference.Pointer, difference.Detail));
        }
    }

    // By the register's row: the code an enterprise had on the day of the run may not be the one it has now.
    private static string Text(IEnumerable<(long Enterprise, string Kind, long Fen, string Reason)> hands) =>
        string.Join("\n", hands.Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.Enterprise} {h.Kind} {h.Fen} {h.Reason}")));

    private static void Same(string pointer, string? expected, string? stored, List<RunProblem> found)
    {
        if (expected != stored)
        {
            found.Add(new RunProblem(Stored, null, pointer, (stored ?? "-") + " ≠ " + (expected ?? "-")));
        }
    }
}
