using CountyToolkit.Rules.Catalogues;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Indicators;

/// <summary>Lists where sources differ by more than a tolerance, so that a clerk can ask which is right.</summary>
public sealed class CompareSources(SqliteConnection db, Catalogue catalogue)
{
    private readonly SourceRank rank = new(catalogue);

    /// <summary>The differences of a period, by enterprise and indicator.</summary>
    /// <param name="period">The period.</param>
    /// <param name="tolerance">A spread up to this share of the believed value is no difference; 1/100 is one per cent.</param>
    public IReadOnlyList<SourceDifference> Run(Period period, Exact tolerance)
    {
        List<SourceDifference> differences = [];
        foreach (IGrouping<(long, string), IndicatorValue> group in new IndicatorStore(db).InPeriod(period.ToString()).GroupBy(v => (v.EnterpriseId, v.Indicator)))
        {
            List<IndicatorValue> values = [.. group.OrderBy(v => rank.Of(v.Indicator, v.Source))];
            // Scaled alike, so the scale falls out of the share.
            Exact spread = ScaledValue.Of(values.Max(v => v.Value!.Value), 0) - ScaledValue.Of(values.Min(v => v.Value!.Value), 0);
            Exact believed = ScaledValue.Of(values[0].Value!.Value, 0);
            Exact? share = believed.Sign == 0 ? null : spread / (believed.Sign < 0 ? -believed : believed);
            if (spread.Sign > 0 && (share is null || share > tolerance))
            {
                differences.Add(new SourceDifference(group.Key.Item1, group.Key.Item2, values, share));
            }
        }

        return differences;
    }
}
