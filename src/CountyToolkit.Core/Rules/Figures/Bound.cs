namespace CountyToolkit.Rules.Figures;

/// <summary>A number something is compared with.</summary>
/// <param name="Value">In <paramref name="Unit"/>; null = the office has not filled the figure in.</param>
/// <param name="Unit">Unit as written, such as 万元 or %; null or empty = a bare number.</param>
/// <param name="Figure">Key of the figure it stands under, with cell for a table (<c>sizes.large.employees</c>); null for a literal.</param>
/// <param name="Clause">Clause of the document; null when not given.</param>
public sealed record Bound(Exact? Value, string? Unit, string? Figure = null, string? Clause = null);
