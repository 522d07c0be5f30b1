using System.Text.Json.Nodes;

namespace CountyToolkit.Awards.Steps;

/// <summary>Why a step changed something: a key of the message files and its parameters, never a sentence.</summary>
internal sealed record Because(string Code, params string[] Args)
{
    /// <summary>The form it is stored in.</summary>
    public JsonObject ToJson() => new() { ["code"] = Code, ["args"] = new JsonArray([.. Args.Select(a => JsonValue.Create(a))]) };
}
