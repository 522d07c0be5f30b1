using System.Globalization;
using System.Text.Json.Nodes;

namespace CountyToolkit.Awards.Runs;

/// <summary>Where two canonical documents first differ.</summary>
internal static class JsonDifference
{
    /// <summary>JSON pointer and what stands on either side; null when they are the same.</summary>
    public static (string Pointer, string Detail)? First(JsonNode? stored, JsonNode? now, string pointer = "")
    {
        if (CanonicalJson.Text(stored) == CanonicalJson.Text(now))
        {
            return null;
        }

        return (stored, now) switch
        {
            (JsonObject a, JsonObject b) => a.Select(p => p.Key).Union(b.Select(p => p.Key)).Order(StringComparer.Ordinal)
                .Select(key => First(a[key], b[key], pointer + "/" + key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)))
                .FirstOrDefault(d => d is not null),
            (JsonArray a, JsonArray b) => Enumerable.Range(0, Math.Max(a.Count, b.Count))
                .Select(i => First(i < a.Count ? a[i] : null, i < b.Count ? b[i] : null, pointer + "/" + i.ToString(CultureInfo.InvariantCulture)))
                .FirstOrDefault(d => d is not null),
            _ => (pointer, Short(stored) + " ≠ " + Short(now)),
        };
    }

    private static string Short(JsonNode? node)
    {
        string text = node is null ? "-" : CanonicalJson.Text(node);
        return text.Length <= 80 ? text : text[..80] + "…";
    }
}
