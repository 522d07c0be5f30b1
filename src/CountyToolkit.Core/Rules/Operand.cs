using System.Text.Json.Nodes;

namespace CountyToolkit.Rules;

/// <summary>One value an expression has read, as evidence.</summary>
/// <param name="Code">Code of the indicator.</param>
/// <param name="Period">The period read; <c>claim</c> when the claim itself held the value.</param>
/// <param name="Value">The value in the catalogue's unit (money 万元); null when blank.</param>
/// <param name="Source">Where the value comes from, when the facts say so.</param>
public sealed record Operand(string Code, string Period, Exact? Value, string? Source = null)
{
    /// <summary>The form it has under <c>inputs</c> in a verdict.</summary>
    public JsonObject ToJson()
    {
        JsonObject json = new() { ["code"] = Code, ["period"] = Period, ["value"] = Value?.ToString() };
        if (Source is not null)
        {
            json["source"] = Source;
        }

        return json;
    }
}
