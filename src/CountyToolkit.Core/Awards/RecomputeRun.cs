using System.Text.Json.Nodes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Worker;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Awards;

/// <summary>
/// Reads the file again and computes a run again, with the bundle it was computed with: before money is promised and
/// before it is decided. Facts may have grown; what counts is that everybody still comes out the same.
/// </summary>
internal static class RecomputeRun
{
    private const int Named = 3;

    /// <summary>What of a result must be the same beside outcome and sum.</summary>
    private static readonly string[] Compared = ["lines", "instalments"];

    /// <summary>Refuses when anybody would come out differently now, or somebody is in or out who was not.</summary>
    /// <exception cref="OfficeError"><c>award.changed.*</c>: one for each way of coming out differently, naming the first enterprises and counting all.</exception>
    public static void Demand(SqliteConnection db, StoredRun stored, RuleWorker worker, CancellationToken cancel)
    {
        OfficeError[] changed = [.. Changes(db, stored, worker, cancel).GroupBy(c => (c.How, c.Before, c.Now)).Select(g => Told(stored.Run.Id, [.. g]))];
        if (changed.Length > 0)
        {
            throw OfficeError.Of(changed);
        }
    }

    private static List<RunChange> Changes(SqliteConnection db, StoredRun stored, RuleWorker worker, CancellationToken cancel)
    {
        List<RunChange> changed = [];
        RunOrder order = RunOrder.Of(new AwardRunStore(db), stored.Run);
        using RunComputation again = new(db, stored.ProgrammeNow(), order);
        again.Run(db, worker, null, cancel);
        Dictionary<string, string> before = new(stored.Document.Results, StringComparer.Ordinal);
        Audit.BlobStore blobs = new(db);
        foreach ((AwardResult result, byte[] bytes) in again.Results())
        {
            if (!before.Remove(result.Code, out string? sha256))
            {
                changed.Add(new("in", ResultBlob.Read(bytes).Name, "", ""));
            }
            else if (sha256 != Sha256.Of(bytes) && Differs(ResultBlob.Read(blobs.Get(sha256)), ResultBlob.Read(bytes)) is { } change)
            {
                changed.Add(change);
            }
        }

        changed.AddRange(before.Values.Select(sha256 => new RunChange("out", ResultBlob.Read(blobs.Get(sha256)).Name, "", "")));
        return changed;
    }

    private static OfficeError Told(long run, RunChange[] alike) => new(
        ErrorKind.BadInput,
        "award.changed." + alike[0].How,
        $"{run}",
        string.Join("、", alike.Take(Named).Select(c => c.Name)) + (alike.Length > Named ? "…" : ""),
        $"{alike.Length}",
        alike[0].Before,
        alike[0].Now);

    private static RunChange? Differs(ResultBlob before, ResultBlob now) =>
        before.Outcome != now.Outcome ? new("outcome", now.Name, Word(before.Outcome), Word(now.Outcome))
        : Said(before.Json["granted"]) != Said(now.Json["granted"]) ? new("granted", now.Name, Said(before.Json["granted"]), Said(now.Json["granted"]))
        : Compared.Any(f => CanonicalJson.Text(before.Json[f]) != CanonicalJson.Text(now.Json[f])) ? new("parts", now.Name, "", "")
        : null;

    private static string Word(Outcome outcome) => OfficeError.Word("outcome." + outcome.Text());

    private static string Said(JsonNode? node) => StrictJson.Text(node) ?? OfficeError.Word("award.open-sum");
}
