using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Rules.Worker;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Awards;

/// <summary>
/// Proves a run from what is stored, in this order: bytes and run document, the rules replayed over the stored facts with
/// the stored bundles, the steps over the stored verdicts, then approval, ledger and chain. Every difference is named.
/// </summary>
public static class VerifyRun
{
    /// <summary>For the verification of the whole file: every run submitted or approved, until cancelled.</summary>
    public static FileCheck Check(CancellationToken cancel) => db => new AwardRunStore(db).All().Where(r => r.IsLive)
        .SelectMany(r => Own(db, r.Id, null, cancel).Select(p => p.Of(r.Id))).ToList();

    /// <summary>Every difference of a run; none = proven.</summary>
    /// <param name="db">The file; read-only is enough.</param>
    /// <param name="run">Number of the run.</param>
    /// <param name="progress">Gets how many enterprises are replayed, of how many; null for none.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="OfficeError"><c>award.no-run</c>.</exception>
    public static IReadOnlyList<RunProblem> Run(SqliteConnection db, long run, Action<int, int>? progress = null, CancellationToken cancel = default) =>
    [
        .. Own(db, run, progress, cancel),
        .. ChainCheck.Run(db).Concat(RowsCheck.Run(db)).Select(p => new RunProblem("approval", null, null, FormattableString.Invariant($"{p.Kind} {p.Table} {p.First}-{p.Last} #{p.Act}"))),
    ];

    private static List<RunProblem> Own(SqliteConnection db, long run, Action<int, int>? progress, CancellationToken cancel)
    {
        new AwardRunStore(db).Get(run);
        List<RunProblem> found = [];
        try
        {
            StoredRun stored = StoredRun.Read(db, run);
            found.AddRange(StoredProof.Problems(db, stored));
            HashSet<string> broken = [.. found.Where(p => p.Code is not null).Select(p => p.Code!)];
            ProgrammeBundle programme = stored.Programme();
            Replay(programme, stored, broken, found, progress, cancel);
            if (broken.Count == 0)
            {
                Steps(programme, stored, found);
            }

            found.AddRange(ApprovalProof.Problems(db, stored));
        }
        catch (OfficeError error) when (error.Kind is ErrorKind.BadInput or ErrorKind.File)
        {
            found.Add(new RunProblem("stored", null, null, error.Code + " " + error.Value));
        }

        return found;
    }

    private static void Replay(ProgrammeBundle programme, StoredRun stored, HashSet<string> broken, List<RunProblem> found, Action<int, int>? progress, CancellationToken cancel)
    {
        using RunSpool spool = new();
        using RuleWorker worker = new();
        worker.Load(programme.Bundle);
        RunCases cases = new(programme, stored.Run.Year, stored.Run.OnDate, spool);
        Dictionary<string, RunSpool.Piece> verdicts = new(StringComparer.Ordinal);
        foreach ((string code, string _) in stored.Document.Results.Where(r => !broken.Contains(r.Key)))
        {
            ResultBlob result = stored.Result(code);
            cases.Add(code, result.Facts, result.Sources);
            verdicts[code] = spool.Append(CanonicalJson.Bytes(result.Verdict));
        }

        cases.Judge(
            worker,
            (code, _, _, verdict) =>
            {
                byte[] now = CanonicalJson.Bytes(verdict), then = spool.Read(verdicts[code]);
                if (!now.AsSpan().SequenceEqual(then))
                {
                    (string pointer, string detail) = JsonDifference.First(JsonNode.Parse(then), JsonNode.Parse(now), "/verdict") ?? ("/verdict", "");
                    found.Add(new RunProblem("replay", code, pointer, detail));
                }
            },
            progress,
            cancel);
    }

    private static void Steps(ProgrammeBundle programme, StoredRun stored, List<RunProblem> found)
    {
        RunBook book = stored.Book(programme, new HashSet<string>());
        foreach (ResultBlob result in stored.Results())
        {
            JsonObject now = book.Result(result.Code).Stored();
            foreach (string field in new[] { "lines", "steps", "granted", "instalments", "shares", "missing" })
            {
                if (JsonDifference.First(result.Json[field], JsonNode.Parse(CanonicalJson.Bytes(now[field])), "/" + field) is { } difference)
                {
                    found.Add(new RunProblem("steps", result.Code, difference.Pointer, difference.Detail));
                }
            }
        }

        if (JsonDifference.First(stored.Document.Json["pot"], book.Pot, "/pot") is { } pot)
        {
            found.Add(new RunProblem("steps", null, pot.Pointer, pot.Detail));
        }
    }
}
