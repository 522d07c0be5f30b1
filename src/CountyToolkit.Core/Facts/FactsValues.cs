using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.Indicators;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Facts;

/// <summary>The values of the facts: per period and indicator the best source's, in the catalogue's unit; a period is seen once it has ended.</summary>
internal sealed class FactsValues(Catalogue catalogue, DateOnly date, FactsStore store, IReadOnlyCollection<long>? only)
{
    private readonly Dictionary<long, string> codes = store.Indicators();
    private readonly Dictionary<long, (string? Operator, string At)> acts = store.Acts(only);
    private readonly Dictionary<string, bool> seen = new(StringComparer.Ordinal);
    private readonly SourceRank rank = new(catalogue);

    internal (JsonObject Values, JsonObject Sources) Write(IEnumerable<ValueRow> rows, Func<string?, TracedRow, string> trace)
    {
        Dictionary<(string Period, long Indicator), ValueRow> best = [];
        foreach (ValueRow row in rows.Where(r => Seen(r.Period)))
        {
            (string, long) key = (row.Period, row.IndicatorId);
            if (!best.TryGetValue(key, out ValueRow? held) || Better(row, held))
            {
                best[key] = row;
            }
        }

        JsonObject values = [], sources = [];
        foreach (IGrouping<string, ValueRow> period in best.Values.OrderBy(r => r.Period, StringComparer.Ordinal).ThenBy(r => r.IndicatorId).GroupBy(r => r.Period))
        {
            JsonObject ofPeriod = [], from = [];
            foreach (ValueRow row in period)
            {
                // A code that has left the catalogue is no fact any more; its rows stay in the file.
                if (catalogue.TryIndicator(codes[row.IndicatorId], out IndicatorEntry? indicator))
                {
                    ofPeriod[indicator.Code] = ScaledValue.Text(row.Value, indicator.Decimals);
                    from[indicator.Code] = trace(row.Source, Traced(row));
                }
            }

            values[period.Key] = ofPeriod;
            sources[period.Key] = from;
        }

        return (values, sources);
    }

    private bool Seen(string period)
    {
        if (!seen.TryGetValue(period, out bool answer))
        {
            seen[period] = answer = Period.TryParse(period, out Period? read) && read.LastDay <= date;
        }

        return answer;
    }

    private bool Better(ValueRow row, ValueRow held)
    {
        string code = codes[row.IndicatorId];
        int ranks = rank.Of(code, row.Source).CompareTo(rank.Of(code, held.Source));
        return ranks < 0 || (ranks == 0 && string.CompareOrdinal(row.Source, held.Source) < 0);
    }

    private IndicatorValue Traced(ValueRow row)
    {
        (string? who, string? at) = acts.GetValueOrDefault(row.ActId);
        return new IndicatorValue { Id = row.Id, BatchId = row.BatchId, Place = row.Place, Operator = who, At = at ?? "" };
    }
}
