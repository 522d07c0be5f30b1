using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Cases;

/// <summary>What a cell of a table of cases says.</summary>
/// <param name="Node">The value; null is a blank, or nothing where <paramref name="Wrong"/> is set.</param>
/// <param name="Wrong">Code of the error; null when it can be read.</param>
/// <param name="Advice">Parameter of the error's sentence: what may stand there.</param>
internal readonly record struct CellValue(JsonNode? Node, string? Wrong = null, string Advice = "");
