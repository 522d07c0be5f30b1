namespace CountyToolkit.Rules.Cases;

/// <summary>One cell of a case that a table brings otherwise than it was.</summary>
/// <param name="Head">The worded head.</param>
/// <param name="Before">What it said; empty when it said nothing.</param>
/// <param name="After">What it says now; empty when it says nothing any more.</param>
public sealed record CellChange(string Head, string Before, string After);
