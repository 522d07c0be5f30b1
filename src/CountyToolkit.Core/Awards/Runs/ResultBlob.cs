using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CountyToolkit.Rules;

namespace CountyToolkit.Awards.Runs;

/// <summary>
/// The stored result of one enterprise: <c>{ code, facts, sources, held, verdict, lines, steps, granted, … }</c> in
/// canonical JSON. Facts and verdict are already canonical when they get here and are copied, not parsed again.
/// </summary>
internal sealed class ResultBlob
{
    private ResultBlob(JsonObject json) => Json = json;

    /// <summary>All fields.</summary>
    public JsonObject Json { get; }

    /// <summary>Code of the enterprise.</summary>
    public string Code => StrictJson.Text(Json["code"]) ?? "";

    /// <summary>Name of the enterprise on the day.</summary>
    public string Name => StrictJson.Text(Facts["name"]) ?? "";

    /// <summary>The facts judged.</summary>
    public JsonObject Facts => Json["facts"] as JsonObject ?? [];

    /// <summary>Where each fact came from.</summary>
    public JsonObject Sources => Json["sources"] as JsonObject ?? [];

    /// <summary>What other live runs held.</summary>
    public JsonArray? Held => Json["held"] as JsonArray;

    /// <summary>The verdict.</summary>
    public JsonObject Verdict => Json["verdict"] as JsonObject ?? [];

    /// <summary>What is granted, in 元; null = open.</summary>
    public Exact? Granted => StrictJson.Number(Json["granted"]);

    /// <summary>The lines with what was granted of each.</summary>
    public IEnumerable<JsonObject> Lines => (Json["lines"] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>The verdict's outcome.</summary>
    public Outcome Outcome => OutcomeText.TryRead(StrictJson.Text(Verdict["outcome"]), out Outcome outcome) ? outcome : Outcome.Failed;

    /// <summary>Reads a stored result.</summary>
    public static ResultBlob Read(byte[] bytes) => new(StrictJson.ReadObject(Encoding.UTF8.GetString(bytes), "result"));

    /// <summary>The facts as the worker reads them: with the sources of values inside.</summary>
    public static JsonObject ForWorker(JsonObject facts, JsonObject sources)
    {
        JsonObject both = facts.DeepClone().AsObject();
        both["sources"] = sources["values"]?.DeepClone();
        return both;
    }

    /// <summary>The bytes of a result, made of canonical parts.</summary>
    public static byte[] Compose(string code, byte[] facts, byte[] sources, byte[] verdict, JsonArray? held, AwardResult result)
    {
        SortedDictionary<string, byte[]> parts = new(StringComparer.Ordinal)
        {
            ["code"] = CanonicalJson.Bytes(JsonValue.Create(code)),
            ["facts"] = facts,
            ["sources"] = sources,
            ["verdict"] = verdict,
        };
        if (held is { Count: > 0 })
        {
            parts["held"] = CanonicalJson.Bytes(held);
        }

        foreach ((string key, JsonNode? node) in result.Stored().Where(p => p.Value is not null))
        {
            parts[key] = CanonicalJson.Bytes(node);
        }

        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
        {
            writer.WriteStartObject();
            foreach ((string key, byte[] bytes) in parts)
            {
                writer.WritePropertyName(key);
                writer.WriteRawValue(bytes, skipInputValidation: true);
            }

            writer.WriteEndObject();
        }

        return stream.ToArray();
    }
}
