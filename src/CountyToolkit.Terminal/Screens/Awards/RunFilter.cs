using CountyToolkit.Awards.Runs;
using CountyToolkit.Rules;

namespace CountyToolkit.Terminal.Screens.Awards;

/// <summary>Which firms of a run are shown.</summary>
/// <param name="Title">What the filter is called.</param>
/// <param name="Holds">Whether a firm is shown.</param>
internal sealed record RunFilter(string Title, Func<RunFirm, bool> Holds)
{
    /// <summary>Everybody.</summary>
    public static RunFilter All(Workplace workplace) => new(workplace.Say("awards.filter.all"), _ => true);

    /// <summary>Those with money, before or after hand lines.</summary>
    public static RunFilter Money(Workplace workplace) => new(workplace.Say("awards.filter.money"), f => f.Granted is { Sign: > 0 } || f.Computed is { Sign: > 0 });

    /// <summary>Every filter that would show something of these firms, those that need a hand first.</summary>
    public static IReadOnlyList<RunFilter> For(Workplace workplace, IReadOnlyList<RunFirm> firms)
    {
        RunFilter[] choices =
        [
            All(workplace),
            Money(workplace),
            new(workplace.Say("awards.filter.open"), f => f.IsOpen),
            new(workplace.Say("awards.filter.hand"), f => f.Hands.Count > 0),
            new(workplace.Say("awards.filter.excluded"), f => f.Outcome is null),
            .. new[] { Outcome.Failed, Outcome.Missing, Outcome.Manual, Outcome.Met, Outcome.Unmet, Outcome.NotApplicable }
                .Select(o => new RunFilter(workplace.Say("outcome." + o.Text()), f => f.Outcome == o)),
        ];
        return [.. choices.Where(c => firms.Any(c.Holds))];
    }
}
