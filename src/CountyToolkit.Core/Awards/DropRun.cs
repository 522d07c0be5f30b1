using CountyToolkit.Awards.Runs;
using CountyToolkit.People;

namespace CountyToolkit.Awards;

/// <summary>作废: a run that is not needed leaves the list of work. It stays on record with its reason; an approval asked for is void.</summary>
public static class DropRun
{
    /// <summary>Drops a draft, a submitted run or one sent back.</summary>
    /// <exception cref="OfficeError"><c>award.no-run</c>, <c>award.not-editable</c>, <c>award.reason</c>.</exception>
    public static AwardRun Run(Session session, long run, string reason)
    {
        session.Write(Right.RunAwards, "awards.drop", act =>
        {
            EditRun.Editable(new AwardRunStore(act.Connection).Get(run));
            EditRun.DemandReason(run, reason);
            Approvals.VoidOpen(act, ApproveRun.Kind, $"{run}");
            AwardRunStore.SetState(act, run, "withdrawn");
            act.Detail["run"] = run;
            act.Detail["reason"] = reason;
        });
        return new AwardRunStore(session.File.Connection).Get(run);
    }
}
