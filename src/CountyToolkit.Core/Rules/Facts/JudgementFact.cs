namespace CountyToolkit.Rules.Facts;

/// <summary>A person's recorded answer (研判) to an item.</summary>
public sealed record JudgementFact
{
    /// <summary>The rule whose text holds the item, <c>policy/rule</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Id of the item in that rule.</summary>
    public required string Item { get; init; }

    /// <summary>The answer: met, unmet or not-applicable.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Day it was given.</summary>
    public required DateOnly On { get; init; }

    /// <summary>First day it speaks for; null = 1 January of the year of <see cref="On"/>.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day it speaks for; null = 31 December of the year of <see cref="On"/>.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Who.</summary>
    public string? By { get; init; }

    /// <summary>Whether it speaks for a day, both ends in.</summary>
    public bool Counts(DateOnly date) =>
        (From ?? new DateOnly(On.Year, 1, 1)) <= date && date <= (Until ?? new DateOnly(On.Year, 12, 31));
}
