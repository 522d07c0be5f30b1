using CountyToolkit.Audit;

namespace CountyToolkit.Credit;

/// <summary>An accident or a violation on record.</summary>
public sealed record Incident : TracedRow
{
    /// <summary>The enterprise.</summary>
    public long EnterpriseId { get; init; }

    /// <summary>Kind: safety, quality, environment, tax, wage, data …</summary>
    public string Kind { get; init; } = "";

    /// <summary>violation, 一般, 较大, 重大 or 特别重大.</summary>
    public string Grade { get; init; } = "";

    /// <summary>The day.</summary>
    public DateOnly OnDate { get; init; }

    /// <summary>Number of the document.</summary>
    public string? Document { get; init; }

    /// <summary>What happened, in words.</summary>
    public string? Note { get; init; }
}
