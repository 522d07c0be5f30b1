namespace CountyToolkit.Rules.Expressions;

/// <summary><c>sum(x, n)</c> and <c>mean(x, n)</c>: x and the n − 1 periods before it.</summary>
internal sealed record SeriesNode(Node Inner, int Count, bool Mean) : Node(Inner.Unit)
{
    internal override Exact? Evaluate(ExpressionRun run, PeriodAnchor? anchor, int back)
    {
        Exact? sum = Exact.Zero;
        for (int i = 0; i < Count; i++)
        {
            Exact? value = Inner.Evaluate(run, anchor, back + i);
            sum += value;
        }

        return Mean ? sum / Exact.Of((System.Numerics.BigInteger)Count) : sum;
    }
}
