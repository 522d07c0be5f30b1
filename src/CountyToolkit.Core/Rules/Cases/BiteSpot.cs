using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Rules.Cases;

/// <summary>One number of one figure: a value, a bound or the points of a band, a cell of a table.</summary>
public sealed class BiteSpot
{
    private readonly JsonArray entries;
    private readonly string[] path;

    private BiteSpot(string key, JsonArray entries, string[] path, string number, string row)
    {
        Key = key;
        Number = number;
        Row = row;
        this.entries = entries;
        this.path = path;
    }

    /// <summary>Key of the figure.</summary>
    public string Key { get; }

    /// <summary>The number as written.</summary>
    public string Number { get; }

    /// <summary>Name of its row in a table; empty elsewhere.</summary>
    public string Row { get; }

    /// <summary>Where it stands, such as <c>sizeBounds.0.table.rows.1.large.revenue</c>.</summary>
    public string Place => Key + "." + string.Join(".", path);

    /// <summary>Every number of a bundle's figures that is filled in.</summary>
    internal static IReadOnlyList<BiteSpot> Of(Bundle bundle)
    {
        List<BiteSpot> spots = [];
        JsonObject policy = StrictJson.ReadObject(bundle.Text("policy.json") ?? "{}", bundle.PolicyId);

        // A pot is shared out over a whole run: no case of one enterprise can feel it, and the tests of the pot do.
        HashSet<string> pots = [.. (policy["programmes"] as JsonArray ?? []).Select(p => StrictJson.Text((p as JsonObject)?["pot"]?["figure"])).OfType<string>()];
        foreach ((string key, JsonNode? list) in (policy["figures"] as JsonObject ?? []).Where(f => !pots.Contains(f.Key)))
        {
            JsonArray entries = list as JsonArray ?? [];
            for (int at = 0; at < entries.Count; at++)
            {
                JsonObject entry = entries[at] as JsonObject ?? [];
                Walk(key, entries, entry["value"], [Index(at), "value"], "", spots);
                Walk(key, entries, entry["bands"], [Index(at), "bands"], "", spots);
                Walk(key, entries, entry["table"]?["rows"], [Index(at), "table", "rows"], "", spots);
            }
        }

        return spots;
    }

    /// <summary>The figure's entries with the number moved by so many of its last written digit; null when it cannot be moved that way.</summary>
    internal JsonNode? Moved(int steps)
    {
        int point = Number.IndexOf('.', StringComparison.Ordinal);
        Exact step = new(steps, BigInteger.Pow(10, point < 0 ? 0 : Number.Length - point - 1));
        if (!Exact.TryParse(Number, out Exact value))
        {
            return null;
        }

        JsonArray copy = (JsonArray)entries.DeepClone();
        JsonNode at = copy;
        foreach (string name in path[..^1])
        {
            at = at is JsonArray list ? list[int.Parse(name, CultureInfo.InvariantCulture)]! : ((JsonObject)at)[name]!;
        }

        JsonNode moved = JsonNode.Parse((value + step).ToString())!;
        if (at is JsonObject fields)
        {
            fields[path[^1]] = moved;
        }

        return copy;
    }

    private static void Walk(string key, JsonArray entries, JsonNode? node, string[] path, string row, List<BiteSpot> spots)
    {
        switch (node)
        {
            case JsonArray list:
                for (int at = 0; at < list.Count; at++)
                {
                    Walk(key, entries, list[at], [.. path, Index(at)], StrictJson.Text((list[at] as JsonObject)?["name"]) ?? row, spots);
                }

                break;
            case JsonObject fields:
                foreach ((string name, JsonNode? value) in fields.Where(f => f.Key is not "keys" and not "name" and not "is"))
                {
                    Walk(key, entries, value, [.. path, name], row, spots);
                }

                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number || (value.GetValueKind() == JsonValueKind.String && Exact.TryParse(value.GetValue<string>(), out _)):
                spots.Add(new BiteSpot(key, entries, path, value.ToString(), row));
                break;
        }
    }

    private static string Index(int at) => at.ToString(CultureInfo.InvariantCulture);
}
