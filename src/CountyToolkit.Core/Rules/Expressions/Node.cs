namespace CountyToolkit.Rules.Expressions;

/// <summary>A part of an expression.</summary>
/// <param name="Unit">What it measures; values are computed in its base unit.</param>
internal abstract record Node(Unit Unit)
{
    /// <summary>The value in base units; null when a blank or an impossible step keeps it from having one.</summary>
    /// <param name="run">Takes what is read.</param>
    /// <param name="anchor">The period <c>@</c> has fixed around it, or null for the data year.</param>
    /// <param name="back">How many periods the brackets around it shift it back.</param>
    internal abstract Exact? Evaluate(ExpressionRun run, PeriodAnchor? anchor, int back);
}
