using CountyToolkit.Indicators;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>One indicator of an enterprise over its periods.</summary>
/// <param name="Indicator">Which.</param>
/// <param name="Values">What each source says, by period, the believed one first.</param>
internal sealed record IndicatorLine(IndicatorEntry Indicator, IReadOnlyDictionary<string, IReadOnlyList<IndicatorValue>> Values)
{
    /// <summary>The value believed for a period; null = none.</summary>
    public Exact? Believed(string period) => Values.GetValueOrDefault(period)?.FirstOrDefault(v => v.Value is not null)?.Value is { } value
        ? ScaledValue.Of(value, Indicator.Decimals) : null;

    /// <summary>Whether sources say different things of a period.</summary>
    public bool Differs(string period) => Values.GetValueOrDefault(period)?.Where(v => v.Value is not null).Select(v => v.Value).Distinct().Count() > 1;
}
