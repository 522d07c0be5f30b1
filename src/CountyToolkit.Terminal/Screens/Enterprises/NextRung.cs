using CountyToolkit.Checks;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Titles;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>Which rung an enterprise would climb next, by the titles it holds and the rules <c>pools.json</c> names for the day.</summary>
internal static class NextRung
{
    /// <summary>
    /// The lowest rung above every title held that has a rule for recognition on the day; at the top, the review of the highest
    /// title held that has one. Null when no rule is named at all.
    /// </summary>
    public static CheckQuestion? Of(Catalogue catalogue, IReadOnlyList<Title> held, DateOnly on)
    {
        HashSet<string> pools = [.. held.Select(t => t.Pool)];
        int highest = catalogue.Pools.ToList().FindLastIndex(p => pools.Contains(p.Code));
        PoolRung? next = catalogue.Pools.Skip(highest + 1).FirstOrDefault(p => p.RuleFor("recognise", on) is not null);
        PoolRung? kept = catalogue.Pools.LastOrDefault(p => pools.Contains(p.Code) && p.RuleFor("review", on) is not null);
        return next is not null ? CheckRule.Of(catalogue, next.Code, "recognise", on)
            : kept is not null ? CheckRule.Of(catalogue, kept.Code, "review", on)
            : null;
    }
}
