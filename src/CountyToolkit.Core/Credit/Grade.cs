using CountyToolkit.Audit;

namespace CountyToolkit.Credit;

/// <summary>A yearly grade: 亩均效益综合评价, credit rating …; the newest of a kind and year holds.</summary>
public sealed record Grade : TracedRow
{
    /// <summary>The enterprise.</summary>
    public long EnterpriseId { get; init; }

    /// <summary>Kind, a code of gradeKinds.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The year evaluated, not the year of the announcement.</summary>
    public int Year { get; init; }

    /// <summary>The grade: A, B, C, D …</summary>
    public string Letter { get; init; } = "";

    /// <summary>Number of the document.</summary>
    public string? Document { get; init; }
}
