using CountyToolkit.Rules.Expressions;
using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Rules.Items;

/// <summary><c>c.require</c> 条件 and <c>c.guide</c> 原则上: an expression against a bound.</summary>
public static class Require
{
    /// <summary>A hard condition. Without a bound (an empty cell of a table) it sets no condition and is not applicable.</summary>
    /// <exception cref="RuleTextError">The operator or the bound's unit does not fit.</exception>
    public static ItemAnswer Evaluate(Expression expression, string op, Bound? bound, EvaluationContext context)
    {
        if (bound is null)
        {
            return ItemAnswer.Of(Outcome.NotApplicable);
        }

        ComparisonAnswer answer = Comparison.Compare(expression, op, bound, context.View);
        return new ItemAnswer
        {
            Outcome = answer.Outcome,
            Exact = answer.Exact,
            Root = answer.Answer.Root,
            Op = op,
            Bound = bound,
            Inputs = answer.Answer.Operands,
            Missing = answer.Missing,
            Short = answer.Short,
            Why = answer.Outcome == Outcome.Manual ? answer.Answer.Why : null,
        };
    }

    /// <summary>A bound the document gives only in principle (原则上): below it a person must decide.</summary>
    /// <exception cref="RuleTextError">As <see cref="Evaluate"/>.</exception>
    public static ItemAnswer Guide(Expression expression, string op, Bound? bound, EvaluationContext context)
    {
        ItemAnswer answer = Evaluate(expression, op, bound, context);
        return answer.Outcome == Outcome.Unmet ? answer with { Outcome = Outcome.Manual, Why = "guide" } : answer;
    }
}
