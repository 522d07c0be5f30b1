namespace CountyToolkit.Rules.Facts;

/// <summary>One event of a title (称号): 认定、复核、迁入、撤销 or 到期失效.</summary>
public sealed record TitleFact
{
    /// <summary>Pool, a code of <c>pools.json</c>.</summary>
    public required string Pool { get; init; }

    /// <summary>Event, a code of <c>titleEvents</c>.</summary>
    public required string Event { get; init; }

    /// <summary>Level, a code of <c>levels</c>.</summary>
    public string? Level { get; init; }

    /// <summary>Day of the document.</summary>
    public DateOnly? On { get; init; }

    /// <summary>First day of validity; null = the day of the document.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of validity; null = without end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Batch 批次.</summary>
    public string? Batch { get; init; }

    /// <summary>Number of the document.</summary>
    public string? Document { get; init; }

    /// <summary>Years whose yearly update was made.</summary>
    public IReadOnlyList<int> Updates { get; init; } = [];
}
