using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Bundles;

/// <summary>An office's <c>policy.json</c> over the shipped one: what it names replaces, everything else stays.</summary>
internal static class PolicyOverride
{
    public static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject Apply(JsonObject shipped, JsonObject own)
    {
        JsonObject merged = (JsonObject)shipped.DeepClone();
        foreach (string field in new[] { "figures", "readings" })
        {
            if (own[field] is JsonObject given)
            {
                Keys(merged, field, given);
            }
        }

        foreach (string field in new[] { "programmes", "targets", "tasks" })
        {
            if (own[field] is JsonArray given)
            {
                Rows(merged, field, given);
            }
        }

        return merged;
    }

    /// <summary>Puts figures (whole lists of entries) and choices of readings into a document, for a case that pins them.</summary>
    /// <exception cref="OfficeError"><c>cases.unknown-reading</c>.</exception>
    public static void Pin(JsonObject policy, JsonObject? figures, JsonObject? readings)
    {
        if (figures is not null)
        {
            Keys(policy, "figures", figures);
        }

        foreach ((string key, JsonNode? choice) in readings ?? [])
        {
            JsonObject reading = policy["readings"]?[key] as JsonObject ?? throw new OfficeError(ErrorKind.BadInput, "cases.unknown-reading", key, key);
            reading["choice"] = choice?.DeepClone();
            reading["by"] ??= "case";
            reading["on"] ??= "1970-01-01";
        }
    }

    /// <summary>Key by key; a figure's whole list of entries is replaced.</summary>
    private static void Keys(JsonObject merged, string field, JsonObject given)
    {
        JsonObject target = merged[field] as JsonObject ?? [];
        foreach ((string key, JsonNode? value) in given)
        {
            target[key] = value?.DeepClone();
        }

        merged[field] = target;
    }

    /// <summary>Row by row, by <c>id</c>; a row of a new id is added.</summary>
    private static void Rows(JsonObject merged, string field, JsonArray given)
    {
        JsonArray target = merged[field] as JsonArray ?? [];
        foreach (JsonNode? row in given)
        {
            JsonNode? same = target.FirstOrDefault(r => StrictJson.Text(r?["id"]) is { } id && id == StrictJson.Text(row?["id"]));
            if (same is null)
            {
                target.Add(row?.DeepClone());
            }
            else
            {
                target[target.IndexOf(same)] = row?.DeepClone();
            }
        }

        merged[field] = target;
    }
}
