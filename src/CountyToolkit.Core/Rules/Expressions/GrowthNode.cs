namespace CountyToolkit.Rules.Expressions;

/// <summary>
/// <c>growth(x)</c> and <c>meanGrowth(x, n)</c>: the arithmetic mean of n yearly growths (x − x[1]) / x[1]. A base of 0 or
/// below has no answer, since growing out of a loss has no rate.
/// </summary>
internal sealed record GrowthNode(Node Inner, int Count) : Node(Unit.None)
{
    internal override Exact? Evaluate(ExpressionRun run, PeriodAnchor? anchor, int back)
    {
        Exact? sum = Exact.Zero;
        Exact? later = Inner.Evaluate(run, anchor, back);
        for (int i = 1; i <= Count; i++)
        {
            Exact? earlier = Inner.Evaluate(run, anchor, back + i);
            Exact? growth = earlier is { Sign: <= 0 } ? run.NoAnswer("growth-base") : (later - earlier) / earlier;
            sum += growth;
            later = earlier;
        }

        return sum / Exact.Of((System.Numerics.BigInteger)Count);
    }
}
