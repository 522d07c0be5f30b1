using System.Globalization;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.People;
using CountyToolkit.Policies;
using CountyToolkit.Rules.Worker;

namespace CountyToolkit.Awards;

/// <summary>
/// 奖补测算: computes a programme for every enterprise of the register and keeps it as a draft. Everything is computed
/// before anything is written; a run that is cancelled or refused leaves no row.
/// </summary>
public static class RunAwards
{
    /// <summary>Computes and keeps a draft run.</summary>
    /// <param name="session">Who runs it.</param>
    /// <param name="programme"><c>policy/programme</c>, or the programme alone when only one policy in force has it.</param>
    /// <param name="year">政策年度.</param>
    /// <param name="date">Date of law and facts.</param>
    /// <param name="supplementOf">The approved main run this one supplements; null for a main run.</param>
    /// <param name="progress">Gets how many enterprises are done, of how many; null for none.</param>
    /// <param name="cancel">Stops; nothing is written.</param>
    /// <exception cref="OfficeError">
    /// <c>award.no-programme</c>, <c>award.which-programme</c>, <c>award.programme.*</c>, <c>award.supplement-of</c>, <c>policy.not-active</c>, <c>worker.*</c>.
    /// </exception>
    public static AwardRun Run(
        Session session, string programme, int year, DateOnly date, long? supplementOf = null, Action<int, int>? progress = null, CancellationToken cancel = default)
    {
        session.Demand(Right.RunAwards);
        ProgrammeBundle bundle = ActiveProgrammes.ToPay(new PolicyStore(session.File.Connection), programme);
        RefuseSupplement(session, bundle.Programme.FullId, year, supplementOf);
        RunOrder order = new(year, date, null, new Dictionary<long, string>(), supplementOf);
        using RunComputation computed = new(session.File.Connection, bundle, order);
        using (RuleWorker worker = new())
        {
            computed.Run(session.File.Connection, worker, progress, cancel);
        }

        cancel.ThrowIfCancellationRequested();
        long added = session.Write(Right.RunAwards, "awards.run", act =>
        {
            long run = AwardRunStore.Add(act, bundle.Programme.FullId, year, date, supplementOf);
            AwardRunStore.AddDocument(act, run, RunWriting.Store(act, bundle, order, supplementOf, computed, []));
            AwardRunStore.SetState(act, run, "draft");
            act.Detail["programme"] = bundle.Programme.FullId;
            act.Detail["year"] = year;
            act.Detail["date"] = IsoDate.Text(date);
            return run;
        });
        return new AwardRunStore(session.File.Connection).Get(added);
    }

    private static void RefuseSupplement(Session session, string programme, int year, long? supplementOf)
    {
        if (supplementOf is not { } main)
        {
            return;
        }

        AwardRun run = new AwardRunStore(session.File.Connection).Get(main);
        if (run.Programme != programme || run.Year != year || run.State != "approved" || run.SupplementOf is not null)
        {
            throw new OfficeError(ErrorKind.BadInput, "award.supplement-of", programme, main.ToString(CultureInfo.InvariantCulture), run.Programme, run.State);
        }
    }
}
