using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Awards;

/// <summary>
/// Figures that hold only from a later day would change nothing on the day compared. They are taken as if they held already: the
/// question is what they cost, not when.
/// </summary>
internal static partial class WhatIfDay
{
    /// <summary>The proposed version with every changed figure that begins after a day brought forward, and whether any was.</summary>
    public static (Bundle Bundle, bool Shifted) AsOf(Bundle? active, Bundle proposed, DateOnly day)
    {
        JsonObject made = Document(proposed);
        JsonObject brought = [];
        foreach ((string key, JsonObject newest) in Changed(made, active).Where(c => StrictJson.Date(c.Newest["from"]) > day))
        {
            JsonObject now = (JsonObject)newest.DeepClone();
            now.Remove("from");
            brought[key] = new JsonArray(now);
        }

        if (brought.Count == 0)
        {
            return (proposed, false);
        }

        PolicyOverride.Pin(made, brought, null);
        Dictionary<string, byte[]> files = new(proposed.Files, StringComparer.Ordinal) { ["policy.json"] = Encoding.UTF8.GetBytes(made.ToJsonString(PolicyOverride.Written)) };
        return (Bundle.Of(proposed.PolicyId, files, proposed.Others), true);
    }

    /// <summary>First day of the changed figures, the latest where they differ; null = none begins on a day.</summary>
    public static DateOnly? Begins(Bundle? active, Bundle proposed) => Changed(Document(proposed), active).Select(c => StrictJson.Date(c.Newest["from"])).Max();

    private static IEnumerable<(string Key, JsonObject Newest)> Changed(JsonObject made, Bundle? active)
    {
        JsonObject was = active is null ? [] : Document(active);
        foreach ((string key, JsonNode? entries) in made["figures"] as JsonObject ?? [])
        {
            if (!JsonNode.DeepEquals(entries, was["figures"]?[key]) && entries is JsonArray { Count: > 0 } list && Newest(list) is { } newest)
            {
                yield return (key, newest);
            }
        }
    }

    /// <summary>
    /// Changed figures that hold on the day already, yet are read on the day of each title: what is older keeps the entry before,
    /// and the comparison shows no difference for it. Label and first day of each.
    /// </summary>
    /// <param name="active">The version applied.</param>
    /// <param name="proposed">The version offered.</param>
    /// <param name="rule">The rule asked; only one that reads figures on another day than its own is concerned.</param>
    /// <param name="checkOn">On what day its programme looks; null = it has none.</param>
    /// <param name="day">The day compared.</param>
    public static JsonArray ReadOnOwnDay(Bundle? active, Bundle proposed, string rule, string? checkOn, DateOnly day)
    {
        bool otherwise = checkOn == "title.on" || ReadsAt().IsMatch(proposed.Text(rule + ".js") ?? "");
        JsonObject made = Document(proposed);
        return new JsonArray([.. from changed in otherwise ? Changed(made, active) : []
                                 let begins = StrictJson.Date(changed.Newest["from"])
                                 where begins <= day && made["figures"]?[changed.Key] is JsonArray { Count: > 1 }
                                 select new JsonObject { ["figure"] = StrictJson.Text(changed.Newest["label"]) ?? changed.Key, ["from"] = IsoDate.Text(begins!.Value) }]);
    }

    [GeneratedRegex(@"\bf\s*\.\s*(at|当日)\s*\(")]
    private static partial Regex ReadsAt();

    private static JsonObject? Newest(JsonArray entries) => entries.OfType<JsonObject>().MaxBy(e => StrictJson.Date(e["from"]) ?? DateOnly.MinValue);

    private static JsonObject Document(Bundle bundle) => StrictJson.ReadObject(bundle.Text("policy.json") ?? "{}", bundle.PolicyId);
}
