using CountyToolkit.Audit;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.People;
using CountyToolkit.Policies;
using CountyToolkit.Rules.Worker;

namespace CountyToolkit.Awards;

/// <summary>
/// 重新测算: computes a run once more, with the facts, the register and the figures in force as they are now, for the same
/// year and date. What people set by hand stays; an approval asked for is void, and a run sent back is a draft again.
/// </summary>
public static class RenewRun
{
    /// <summary>Computes it again; everything is computed before anything is written.</summary>
    /// <param name="session">Who runs it.</param>
    /// <param name="run">Number of a draft, a submitted run or one sent back.</param>
    /// <param name="progress">Gets how many enterprises are done, of how many; null for none.</param>
    /// <param name="cancel">Stops; nothing is written.</param>
    /// <exception cref="OfficeError"><c>award.no-run</c>, <c>award.not-editable</c>, <c>award.no-programme</c>, <c>policy.not-active</c>, <c>award.hand-stays</c>, <c>award.renew-meanwhile</c>, <c>worker.*</c>.</exception>
    public static AwardRun Run(Session session, long run, Action<int, int>? progress = null, CancellationToken cancel = default)
    {
        session.Demand(Right.RunAwards);
        AwardRunStore store = new(session.File.Connection);
        AwardRun known = EditRun.Editable(store.Get(run));
        ProgrammeBundle bundle = ActiveProgrammes.ToPay(new PolicyStore(session.File.Connection), known.Programme);
        RunOrder order = RunOrder.Of(store, known);
        using RunComputation computed = new(session.File.Connection, bundle, order);
        using (RuleWorker worker = new())
        {
            computed.Run(session.File.Connection, worker, progress, cancel);
        }

        cancel.ThrowIfCancellationRequested();
        session.Write(Right.RunAwards, "awards.renew", act =>
        {
            StoredRun stored = StoredRun.Read(act.Connection, run);
            EditRun.Editable(stored.Run);
            if (stored.Run.Sha256 != known.Sha256)
            {
                throw new OfficeError(ErrorKind.BadInput, "award.renew-meanwhile", $"{run}", stored.Run.Editor);
            }

            RunDocument document = RunWriting.Store(act, bundle, order, stored.Run.SupplementOf, computed, stored.Document.HandLines);
            RefuseLostHands(act, document, stored.Run.Year);
            EditRun.Take(act, stored.Run, document);
        });
        return store.Get(run);
    }

    private static void RefuseLostHands(Act act, RunDocument document, int year)
    {
        BlobStore blobs = new(act.Connection);
        Dictionary<string, string> results = new(document.Results, StringComparer.Ordinal);
        OfficeError[] lost =
        [
            .. document.HandLines.GroupBy(h => h.Code, StringComparer.Ordinal)
                .Select(g => Lost(g.Key, [.. g], results.TryGetValue(g.Key, out string? sha256) ? ResultBlob.Read(blobs.Get(sha256)) : null, year)).OfType<OfficeError>(),
        ];
        if (lost.Length > 0)
        {
            throw OfficeError.Of(lost);
        }
    }

    private static OfficeError? Lost(string code, HandLine[] hands, ResultBlob? result, int year)
    {
        if (result is null)
        {
            return new OfficeError(ErrorKind.BadInput, "award.hand-stays", code, code, OfficeError.Word("award.hand-stays.out"));
        }

        // Each as when it was set: no more is taken away than stands after those before it.
        bool over = Enumerable.Range(0, hands.Length).Any(i => hands[i].Kind == "reduce" && hands[i].Amount > LedgerPlan.Of(result, hands[..i], year).Total);
        return over ? new OfficeError(ErrorKind.BadInput, "award.hand-stays", code, result.Name, OfficeError.Word("award.hand-stays.over")) : null;
    }
}
