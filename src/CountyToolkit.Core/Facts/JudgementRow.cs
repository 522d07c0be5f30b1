using CountyToolkit.Audit;

namespace CountyToolkit.Facts;

/// <summary>A judgement as read for facts.</summary>
internal sealed record JudgementRow : TracedRow
{
    public long EnterpriseId { get; init; }

    public string Rule { get; init; } = "";

    public string Item { get; init; } = "";

    public string Outcome { get; init; } = "";

    public string Reason { get; init; } = "";

    public DateOnly OnDate { get; init; }

    public DateOnly? FromOn { get; init; }

    public DateOnly? UntilOn { get; init; }

    /// <summary>It speaks for its own year unless it says otherwise (rules-contract 3).</summary>
    public bool Counts(DateOnly date) =>
        (FromOn ?? new DateOnly(OnDate.Year, 1, 1)) <= date && date <= (UntilOn ?? new DateOnly(OnDate.Year, 12, 31));
}
