namespace CountyToolkit.Rules.Expressions;

/// <summary>How an expression came out.</summary>
public enum ExpressionState
{
    /// <summary>It has a value.</summary>
    Value,

    /// <summary>An operand is blank (待补数据).</summary>
    Missing,

    /// <summary>The arithmetic has no answer, as with a divisor of 0 (待研判).</summary>
    Manual,
}
