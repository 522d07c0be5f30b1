using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Cases;

/// <summary>Compares an answer with what a case expects; what the case does not name is not looked at.</summary>
internal static class CaseCheck
{
    /// <summary>Fields that only the steps of a programme answer.</summary>
    public static readonly string[] Money = ["granted", "instalments"];

    private static readonly string[] Known = ["outcome", "score", "scoreMax", "class", "classes", "missing", "items", "error", .. Money];

    /// <summary>Differences, empty when the case holds.</summary>
    /// <param name="expect">Partial expectation.</param>
    /// <param name="verdict">The rendered verdict.</param>
    /// <param name="money"><c>granted</c> and <c>instalments</c>; null when no programme was asked.</param>
    public static IReadOnlyList<CaseDifference> Compare(JsonObject expect, JsonObject verdict, JsonObject? money)
    {
        List<CaseDifference> found = [];
        foreach ((string field, JsonNode? wanted) in expect)
        {
            switch (field)
            {
                case "items":
                    Items(wanted as JsonObject ?? [], verdict, found);
                    break;
                case "missing":
                    Missing(wanted as JsonArray ?? [], verdict, found);
                    break;
                case "error":
                    Same("error", wanted, (verdict["error"] as JsonObject)?["code"], found);
                    break;
                default:
                    Same(field, wanted, Money.Contains(field) ? money?[field] : Known.Contains(field) ? verdict[field] : JsonValue.Create("?"), found);
                    break;
            }
        }

        return found;
    }

    private static void Items(JsonObject wanted, JsonObject verdict, List<CaseDifference> found)
    {
        Dictionary<string, JsonObject> items = new(StringComparer.Ordinal);
        Collect(verdict, items);
        foreach ((string path, JsonNode? expected) in wanted)
        {
            JsonObject? item = items.GetValueOrDefault(path) ?? Suffix(items, path);
            if (item is null)
            {
                found.Add(new CaseDifference("items." + path, Text(expected), "—"));
            }
            else if (expected is JsonObject fields)
            {
                foreach ((string name, JsonNode? value) in fields)
                {
                    Same($"items.{path}.{name}", value, item[name], found);
                }
            }
            else
            {
                Same("items." + path, expected, item["outcome"], found);
            }
        }
    }

    private static void Collect(JsonObject of, Dictionary<string, JsonObject> items)
    {
        foreach (JsonObject item in (of["items"] as JsonArray ?? []).OfType<JsonObject>())
        {
            items.TryAdd(item["id"]!.GetValue<string>(), item);
            Collect(item, items);
        }
    }

    private static JsonObject? Suffix(Dictionary<string, JsonObject> items, string path)
    {
        JsonObject[] all = [.. items.Where(i => i.Key.EndsWith("/" + path, StringComparison.Ordinal)).Select(i => i.Value)];
        return all.Length == 1 ? all[0] : null;
    }

    /// <summary>Each blank as <c>code</c> or <c>code@period</c>; all of them, in any order.</summary>
    private static void Missing(JsonArray wanted, JsonObject verdict, List<CaseDifference> found)
    {
        List<string> actual = [.. (verdict["missing"] as JsonArray ?? []).OfType<JsonObject>().Select(m => m["code"] + (m["period"] is { } period ? "@" + period : ""))];
        string all = string.Join(" ", actual);
        List<string> unmatched = [];
        foreach (string blank in wanted.Select(w => w?.ToString() ?? "").Where(w => w.Length > 0))
        {
            int at = actual.FindIndex(a => a == blank || a.StartsWith(blank + "@", StringComparison.Ordinal));
            if (at < 0)
            {
                unmatched.Add(blank);
            }
            else
            {
                actual.RemoveAt(at);
            }
        }

        if (unmatched.Count > 0 || actual.Count > 0)
        {
            found.Add(new CaseDifference("missing", string.Join(" ", wanted.Select(w => w?.ToString())), all));
        }
    }

    private static void Same(string path, JsonNode? wanted, JsonNode? actual, List<CaseDifference> found)
    {
        if (!Equal(wanted, actual))
        {
            found.Add(new CaseDifference(path, Text(wanted), Text(actual)));
        }
    }

    private static bool Equal(JsonNode? wanted, JsonNode? actual) => (wanted, actual) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (JsonArray list, JsonArray given) => list.Count == given.Count && list.Zip(given).All(p => Equal(p.First, p.Second)),
        (JsonObject fields, JsonObject given) => fields.All(f => Equal(f.Value, given[f.Key])),
        _ => StrictJson.Number(wanted) is { } number && StrictJson.Number(actual) is { } other ? number == other : wanted.ToString() == actual.ToString(),
    };

    private static string Text(JsonNode? node) => node?.ToJsonString(Bundles.PolicyOverride.Written).ReplaceLineEndings("").Replace("  ", "", StringComparison.Ordinal) ?? "null";
}
