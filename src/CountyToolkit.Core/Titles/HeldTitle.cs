using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Titles;

/// <summary>Which titles stand on a day: the last event of the pool on or before it gives the title, and it has not run out.</summary>
public static class HeldTitle
{
    /// <summary>Titles of one enterprise that stand on <paramref name="on"/>, highest first: what the state confers stands above what the
    /// province does, and of one level the higher rung.</summary>
    public static IReadOnlyList<Title> Of(IEnumerable<Title> events, Catalogue catalogue, DateOnly on) =>
    [
        .. events.Where(t => t.OnDate <= on)
            .GroupBy(t => t.Pool, StringComparer.Ordinal)
            .Select(g => g.Last())
            .Where(t => t.Event is "recognised" or "reviewed" or "moved-in" && (t.UntilOn is null || t.UntilOn >= on))
            .OrderBy(t => Level(catalogue, t))
            .ThenByDescending(t => Rung(catalogue, t.Pool)),
    ];

    // The levels of codes.json stand there from the state down.
    private static int Level(Catalogue catalogue, Title title)
    {
        string? level = catalogue.TryPool(title.Pool, out PoolRung? rung) ? rung.Level : title.Level;
        int rank = level is null ? -1 : catalogue.Levels.Rank(level);
        return rank < 0 ? int.MaxValue : rank;
    }

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
