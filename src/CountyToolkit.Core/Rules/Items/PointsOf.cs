using CountyToolkit.Rules.Expressions;
using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Rules.Items;

/// <summary><c>c.value</c>: points that are a value itself.</summary>
public static class PointsOf
{
    /// <summary><c>c.value</c>: the value of the expression as points, between 0 and the most the figure allows; 0 to that most while it is open.</summary>
    /// <exception cref="RuleTextError">The units do not fit, or the expression is a compound growth.</exception>
    public static ItemAnswer Value(Expression expression, Bound most, EvaluationContext context)
    {
        if (expression.Root > 1)
        {
            throw new RuleTextError("expression.cagr-value", 0);
        }

        Comparison.Check(expression, "<=", most.Unit);
        ExpressionAnswer answer = expression.Evaluate(context.View);
        if (most.Value is not { } cap)
        {
            MissingFact figure = new("figure", most.Figure ?? "");
            return ItemAnswer.Blank([.. answer.Missing, figure]) with { Bound = most, Inputs = answer.Operands };
        }

        Exact? value = answer.Value / Unit.Parse(most.Unit).Factor;
        return new ItemAnswer
        {
            Outcome = answer.State switch { ExpressionState.Value => Outcome.Met, ExpressionState.Missing => Outcome.Missing, _ => Outcome.Manual },
            Exact = value,
            Bound = most,
            Inputs = answer.Operands,
            Missing = answer.Missing,
            Points = value is { } points ? PointsRange.Of(Exact.Max(Exact.Zero, Exact.Min(points, cap))) : new PointsRange(Exact.Zero, cap),
            Max = cap,
            Why = answer.Why,
        };
    }
}
