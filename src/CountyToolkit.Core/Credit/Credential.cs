using CountyToolkit.Audit;

namespace CountyToolkit.Credit;

/// <summary>A credential (资质、荣誉): high-tech enterprise, science award, technology centre …</summary>
public sealed record Credential : TracedRow
{
    /// <summary>The enterprise.</summary>
    public long EnterpriseId { get; init; }

    /// <summary>Kind, a code of credentialKinds.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Level, a code; null = the kind has none.</summary>
    public string? Level { get; init; }

    /// <summary>Rank within the award, 1 the best (一等奖 = 1); null = none.</summary>
    public int? Rank { get; init; }

    /// <summary>First day; null = unknown.</summary>
    public DateOnly? FromOn { get; init; }

    /// <summary>Last day; null = without end.</summary>
    public DateOnly? UntilOn { get; init; }

    /// <summary>Number of the certificate.</summary>
    public string? Number { get; init; }

    /// <summary>Number of the document.</summary>
    public string? Document { get; init; }
}
