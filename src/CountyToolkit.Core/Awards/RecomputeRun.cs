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
    /// <summary>What of a result must be the same.</summary>
    private static readonly string[] Compared = ["granted", "lines", "instalments"];

    /// <summary>Refuses when anybody would come out differently now, or somebody is in or out who was not.</summary>
    /// <exception cref="OfficeError"><c>award.changed</c> for each enterprise, naming what it is now.</exception>
    public static void Demand(SqliteConnection db, StoredRun stored, RuleWorker worker, CancellationToken cancel)
    {
        IReadOnlyList<OfficeError> changed = Changes(db, stored, worker, cancel);
        if (changed.Count > 0)
        {
            throw OfficeError.Of(changed);
        }
    }

    /// <summary>Everybody who would come out differently.</summary>
    public static IReadOnlyList<OfficeError> Changes(SqliteConnection db, StoredRun stored, RuleWorker worker, CancellationToken cancel)
    {
        List<OfficeError> changed = [];
        RunOrder order = RunOrder.Of(new AwardRunStore(db), stored.Run);
        using RunComputation again = new(db, stored.ProgrammeNow(), order);
        again.Run(db, worker, null, cancel);
        Dictionary<string, string> before = new(stored.Document.Results, StringComparer.Ordinal);
        Audit.BlobStore blobs = new(db);
        foreach ((AwardResult result, byte[] bytes) in again.Results())
        {
            if (!before.Remove(result.Code, out string? sha256))
            {
                changed.Add(Changed(result.Code, "", "in"));
            }
            else if (sha256 != Sha256.Of(bytes) && Differs(ResultBlob.Read(blobs.Get(sha256)), ResultBlob.Read(bytes)) is { } what)
            {
                changed.Add(Changed(result.Code, ResultBlob.Read(bytes).Name, what));
            }
        }

        changed.AddRange(before.Keys.Select(code => Changed(code, "", "out")));
        return changed;
    }

    private static OfficeError Changed(string code, string name, string what) =>
        new(ErrorKind.BadInput, "award.changed", code, name, what);

    private static string? Differs(ResultBlob before, ResultBlob now)
    {
        if (before.Outcome != now.Outcome)
        {
            return before.Outcome.Text() + " → " + now.Outcome.Text();
        }

        string? field = Compared.FirstOrDefault(f => CanonicalJson.Text(before.Json[f]) != CanonicalJson.Text(now.Json[f]));
        return field is null ? null : field + ": " + Said(before.Json[field]) + " → " + Said(now.Json[field]);
    }

    private static string Said(JsonNode? node) => StrictJson.Text(node) ?? CanonicalJson.Text(node);
}
