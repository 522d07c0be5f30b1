namespace CountyToolkit.Rules.Expressions;

/// <summary>What an expression came to, with every operand it read.</summary>
public sealed record ExpressionAnswer
{
    /// <summary>Value, missing or manual; a blank comes before an arithmetic that has no answer.</summary>
    public required ExpressionState State { get; init; }

    /// <summary>The value in base units (元, a plain fraction for %); for a compound growth the ratio last/first. Null unless there is a value.</summary>
    public Exact? Value { get; init; }

    /// <summary>1, or for <c>cagr(x, n)</c> its n: the growth is the n-th root of <see cref="Value"/> less 1, and never computed.</summary>
    public int Root { get; init; } = 1;

    /// <summary>What <see cref="Value"/> measures.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Every value read, in reading order, each once.</summary>
    public required IReadOnlyList<Operand> Operands { get; init; }

    /// <summary>Every blank, each once.</summary>
    public required IReadOnlyList<MissingFact> Missing { get; init; }

    /// <summary>Why it is manual: <c>division-by-zero</c>, <c>growth-base</c>, <c>cagr-negative</c>; else null.</summary>
    public string? Why { get; init; }
}
