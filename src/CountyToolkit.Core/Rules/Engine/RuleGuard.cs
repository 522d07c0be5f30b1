using System.Collections;
using System.Runtime.CompilerServices;
using Jint.Parser.Ast;

namespace CountyToolkit.Rules.Engine;

/// <summary>
/// Watches one evaluation: stack, wall clock and allocated bytes, at every block of the script and every call it makes
/// to us. It also remembers where the script is, for the message of a fault. The engine knows none of this: blocks are
/// wrapped by <see cref="SyntaxRewrite"/>.
/// </summary>
internal sealed class RuleGuard
{
    [ThreadStatic]
    private static RuleGuard? current;

    private long started;
    private TimeSpan worked;
    private long allocated;
    private long most;
    private TimeSpan deadline;
    private volatile ScriptSite? site;
    private SyntaxNode? statement;

    /// <summary>The guard of the evaluation running on this thread.</summary>
    public static RuleGuard Current => current ??= new RuleGuard();

    /// <summary>Where the script is: the last call it made to us, or its last statement.</summary>
    public ScriptSite? Site => ScriptSite.Of(statement) ?? site;

    /// <summary>Begins an evaluation.</summary>
    /// <param name="members">Members of a group; each gets its share of time and memory.</param>
    public void Start(int members = 1)
    {
        deadline = RuleLimits.Deadline + WorkerWatch.ForMembers(members);
        most = RuleLimits.AllocatedBytes + ((members - 1) * RuleLimits.AllocatedBytesOfMember);
        started = TimeProvider.System.GetTimestamp();
        worked = Worked();
        allocated = GC.GetAllocatedBytesForCurrentThread();
        site = null;
        statement = null;
    }

    /// <summary>Notes a call of the script to one of our words.</summary>
    public void At(ScriptSite place)
    {
        site = place;
        statement = null;
        Check();
    }

    public void Check()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new RuleStop("rule.too-deep");
        }

        // On a busy machine the clock runs on while others work: only time this process has worked counts against a rule.
        if (TimeProvider.System.GetElapsedTime(started) > deadline && Worked() - worked > deadline)
        {
            throw new RuleStop("rule.deadline");
        }

        if (GC.GetAllocatedBytesForCurrentThread() - allocated > most)
        {
            throw new RuleStop("rule.memory");
        }
    }

    /// <summary>Processor time of this process so far.</summary>
    internal static TimeSpan Worked() => Environment.CpuUsage.TotalTime;

    /// <summary>The statements of one block; every pass over them is checked first.</summary>
    internal sealed class Block(IReadOnlyList<Statement> statements, bool remember) : IEnumerable<Statement>
    {
        public IEnumerator<Statement> GetEnumerator()
        {
            RuleGuard guard = Current;
            guard.Check();
            foreach (Statement statement in statements)
            {
                if (remember)
                {
                    guard.statement = statement;
                }

                yield return statement;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
