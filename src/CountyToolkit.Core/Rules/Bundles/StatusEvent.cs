namespace CountyToolkit.Rules.Bundles;

/// <summary>Something said later about a document's force.</summary>
public sealed record StatusEvent
{
    /// <summary><c>retained</c>, <c>amended</c> or <c>repealed</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The document that says so.</summary>
    public string? By { get; init; }

    /// <summary>Day; null when only the year is known.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Year; that of <see cref="On"/> when the day is known.</summary>
    public required int Year { get; init; }

    /// <summary>Who asserts it; null = the document itself was read.</summary>
    public string? AssertedBy { get; init; }

    /// <summary>Whether the office has confirmed it.</summary>
    public bool Confirmed { get; init; }
}
