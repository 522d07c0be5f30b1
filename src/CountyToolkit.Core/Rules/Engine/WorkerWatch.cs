namespace CountyToolkit.Rules.Engine;

/// <summary>
/// Which evaluation is under way and since when. One side alone may answer it: the thread that computes, or the
/// watchdog that gives it up.
/// </summary>
internal sealed class WorkerWatch
{
    /// <summary>How often the watchdog looks.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private StuckEvaluation? current;
    private long since;
    private TimeSpan worked;
    private TimeSpan allowed;
    private bool closed;

    /// <summary>Time a group gets for each member beyond the first.</summary>
    public static TimeSpan ForMembers(int members) => TimeSpan.FromMilliseconds(10 * (members - 1));

    public void Begin(StuckEvaluation evaluation, int members)
    {
        lock (gate)
        {
            (current, since, worked, allowed) = (evaluation, TimeProvider.System.GetTimestamp(), RuleGuard.Worked(), RuleLimits.HardDeadline + ForMembers(members));
        }
    }

    /// <summary>The evaluation that has run past its time; null while all is well.</summary>
    public StuckEvaluation? Overdue()
    {
        lock (gate)
        {
            bool late = TimeProvider.System.GetElapsedTime(since) > allowed && RuleGuard.Worked() - worked > allowed;
            return current is not null && late ? current : null;
        }
    }

    /// <summary>Answers by the thread that computed; false when the watchdog has answered already.</summary>
    public bool Done(Action answer)
    {
        lock (gate)
        {
            current = null;
            if (!closed)
            {
                answer();
            }

            return !closed;
        }
    }

    /// <summary>Answers by the watchdog, once and for all, unless the other thread has just done it.</summary>
    public void Close(Action answer)
    {
        lock (gate)
        {
            closed = true;
            if (current is not null)
            {
                answer();
            }
        }
    }
}
