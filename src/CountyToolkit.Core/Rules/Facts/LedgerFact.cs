namespace CountyToolkit.Rules.Facts;

/// <summary>A line of the ledger (奖补台账), amounts in 元.</summary>
public sealed record LedgerFact
{
    /// <summary>Programme, <c>policy/programme</c>.</summary>
    public required string Programme { get; init; }

    /// <summary>Pool of the title paid for; null when it was not for a title.</summary>
    public string? Pool { get; init; }

    /// <summary>政策年度.</summary>
    public required int PolicyYear { get; init; }

    /// <summary>核定 in 元.</summary>
    public required Exact Granted { get; init; }

    /// <summary>兑付 in 元; null = nothing paid yet.</summary>
    public Exact? Paid { get; init; }

    /// <summary>decided, paid, held or recovered.</summary>
    public required string State { get; init; }
}
