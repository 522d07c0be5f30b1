namespace CountyToolkit.Rules.Bundles;

/// <summary>A clause (条款) of a document.</summary>
/// <param name="Id">As the document numbers it, such as 三(二).</param>
/// <param name="Gist">What it says, in our own short words.</param>
/// <param name="Note">What about it is not verified, such as its number; null = nothing.</param>
public sealed record Clause(string Id, string Gist, string? Note = null);
