using System.Text.Json.Nodes;
using CountyToolkit.Rules;

namespace CountyToolkit.Awards.Runs;

/// <summary>人工调整: what a person set beside the computed lines of an enterprise, with the reason.</summary>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Kind">reduce 核减, hold 暂缓, waive 放弃 or supplement 补发.</param>
/// <param name="Amount">In 元; 0 for hold and waive, which take the whole.</param>
/// <param name="Reason">In the person's words.</param>
/// <param name="By">Name of the operator.</param>
public sealed record HandLine(string Code, string Kind, Exact Amount, string Reason, string? By)
{
    /// <summary>Kinds there are.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["reduce", "hold", "waive", "supplement"];

    /// <summary>The form it has in the run document.</summary>
    public JsonObject ToJson() => new() { ["code"] = Code, ["kind"] = Kind, ["amount"] = Yuan.Exactly(Amount), ["reason"] = Reason, ["by"] = By };

    /// <summary>Reads it back.</summary>
    internal static HandLine Read(JsonNode? node) => new(
        StrictJson.Text(node?["code"]) ?? "",
        StrictJson.Text(node?["kind"]) ?? "",
        StrictJson.Number(node?["amount"]) ?? Exact.Zero,
        StrictJson.Text(node?["reason"]) ?? "",
        StrictJson.Text(node?["by"]));
}
