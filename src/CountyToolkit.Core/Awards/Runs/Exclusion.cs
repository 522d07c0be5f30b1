using System.Text.Json.Nodes;
using CountyToolkit.Rules;

namespace CountyToolkit.Awards.Runs;

/// <summary>An enterprise left out of a run, and why.</summary>
/// <param name="EnterpriseId">Row in the register.</param>
/// <param name="Code">统一社会信用代码; null = 待补码.</param>
/// <param name="Name">Name on the day.</param>
/// <param name="Why"><c>no-code</c>, <c>closed</c>, <c>merged</c> or <c>by-hand</c>.</param>
/// <param name="Reason">For by-hand, the person's words; else null.</param>
public sealed record Exclusion(long EnterpriseId, string? Code, string Name, string Why, string? Reason = null)
{
    /// <summary>The form it has in the run document.</summary>
    public JsonObject ToJson() => new()
    {
        ["enterprise"] = EnterpriseId,
        ["code"] = Code,
        ["name"] = Name,
        ["why"] = Why,
        ["reason"] = Reason,
    };

    /// <summary>Reads it back.</summary>
    internal static Exclusion Read(JsonNode? node) => new(
        (long)(StrictJson.Number(node?["enterprise"]) ?? Exact.Zero).Numerator,
        StrictJson.Text(node?["code"]),
        StrictJson.Text(node?["name"]) ?? "",
        StrictJson.Text(node?["why"]) ?? "",
        StrictJson.Text(node?["reason"]));
}
