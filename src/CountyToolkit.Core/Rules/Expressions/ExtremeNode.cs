namespace CountyToolkit.Rules.Expressions;

/// <summary><c>min(a, b, …)</c> and <c>max(a, b, …)</c>; a blank among them leaves the whole open.</summary>
internal sealed record ExtremeNode(IReadOnlyList<Node> Inner, bool Greatest) : Node(Inner[0].Unit)
{
    internal override Exact? Evaluate(ExpressionRun run, PeriodAnchor? anchor, int back)
    {
        Exact?[] values = [.. Inner.Select(n => n.Evaluate(run, anchor, back))];
        return values.Any(v => v is null) ? null : values.Select(v => v!.Value).Aggregate(Greatest ? Exact.Max : Exact.Min);
    }
}
