namespace CountyToolkit.Indicators;

/// <summary>Sources that say different things of one indicator of one enterprise.</summary>
/// <param name="EnterpriseId">The enterprise.</param>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Values">What each said, the believed one first.</param>
/// <param name="Spread">Largest less smallest, as a share of the believed value; null when that is 0.</param>
public sealed record SourceDifference(long EnterpriseId, string Indicator, IReadOnlyList<IndicatorValue> Values, Exact? Spread);
