using CountyToolkit.Audit;
using CountyToolkit.Storage;

namespace CountyToolkit.Indicators;

/// <summary>Adds values within one act, hundreds of thousands where need be. It checks nothing: acts and imports do.</summary>
public sealed class IndicatorWriter : IDisposable
{
    private readonly Dictionary<string, long> ids;
    private readonly RowWriter indicators;
    private readonly RowWriter values;

    /// <param name="act">The act under way.</param>
    public IndicatorWriter(Act act)
    {
        ids = new Dictionary<string, long>(new IndicatorStore(act.Connection).Ids(), StringComparer.Ordinal);
        indicators = new RowWriter(act.Connection, act.Id, "indicator", "code");
        values = new RowWriter(act.Connection, act.Id, "indicator_value", "enterprise_id", "indicator_id", "period", "source", "value", "batch_id", "place");
    }

    /// <summary>Adds one value and answers its row id.</summary>
    /// <param name="enterpriseId">The enterprise.</param>
    /// <param name="indicator">Code of the catalogue.</param>
    /// <param name="period">The period.</param>
    /// <param name="source">Code of the source.</param>
    /// <param name="value">Scaled by the catalogue's decimals; null = blank.</param>
    /// <param name="origin">Where it came from.</param>
    public long Add(long enterpriseId, string indicator, Period period, string source, long? value, Origin origin)
    {
        if (!ids.TryGetValue(indicator, out long id))
        {
            ids[indicator] = id = indicators.Add(indicator);
        }

        return values.Add(enterpriseId, id, period.ToString(), source, value, origin.BatchId, origin.Place);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        indicators.Dispose();
        values.Dispose();
    }
}
