using System.Numerics;
using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Rules.Expressions;

/// <summary>Compares an expression with a bound, exactly. A compound growth is compared by powers: no root is drawn.</summary>
public static class Comparison
{
    /// <summary>Digits a compound growth is given to when it is shown or when what is missing is told: a hundred-millionth.</summary>
    private const int RootDigits = 8;

    /// <summary>The operators a rule may write.</summary>
    public static IReadOnlyList<string> Operators { get; } = [">=", ">", "<=", "<", "=="];

    /// <summary>Refuses an unknown operator, and a bound whose unit does not measure what the expression does.</summary>
    /// <exception cref="RuleTextError"><c>expression.operator</c>, <c>expression.bound-unit</c>, <c>expression.bad-unit</c>.</exception>
    public static void Check(Expression expression, string op, string? boundUnit)
    {
        if (!Operators.Contains(op))
        {
            throw new RuleTextError("expression.operator", 0, op);
        }

        Unit bound = Unit.Parse(boundUnit);
        if (!expression.Unit.Fits(bound))
        {
            throw new RuleTextError("expression.bound-unit", 0, expression.Text, expression.Unit.IsBare ? "—" : expression.Unit.Base, boundUnit ?? "—");
        }
    }

    /// <summary>Whether the expression stands to the bound as the operator says, and how much is missing when it does not.</summary>
    /// <exception cref="RuleTextError">As <see cref="Check"/>.</exception>
    public static ComparisonAnswer Compare(Expression expression, string op, Bound bound, FactsView view)
    {
        Check(expression, op, bound.Unit);
        ExpressionAnswer answer = expression.Evaluate(view);
        List<MissingFact> missing = [.. answer.Missing];
        if (bound.Value is null)
        {
            missing.Add(new MissingFact("figure", bound.Figure ?? ""));
        }

        if (missing.Count > 0 || answer.Value is not { } value || bound.Value is not { } against)
        {
            return new ComparisonAnswer { Outcome = missing.Count > 0 ? Outcome.Missing : Outcome.Manual, Answer = answer, Missing = missing };
        }

        Exact factor = Unit.Parse(bound.Unit).Factor;
        bool met = Holds(Order(value, answer.Root, against * factor), op);
        return new ComparisonAnswer
        {
            Outcome = met ? Outcome.Met : Outcome.Unmet,
            Answer = answer,
            Missing = [],
            Exact = answer.Root == 1 ? value / factor : value,
            Short = met ? null : Gap(Shown(value, answer.Root) / factor, op, against),
        };
    }

    /// <summary>Whether an order (−1, 0, 1) is one the operator allows.</summary>
    public static bool Holds(int order, string op) => op switch
    {
        ">=" => order >= 0,
        ">" => order > 0,
        "<=" => order <= 0,
        "<" => order < 0,
        _ => order == 0,
    };

    /// <summary>
    /// The order of a value and a bound in base units. With a root n the value is the ratio of a compound growth, and the
    /// bound the growth: ratio and (1 + bound)ⁿ are compared.
    /// </summary>
    public static int Order(Exact value, int root, Exact bound)
    {
        if (root == 1)
        {
            return value.CompareTo(bound);
        }

        // No growth is below −100 %, and below it the power would change sign.
        Exact target = Exact.One + bound;
        return target.Sign < 0 ? 1 : value.CompareTo(target.Power(root));
    }

    /// <summary>A value to show: itself, or the compound growth of a ratio rounded down to a hundred-millionth.</summary>
    public static Exact Shown(Exact value, int root)
    {
        if (root == 1)
        {
            return value;
        }

        BigInteger scale = BigInteger.Pow(10, RootDigits);
        BigInteger scaled = (value * Exact.Of(BigInteger.Pow(scale, root))).Floor();
        return new Exact(WholeRoot(scaled, root) - scale, scale);
    }

    private static Exact Gap(Exact actual, string op, Exact bound)
    {
        Exact gap = op is ">=" or ">" ? bound - actual : op is "<=" or "<" ? actual - bound : Exact.Max(bound - actual, actual - bound);
        return Exact.Max(gap, Exact.Zero);
    }

    /// <summary>The greatest whole number whose n-th power is not above another, by halving.</summary>
    private static BigInteger WholeRoot(BigInteger value, int root)
    {
        BigInteger low = BigInteger.Zero, high = BigInteger.One << (int)((value.GetBitLength() / root) + 1);
        while (high - low > 1)
        {
            BigInteger middle = (low + high) / 2;
            if (BigInteger.Pow(middle, root) <= value)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
