namespace CountyToolkit.Rules.Expressions;

/// <summary>What <c>@</c> fixes: the last quarter before the date (<c>@Q</c>), or a period by name.</summary>
/// <param name="Fixed">The period; null for the last quarter ended before the date.</param>
internal sealed record PeriodAnchor(Period? Fixed)
{
    internal Period On(DateOnly date) => Fixed ?? Period.LastQuarterBefore(date);
}
