using CountyToolkit.Audit;

namespace CountyToolkit.Credit;

/// <summary>An entry on a list: joint punishment, abnormal operation …</summary>
public sealed record ListEntry : TracedRow
{
    /// <summary>The enterprise.</summary>
    public long EnterpriseId { get; init; }

    /// <summary>The list, a code of lists.</summary>
    public string List { get; init; } = "";

    /// <summary>Who stands on it: enterprise, legal-representative or main-person.</summary>
    public string Who { get; init; } = "enterprise";

    /// <summary>First day.</summary>
    public DateOnly FromOn { get; init; }

    /// <summary>Last day; null = still on it.</summary>
    public DateOnly? UntilOn { get; init; }

    /// <summary>Number of the document.</summary>
    public string? Document { get; init; }
}
