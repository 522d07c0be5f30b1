using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Worker;

/// <summary>The verdict of an evaluation that took its child with it.</summary>
internal static class VerdictOfDeath
{
    public static JsonNode Of(EvalRequest request, string code)
    {
        return request.Facts is JsonArray group ? new JsonArray([.. group.Select(One)]) : One(request.Facts);

        JsonNode One(JsonNode? facts) => new JsonObject
        {
            ["rule"] = request.Rule,
            ["bundle"] = request.Bundle,
            ["engine"] = Engine.RuleLimits.EngineId,
            ["date"] = IsoDate.Text(request.Date),
            ["purpose"] = request.Purpose,
            ["subject"] = StrictJson.Text((facts as JsonObject)?["creditCode"]) ?? StrictJson.Text((facts as JsonObject)?["name"]),
            ["outcome"] = Outcome.Failed.Text(),
            ["items"] = new JsonArray(),
            ["missing"] = new JsonArray(),
            ["error"] = Error(code, request.Rule + ".js"),
        };
    }

    public static JsonObject Error(string code, string file) => new() { ["code"] = code, ["args"] = new JsonArray(), ["file"] = file };
}
