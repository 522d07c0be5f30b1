namespace CountyToolkit.Rules.Expressions;

/// <summary>A number with its unit.</summary>
internal sealed record LiteralNode(Exact Value, Unit Unit) : Node(Unit)
{
    internal override Exact? Evaluate(ExpressionRun run, PeriodAnchor? anchor, int back) => Value * Unit.Factor;
}
