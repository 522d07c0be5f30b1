using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Cases;

/// <summary>Whether two pieces of JSON say the same: as JSON, but a number and the text of that number are one, as all readers of facts take them.</summary>
internal static class SameNode
{
    public static bool Are(JsonNode? one, JsonNode? other) => (one, other) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (JsonObject a, JsonObject b) => a.Count == b.Count && a.All(f => b.TryGetPropertyValue(f.Key, out JsonNode? same) && Are(f.Value, same)),
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(p => Are(p.First, p.Second)),
        (JsonValue, JsonValue) => StrictJson.Number(one) is { } number && StrictJson.Number(other) is { } same ? number == same : JsonNode.DeepEquals(one, other),
        _ => false,
    };
}
