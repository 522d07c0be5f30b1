using CountyToolkit.Audit;

namespace CountyToolkit.Ledger;

/// <summary>What happened to a ledger entry: decided, paid (in one or more parts), held, recovered.</summary>
public sealed record LedgerEvent : TracedRow
{
    /// <summary>The entry.</summary>
    public long LedgerId { get; init; }

    /// <summary>decided, paid, held or recovered.</summary>
    public string State { get; init; } = "";

    /// <summary>Amount of this event, in 分.</summary>
    public long AmountFen { get; init; }

    /// <summary>The day.</summary>
    public DateOnly OnDate { get; init; }

    /// <summary>Number of the document.</summary>
    public string? Document { get; init; }
}
