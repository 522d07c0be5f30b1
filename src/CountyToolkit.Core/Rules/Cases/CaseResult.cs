namespace CountyToolkit.Rules.Cases;

/// <summary>How one case came out.</summary>
/// <param name="Case">The case.</param>
/// <param name="Differences">Empty when it holds.</param>
/// <param name="FiguresSeen">Keys of the figures its verdict rests on.</param>
public sealed record CaseResult(RuleCase Case, IReadOnlyList<CaseDifference> Differences, IReadOnlySet<string> FiguresSeen)
{
    /// <summary>Whether the case holds.</summary>
    public bool Holds => Differences.Count == 0;
}
