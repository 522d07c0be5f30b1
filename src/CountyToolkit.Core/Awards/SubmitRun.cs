using CountyToolkit.Audit;
using CountyToolkit.Awards.Runs;
using CountyToolkit.People;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Worker;

namespace CountyToolkit.Awards;

/// <summary>
/// 提交审核: asks a second person for approval of exactly the run document's hash. The file is read again and the run
/// computed again inside the transaction: what no longer comes out the same is not submitted.
/// </summary>
public static class SubmitRun
{
    /// <summary>Submits; answers the run. The approval's number is its <see cref="AwardRun.ApprovalId"/>.</summary>
    /// <exception cref="OfficeError">
    /// <c>award.no-run</c>, <c>award.not-draft</c>, <c>award.not-yet</c>, <c>award.live-run</c>, <c>award.failed-inside</c>, <c>award.open-inside</c>, <c>award.changed.*</c>.
    /// </exception>
    public static AwardRun Run(Session session, long run, CancellationToken cancel = default)
    {
        session.Write(Right.RunAwards, "awards.submit", act => Submit(session, act, run, cancel));
        return new AwardRunStore(session.File.Connection).Get(run);
    }

    private static void Submit(Session session, Act act, long run, CancellationToken cancel)
    {
        StoredRun stored = StoredRun.Read(act.Connection, run);
        if (stored.Run.State is not ("draft" or "sent-back"))
        {
            throw new OfficeError(ErrorKind.BadInput, "award.not-draft", $"{run}", null, OfficeError.Word("awards.state." + stored.Run.State));
        }

        if (stored.Run.OnDate > Instant.Today(session.Clock))
        {
            throw new OfficeError(ErrorKind.BadInput, "award.not-yet", $"{run}", IsoDate.Text(stored.Run.OnDate));
        }

        RefuseSecondMain(new AwardRunStore(act.Connection), stored.Run, stored.Programme().Programme.Title);
        RefuseUnfinished(stored);
        using RuleWorker worker = new();
        RecomputeRun.Demand(act.Connection, stored, worker, cancel);
        long approval = Approvals.Propose(act, ApproveRun.Kind, $"{run}", stored.Document.Hash, stored.Run.EditorId ?? session.Person.Id);
        AwardRunStore.SetState(act, run, "submitted", approval);
        act.Detail["run"] = run;
        act.Detail["sha256"] = stored.Document.Hash;
    }

    private static void RefuseSecondMain(AwardRunStore store, AwardRun run, string title)
    {
        AwardRun? live = run.SupplementOf is null
            ? store.Of(run.Programme, run.Year).FirstOrDefault(r => r.Id != run.Id && r.SupplementOf is null && r.IsLive)
            : null;
        if (live is not null)
        {
            throw new OfficeError(ErrorKind.BadInput, "award.live-run", title, $"{run.Id}", $"{live.Id}", OfficeError.Word("awards.state." + live.State));
        }
    }

    private static void RefuseUnfinished(StoredRun stored)
    {
        List<OfficeError> errors = [];
        foreach (ResultBlob result in stored.Results())
        {
            if (result.Outcome == Outcome.Failed)
            {
                errors.Add(new OfficeError(ErrorKind.BadInput, "award.failed-inside", result.Code, result.Name, StrictJson.Text(result.Verdict["error"]?["code"]) ?? ""));
            }
            else if (result.Outcome == Outcome.Met && result.Granted is null)
            {
                string missing = string.Join(" ", (result.Json["missing"] as System.Text.Json.Nodes.JsonArray ?? []).Select(m => StrictJson.Text(m?["code"])));
                errors.Add(new OfficeError(ErrorKind.BadInput, "award.open-inside", result.Code, result.Name, missing));
            }
        }

        if (errors.Count > 0)
        {
            throw OfficeError.Of(errors);
        }
    }
}
