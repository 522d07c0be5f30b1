using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Figures;

/// <summary>A number that two versions of a document answer differently from a day on.</summary>
/// <param name="From">First day they differ; null = from the beginning.</param>
/// <param name="Before">What the earlier version answers on that day; null = nothing.</param>
/// <param name="After">What the later version answers on that day; null = nothing.</param>
/// <param name="Ended">Of a further entry, the number of the later version that ends the day before; null when an entry is corrected.</param>
public sealed record FigureChange(DateOnly? From, FigureValue? Before, FigureValue? After, FigureValue? Ended)
{
    /// <summary>What differs in effect, number by number and day by day; an entry written otherwise that answers the same is none.</summary>
    public static IReadOnlyList<FigureChange> Of(PolicyFigures before, PolicyFigures after, Catalogue? catalogue = null)
    {
        ILookup<string, FigureValue> old = Values(before, catalogue), made = Values(after, catalogue);
        return [.. made.Select(g => g.Key).Union(old.Select(g => g.Key)).SelectMany(path => OfOne(before, [.. old[path]], after, [.. made[path]]))];
    }

    private static ILookup<string, FigureValue> Values(PolicyFigures figures, Catalogue? catalogue) =>
        FigureValue.All(figures, DateOnly.MaxValue, catalogue).ToLookup(v => v.Path, StringComparer.Ordinal);

    private static IEnumerable<FigureChange> OfOne(PolicyFigures before, FigureValue[] old, PolicyFigures after, FigureValue[] made)
    {
        (FigureValue? Before, FigureValue? After) last = default;
        foreach (DateOnly day in old.Concat(made).SelectMany(Days).Distinct().Order())
        {
            (FigureValue? Before, FigureValue? After) now = (On(before, old, day), On(after, made, day));
            bool told = IsSame(now.Before, last.Before) && IsSame(now.After, last.After);
            last = now;
            if (IsSame(now.Before, now.After) || told)
            {
                continue;
            }

            bool begins = day > DateOnly.MinValue && made.Any(v => v.Figure.From == day) && old.All(v => v.Figure.From != day);
            yield return new FigureChange(day == DateOnly.MinValue ? null : day, now.Before, now.After, begins ? On(after, [.. made.Where(v => v.Figure.From is null || v.Figure.From < day)], day.AddDays(-1)) : null);
        }
    }

    private static IEnumerable<DateOnly> Days(FigureValue value) =>
        value.Until is { } until && until < DateOnly.MaxValue ? [value.Figure.From ?? DateOnly.MinValue, until.AddDays(1)] : [value.Figure.From ?? DateOnly.MinValue];

    // The first entry of a key holds before its day too; a row that only a later entry has does not.
    private static FigureValue? On(PolicyFigures figures, FigureValue[] values, DateOnly day)
    {
        FigureValue? holds = values.LastOrDefault(v => v.Figure.From is null || v.Figure.From <= day)
            ?? values.FirstOrDefault(v => v.Figure == figures.Entries(v.Figure.Key)[0]);
        return holds is null || day > (holds.Until ?? DateOnly.MaxValue) ? null : holds;
    }

    private static bool IsSame(FigureValue? one, FigureValue? other) =>
        one is null || other is null ? one is null && other is null : one.Value == other.Value && one.Unit == other.Unit;
}
