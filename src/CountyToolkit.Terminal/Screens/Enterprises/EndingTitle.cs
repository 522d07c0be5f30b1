using CountyToolkit.Titles;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>A title that runs out, and what its holder stands on besides.</summary>
/// <param name="Until">Its last day; null = none is on record, or the title stands no longer.</param>
/// <param name="Higher">The highest title above it that stands today; null = none. It does not keep the lower one: that runs out all the same.</param>
internal sealed record EndingTitle(DateOnly? Until, Title? Higher)
{
    /// <summary>Of every enterprise that ever had a title of the pool.</summary>
    public static IReadOnlyDictionary<long, EndingTitle> Of(Workplace workplace, string pool) => new TitleStore(workplace.Connection).Find()
        .GroupBy(t => t.EnterpriseId)
        .Where(g => g.Any(t => t.Pool == pool))
        .ToDictionary(g => g.Key, g => Of([.. HeldTitle.Of(g, workplace.Catalogue, workplace.Today)], pool));

    private static EndingTitle Of(List<Title> held, string pool)
    {
        int at = held.FindIndex(t => t.Pool == pool);
        return new EndingTitle(at < 0 ? null : held[at].UntilOn, held.Count > 0 && at != 0 ? held[0] : null);
    }
}
