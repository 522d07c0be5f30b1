namespace CountyToolkit.Rules.Expressions;

/// <summary><c>latest(x)</c>: the newest value on or before the date.</summary>
internal sealed record LatestNode(string Code, Unit Unit) : Node(Unit)
{
    internal override Exact? Evaluate(ExpressionRun run, PeriodAnchor? anchor, int back) => run.Latest(Code, Unit.Factor);
}
