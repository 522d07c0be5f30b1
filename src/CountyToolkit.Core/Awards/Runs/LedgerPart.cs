namespace CountyToolkit.Awards.Runs;

/// <summary>What of a ledger row falls to one year.</summary>
internal sealed class LedgerPart
{
    /// <summary>Which stage, from 0.</summary>
    public required int Stage { get; init; }

    /// <summary>Year of payment.</summary>
    public required int Year { get; init; }

    /// <summary>In 元.</summary>
    public required Exact Amount { get; set; }

    /// <summary>due, pending or forfeited, as known when the run was computed.</summary>
    public required string State { get; init; }
}
