namespace CountyToolkit.Facts;

/// <summary>A value as read for facts: short keys, so that millions of them stay cheap.</summary>
internal sealed record ValueRow
{
    public long Id { get; init; }

    public long EnterpriseId { get; init; }

    public long IndicatorId { get; init; }

    public string Period { get; init; } = "";

    public string Source { get; init; } = "";

    public long Value { get; init; }

    public long? BatchId { get; init; }

    public string? Place { get; init; }

    public long ActId { get; init; }
}
