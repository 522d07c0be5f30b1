using System.Globalization;
using CountyToolkit.Audit;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Enterprises;
using CountyToolkit.Ledger;
using CountyToolkit.People;
using CountyToolkit.Rules.Worker;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Awards;

/// <summary>
/// What follows when the second person decides on a run. Approved: the file is read and the run computed again inside
/// the transaction, then every line is entered into the ledger in the same act. Sent back: the run may be edited again.
/// </summary>
public static class ApproveRun
{
    /// <summary>The approval mechanism's kind of this; the subject is the run's number.</summary>
    public const string Kind = "award-run";

    /// <summary>What the approval mechanism needs to know.</summary>
    public static ApprovalKind Approvable { get; } = new(Kind, CurrentHash, Decided);

    // From the content: the document is made again from its stored parts, hand lines and exclusions included.
    private static string? CurrentHash(SqliteConnection db, string subject)
    {
        AwardRunStore store = new(db);
        if (!long.TryParse(subject, NumberStyles.None, CultureInfo.InvariantCulture, out long run) || store.All().All(r => r.Id != run))
        {
            return null;
        }

        StoredRun stored = StoredRun.Read(db, run);
        return StoredProof.Problems(db, stored).Count == 0 ? stored.Document.Hash : null;
    }

    private static void Decided(Act act, Approval approval, Decision decision)
    {
        long run = long.Parse(approval.Subject, CultureInfo.InvariantCulture);
        act.Detail["run"] = run;
        if (decision == Decision.SentBack)
        {
            AwardRunStore.SetState(act, run, "sent-back", approval.Id);
            return;
        }

        StoredRun stored = StoredRun.Read(act.Connection, run);
        using RuleWorker worker = new();
        RecomputeRun.Demand(act.Connection, stored, worker, CancellationToken.None);
        AwardRunStore.SetState(act, run, "approved", approval.Id);
        EnterLedger(act, stored);
    }

    private static void EnterLedger(Act act, StoredRun stored)
    {
        EnterpriseIndex index = new(act.Connection);
        ILookup<string, HandLine> hands = stored.Document.HandLines.ToLookup(h => h.Code, StringComparer.Ordinal);
        foreach (ResultBlob result in stored.Results())
        {
            LedgerPlan plan = LedgerPlan.Of(result, hands[result.Code], stored.Run.Year);
            foreach (LedgerRow row in plan.Rows)
            {
                long id = LedgerStore.Add(act, new LedgerEntry
                {
                    EnterpriseId = index.ByCode(result.Code).Id ?? throw new OfficeError(ErrorKind.BadInput, "award.not-in-register", null, result.Code),
                    Programme = stored.Run.Programme,
                    Pool = row.Pool,
                    PolicyYear = stored.Run.Year,
                    GrantedFen = Yuan.Fen(row.Granted),
                    RunId = stored.Run.Id,
                    Document = stored.Document.Json["policy"]?.ToString(),
                });
                LedgerStore.Add(act, new LedgerEvent { LedgerId = id, State = "decided", AmountFen = Yuan.Fen(row.Granted), OnDate = act.Today });
                if (plan.Held || row.Until is not null)
                {
                    LedgerStore.Add(act, new LedgerEvent { LedgerId = id, State = "held", AmountFen = Yuan.Fen(row.Granted), OnDate = act.Today });
                }
            }
        }
    }
}
