using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Cases;

/// <summary>Cases a rule lacks, without expectations.</summary>
/// <param name="Rows">The cases; what each is for stands in its name.</param>
/// <param name="Unmade">What lacks a case that the tool cannot make: item and bound, in words.</param>
public sealed record ProposedCases(IReadOnlyList<JsonObject> Rows, IReadOnlyList<string> Unmade)
{
    /// <summary>Their names, in order.</summary>
    public IEnumerable<string> Names => Rows.Select(r => StrictJson.Text(r["name"]) ?? "");
}
