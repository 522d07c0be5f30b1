namespace CountyToolkit.Rules.Expressions;

/// <summary><c>x[k]</c>: every operand within, k periods earlier.</summary>
internal sealed record ShiftNode(Node Inner, int Steps) : Node(Inner.Unit)
{
    internal override Exact? Evaluate(ExpressionRun run, PeriodAnchor? anchor, int back) => Inner.Evaluate(run, anchor, back + Steps);
}
