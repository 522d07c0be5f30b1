namespace CountyToolkit;

/// <summary>Where a row came from: a batch and a place in its file, or a person's hand.</summary>
/// <param name="BatchId">The import batch; null when an operator entered it (the act says who).</param>
/// <param name="Place">File, sheet and cell as shown to a person; of what was entered by hand the paper it was read from, null when not told.</param>
public sealed record Origin(long? BatchId, string? Place)
{
    /// <summary>Entered by an operator.</summary>
    public static Origin Hand { get; } = new(null, null);
}
