using System.Text.Json.Nodes;
using CountyToolkit.Audit;

namespace CountyToolkit.Facts;

/// <summary>One list of the facts: its name, and each fact with the row it comes from.</summary>
internal sealed record FactsList(string Name, IReadOnlyList<(JsonObject Fact, TracedRow Row)> Rows);
