namespace CountyToolkit.Audit;

/// <summary>What every row can say of itself: its number, who wrote it and when, and the paper it came from.</summary>
public abstract record TracedRow
{
    /// <summary>Row id; 0 before it is stored.</summary>
    public long Id { get; init; }

    /// <summary>Import batch; null = entered by hand.</summary>
    public long? BatchId { get; init; }

    /// <summary>File, sheet and cell; of a row entered by hand its paper, null = not told.</summary>
    public string? Place { get; init; }

    /// <summary>Operator of the act that wrote it.</summary>
    public string? Operator { get; init; }

    /// <summary>Instant of that act, UTC.</summary>
    public string At { get; init; } = "";
}
