namespace CountyToolkit.Pools;

/// <summary>One admission to a pool (入库) or leaving of it (出库). Holding a title is another thing.</summary>
public sealed record PoolEntry
{
    /// <summary>Admitted.</summary>
    public const string Admitted = "admitted";

    /// <summary>Left.</summary>
    public const string Left = "left";

    /// <summary>Row id.</summary>
    public long Id { get; init; }

    /// <summary>The enterprise; one without a credit code may stand in a pool.</summary>
    public long EnterpriseId { get; init; }

    /// <summary>The pool, a code of pools.json.</summary>
    public string Pool { get; init; } = "";

    /// <summary><see cref="Admitted"/> or <see cref="Left"/>.</summary>
    public string State { get; init; } = "";

    /// <summary>Day of it.</summary>
    public DateOnly OnDate { get; init; }

    /// <summary>Why; always there for a leaving.</summary>
    public string? Reason { get; init; }

    /// <summary>Number of the document; null when there is none.</summary>
    public string? Document { get; init; }

    /// <summary>Operator of the act.</summary>
    public string? Operator { get; init; }
}
