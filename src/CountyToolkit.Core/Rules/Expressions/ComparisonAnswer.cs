namespace CountyToolkit.Rules.Expressions;

/// <summary>How an expression stands to a bound.</summary>
public sealed record ComparisonAnswer
{
    /// <summary>Met, unmet, missing (a blank operand or figure) or manual (no arithmetic answer).</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The left side with its operands.</summary>
    public required ExpressionAnswer Answer { get; init; }

    /// <summary>Every blank, of the facts and of the figure.</summary>
    public required IReadOnlyList<MissingFact> Missing { get; init; }

    /// <summary>The left side in the unit of the bound; for a compound growth the plain ratio. Null when it has no value.</summary>
    public Exact? Exact { get; init; }

    /// <summary>How much is missing (or too much), in the unit of the bound; 0 when only a strict bound is touched. Null unless unmet.</summary>
    public Exact? Short { get; init; }
}
