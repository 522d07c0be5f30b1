using CountyToolkit.Audit;

namespace CountyToolkit.Titles;

/// <summary>One event of a title (称号): 认定、复核、迁入、撤销、到期失效. Being grown in a pool is another thing.</summary>
public sealed record Title : TracedRow
{
    /// <summary>The enterprise.</summary>
    public long EnterpriseId { get; init; }

    /// <summary>Pool or title, a code of pools.json.</summary>
    public string Pool { get; init; } = "";

    /// <summary>Level, a code; null = the pool's own.</summary>
    public string? Level { get; init; }

    /// <summary>recognised, reviewed, moved-in, revoked or lapsed.</summary>
    public string Event { get; init; } = "";

    /// <summary>Day of the document.</summary>
    public DateOnly OnDate { get; init; }

    /// <summary>First day of validity; null = the day of the document.</summary>
    public DateOnly? FromOn { get; init; }

    /// <summary>Last day of validity; null = without end.</summary>
    public DateOnly? UntilOn { get; init; }

    /// <summary>批次 as published.</summary>
    public string? BatchName { get; init; }

    /// <summary>Number of the document.</summary>
    public string? Document { get; init; }

    /// <summary>The name as the list printed it; null = entered by hand.</summary>
    public string? PublishedName { get; init; }
}
