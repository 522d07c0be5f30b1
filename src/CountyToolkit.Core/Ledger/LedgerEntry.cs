using CountyToolkit.Audit;

namespace CountyToolkit.Ledger;

/// <summary>One award decided (奖补台账的一笔), ours or an earlier year's.</summary>
public sealed record LedgerEntry : TracedRow
{
    /// <summary>The enterprise it was decided for; a successor inherits it.</summary>
    public long EnterpriseId { get; init; }

    /// <summary>Programme, <c>policy/programme</c>.</summary>
    public string Programme { get; init; } = "";

    /// <summary>Pool of the title paid for; null = not for a title.</summary>
    public string? Pool { get; init; }

    /// <summary>政策年度.</summary>
    public int PolicyYear { get; init; }

    /// <summary>核定, in 分.</summary>
    public long GrantedFen { get; init; }

    /// <summary>The run that decided it; null = an earlier year's, from paper.</summary>
    public long? RunId { get; init; }

    /// <summary>Number of the document.</summary>
    public string? Document { get; init; }
}
