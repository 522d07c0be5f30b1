using CountyToolkit.Rules.Expressions;
using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Rules.Items;

/// <summary><c>c.value</c> and <c>c.score</c>: points that are a value itself, and a bound on points.</summary>
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

    /// <summary><c>c.score</c>: points against a bound, met by the sure ones, unmet by the possible ones; between, missing when a missing part is open, else manual.</summary>
    /// <param name="points">The points.</param>
    /// <param name="missing">Blanks among the open parts; empty when only a person's answer is open.</param>
    /// <param name="op">Operator.</param>
    /// <param name="bound">Bound.</param>
    public static ItemAnswer Score(PointsRange points, IReadOnlyList<MissingFact> missing, string op, Bound bound)
    {
        if (!Comparison.Operators.Contains(op))
        {
            throw new RuleTextError("expression.operator", 0, op);
        }

        if (bound.Value is not { } value)
        {
            return ItemAnswer.Blank([.. missing, new MissingFact("figure", bound.Figure ?? "")]) with { Op = op, Bound = bound };
        }

        bool? holds = points.Holds(op, value);
        return new ItemAnswer
        {
            Outcome = holds switch { true => Outcome.Met, false => Outcome.Unmet, _ => missing.Count > 0 ? Outcome.Missing : Outcome.Manual },
            Exact = points.IsSettled ? points.Low : null,
            Op = op,
            Bound = bound,
            Missing = holds is null ? missing : [],
            Short = holds == false ? Exact.Max(Exact.Zero, op is "<=" or "<" ? points.Low - value : value - points.High) : null,
        };
    }
}
