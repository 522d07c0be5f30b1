namespace CountyToolkit.Rules.Cases;

/// <summary>A case that a table brings otherwise than it was.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsNew">Whether there was none of this name.</param>
/// <param name="Cells">What was changed in one that was there.</param>
public sealed record CaseChange(string Name, bool IsNew, IReadOnlyList<CellChange> Cells);
