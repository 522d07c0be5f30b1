namespace CountyToolkit.Rules.Expressions;

/// <summary>
/// <c>cagr(x, n)</c>, only as a whole left side. Its value here is the ratio x / x[n]; the root is never drawn, a bound
/// is compared by powers.
/// </summary>
internal sealed record CompoundNode(Node Inner, int Years) : Node(Unit.None)
{
    internal override Exact? Evaluate(ExpressionRun run, PeriodAnchor? anchor, int back)
    {
        Exact? last = Inner.Evaluate(run, anchor, back), first = Inner.Evaluate(run, anchor, back + Years);
        if (first is { Sign: <= 0 })
        {
            return run.NoAnswer("growth-base");
        }

        return last is { Sign: < 0 } ? run.NoAnswer("cagr-negative") : last / first;
    }
}
