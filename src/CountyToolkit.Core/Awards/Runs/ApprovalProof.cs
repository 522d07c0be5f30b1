using System.Globalization;
using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.Ledger;
using CountyToolkit.People;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Awards.Runs;

/// <summary>Whether approval and ledger bear a run out: the hash approved is the document's, by another person, and every line is in the ledger once.</summary>
internal static class ApprovalProof
{
    private const string Type = "approval";

    /// <summary>Every difference; a draft needs neither.</summary>
    public static IReadOnlyList<RunProblem> Problems(SqliteConnection db, StoredRun stored)
    {
        List<RunProblem> found = [];
        if (stored.Run.IsLive)
        {
            Approval(db, stored, found);
        }

        Ledger(db, stored, found);
        return found;
    }

    private static void Approval(SqliteConnection db, StoredRun stored, List<RunProblem> found)
    {
        Approval? approval = stored.Run.ApprovalId is { } id ? new ApprovalStore(db).Find(id) : null;
        if (approval is null || approval.Kind != ApproveRun.Kind || approval.Subject != $"{stored.Run.Id}")
        {
            found.Add(new RunProblem(Type, null, null, "no-approval"));
            return;
        }

        if (approval.Sha256 != stored.Document.Hash)
        {
            found.Add(new RunProblem(Type, null, null, approval.Sha256 + " ≠ " + stored.Document.Hash));
        }

        string? expected = stored.Run.State == "approved" ? "approved" : null;
        if (approval.Decision != expected)
        {
            found.Add(new RunProblem(Type, null, null, (approval.Decision ?? "-") + " ≠ " + (expected ?? "-")));
        }

        if (approval.Decider is { } decider && (decider == approval.Proposer || decider == approval.Editor))
        {
            found.Add(new RunProblem(Type, null, null, "second-person " + decider));
        }
    }

    private static void Ledger(SqliteConnection db, StoredRun stored, List<RunProblem> found)
    {
        EnterpriseIndex index = new(db);
        List<string> entered = [.. new LedgerStore(db).Lines(year: stored.Run.Year).Where(l => l.Entry.RunId == stored.Run.Id)
            .Select(l => Row(l.Entry.EnterpriseId, l.Entry.Pool, l.Entry.GrantedFen))];
        if (stored.Run.State == "approved")
        {
            ILookup<string, HandLine> hands = stored.Document.HandLines.ToLookup(h => h.Code, StringComparer.Ordinal);
            BlobStore blobs = new(db);
            foreach ((string code, string sha256) in stored.Document.Results)
            {
                foreach (LedgerRow row in LedgerPlan.Of(ResultBlob.Read(blobs.Get(sha256)), hands[code], stored.Run.Year).Rows)
                {
                    string text = Row(index.ByCode(code).Id, row.Pool, Yuan.Fen(row.Granted));
                    if (!entered.Remove(text))
                    {
                        found.Add(new RunProblem(Type, code, null, "ledger lacks " + text));
                    }
                }
            }
        }

        found.AddRange(entered.Select(row => new RunProblem(Type, index.CodeOf(long.Parse(row.Split(' ')[0], CultureInfo.InvariantCulture)), null, "ledger holds " + row)));
    }

    // By the register's row: the code an enterprise had on the day of the run may not be the one it has now.
    private static string Row(long? enterprise, string? pool, long fen) => (enterprise ?? 0).ToString(CultureInfo.InvariantCulture) + " " + (pool ?? "-") + " " + Yuan.Shown(Yuan.OfFen(fen));
}
