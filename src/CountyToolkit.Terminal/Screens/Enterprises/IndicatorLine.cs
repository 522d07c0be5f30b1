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

    /// <summary>A value of the line as it stands in a column: with as many decimals as any of the line's, and room where another line has more, so that points stand below one another.</summary>
    public string Aligned(string period, int most)
    {
        int own = Decimals;
        return Believed(period) is not { } value ? "" : value.ToDecimalText(own) + new string(' ', Math.Max(0, most - own) + (own == 0 && most > 0 ? 1 : 0));
    }

    /// <summary>Most decimals of its believed values.</summary>
    public int Decimals => Values.Keys.Select(Believed).OfType<Exact>().Select(v => v.ToString() is var text && text.IndexOf('.', StringComparison.Ordinal) is >= 0 and int point ? text.Length - point - 1 : 0).DefaultIfEmpty(0).Max();

    /// <summary>Whether sources say different things of a period.</summary>
    public bool Differs(string period) => Values.GetValueOrDefault(period)?.Where(v => v.Value is not null).Select(v => v.Value).Distinct().Count() > 1;
}
