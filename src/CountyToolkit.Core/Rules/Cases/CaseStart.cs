using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Cases;

/// <summary>What the facts of a case are made from.</summary>
/// <param name="From">A file of facts, or the name of an earlier case; null when the case stands on nothing.</param>
/// <param name="Facts">The facts there, before the case changes them; not to be changed.</param>
/// <param name="Set">Paths the case sets.</param>
public sealed record CaseStart(string? From, JsonNode Facts, IReadOnlyList<string> Set);
