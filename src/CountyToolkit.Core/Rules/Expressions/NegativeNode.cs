namespace CountyToolkit.Rules.Expressions;

/// <summary><c>-x</c>.</summary>
internal sealed record NegativeNode(Node Inner) : Node(Inner.Unit)
{
    internal override Exact? Evaluate(ExpressionRun run, PeriodAnchor? anchor, int back) => Exact.Zero - Inner.Evaluate(run, anchor, back);
}
