namespace CountyToolkit.Rules.Expressions;

/// <summary><c>x@Q</c>, <c>x@2024Q3</c>: every operand within, of that period.</summary>
internal sealed record AnchorNode(Node Inner, PeriodAnchor Anchor) : Node(Inner.Unit)
{
    internal override Exact? Evaluate(ExpressionRun run, PeriodAnchor? anchor, int back) => Inner.Evaluate(run, Anchor, back);
}
