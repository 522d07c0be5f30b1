namespace CountyToolkit.Rules.Expressions;

/// <summary><c>+ - * /</c>. A divisor of 0 has no answer.</summary>
internal sealed record ArithmeticNode(char Operator, Node Left, Node Right, Unit Unit) : Node(Unit)
{
    internal override Exact? Evaluate(ExpressionRun run, PeriodAnchor? anchor, int back)
    {
        // Both sides are always read, so that every blank is named at once.
        Exact? left = Left.Evaluate(run, anchor, back), right = Right.Evaluate(run, anchor, back);
        return Operator switch
        {
            '+' => left + right,
            '-' => left - right,
            '*' => left * right,
            _ => right is { Sign: 0 } ? run.NoAnswer("division-by-zero") : left / right,
        };
    }
}
