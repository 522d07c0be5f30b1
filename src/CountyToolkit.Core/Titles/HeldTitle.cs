using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Titles;

/// <summary>Which titles stand on a day: the last event of the pool on or before it gives the title, and it has not run out.</summary>
public static class HeldTitle
{
    /// <summary>Titles of one enterprise that stand on <paramref name="on"/>, highest rung first.</summary>
    public static IReadOnlyList<Title> Of(IEnumerable<Title> events, Catalogue catalogue, DateOnly on) =>
    [
        .. events.Where(t => t.OnDate <= on)
            .GroupBy(t => t.Pool, StringComparer.Ordinal)
            .Select(g => g.Last())
            .Where(t => t.Event is "recognised" or "reviewed" or "moved-in" && (t.UntilOn is null || t.UntilOn >= on))
            .OrderByDescending(t => Rung(catalogue, t.Pool)),
    ];

    private static int Rung(Catalogue catalogue, string pool)
    {
        for (int i = 0; i < catalogue.Pools.Count; i++)
        {
            if (catalogue.Pools[i].Code == pool)
            {
                return i;
            }
        }

        return -1;
    }
}
