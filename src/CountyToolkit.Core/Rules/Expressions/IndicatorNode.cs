namespace CountyToolkit.Rules.Expressions;

/// <summary>An indicator.</summary>
internal sealed record IndicatorNode(string Code, Unit Unit) : Node(Unit)
{
    internal override Exact? Evaluate(ExpressionRun run, PeriodAnchor? anchor, int back) => run.Read(Code, anchor, back, Unit.Factor);
}
