using CountyToolkit.Audit;

namespace CountyToolkit.Indicators;

/// <summary>One value of one indicator for one period, as one source gave it.</summary>
public sealed record IndicatorValue : TracedRow
{
    /// <summary>The enterprise.</summary>
    public long EnterpriseId { get; init; }

    /// <summary>Code of the indicator.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>Period: 2024, 2024H1, 2024Q3 or 2024-07.</summary>
    public string Period { get; init; } = "";

    /// <summary>Code of the source.</summary>
    public string Source { get; init; } = "";

    /// <summary>Scaled by the catalogue's decimals (money in 分); null = blank.</summary>
    public long? Value { get; init; }

    /// <summary>Whether it holds now: not written over, taken back, or of an undone import. True unless read as history.</summary>
    public bool Holds { get; init; } = true;

    /// <summary>Why an operator wrote it, as the act keeps it; null where none was given, or unless read as history.</summary>
    public string? Reason { get; init; }
}
