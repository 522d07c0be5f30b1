using CountyToolkit.Audit;

namespace CountyToolkit.Facts;

/// <summary>A person's recorded answer (研判) to a criterion that only words can settle.</summary>
public sealed record Judgement : TracedRow
{
    /// <summary>The enterprise.</summary>
    public long EnterpriseId { get; init; }

    /// <summary>The rule whose text holds the item, <c>policy/rule</c>.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Id of the item in that rule.</summary>
    public string Item { get; init; } = "";

    /// <summary>met or unmet.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Day it was given.</summary>
    public DateOnly OnDate { get; init; }

    /// <summary>First day it speaks for; null = 1 January of the year of <see cref="OnDate"/>.</summary>
    public DateOnly? FromOn { get; init; }

    /// <summary>Last day it speaks for; null = 31 December of that year.</summary>
    public DateOnly? UntilOn { get; init; }

    /// <summary>It speaks for its own year unless it says otherwise (rules-contract 3).</summary>
    internal bool Counts(DateOnly date) =>
        (FromOn ?? new DateOnly(OnDate.Year, 1, 1)) <= date && date <= (UntilOn ?? new DateOnly(OnDate.Year, 12, 31));
}
