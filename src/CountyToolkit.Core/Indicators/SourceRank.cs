using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Indicators;

/// <summary>Which of several sources is believed: the catalogue ranks them per indicator, best first.</summary>
public sealed class SourceRank(Catalogue catalogue)
{
    private readonly Dictionary<(string Indicator, string Source), int> known = [];

    /// <summary>Rank of a source for an indicator, 0 the best; a source the catalogue does not name comes last.</summary>
    public int Of(string indicator, string source)
    {
        if (!known.TryGetValue((indicator, source), out int rank))
        {
            IReadOnlyList<string> order = catalogue.TryIndicator(indicator, out IndicatorEntry? entry) && entry.Sources.Count > 0 ? entry.Sources : catalogue.Sources.Codes;
            int place = order.ToList().IndexOf(source);
            known[(indicator, source)] = rank = place < 0 ? int.MaxValue : place;
        }

        return rank;
    }

    /// <summary>The best value that is not blank; null when all are.</summary>
    public IndicatorValue? Best(IEnumerable<IndicatorValue> values) =>
        values.Where(v => v.Value is not null).OrderBy(v => Of(v.Indicator, v.Source)).ThenBy(v => v.Source, StringComparer.Ordinal).FirstOrDefault();
}
