using System.Numerics;
using System.Text.Json.Nodes;
using CountyToolkit.Rules;

namespace CountyToolkit.Checks;

/// <summary>Walks the ways of a verdict and keeps the nearest.</summary>
internal sealed class GapReader(JsonObject verdict)
{
    private static readonly Gap None = new(0, 0, 0, Exact.Zero, [], []);

    private readonly Dictionary<string, JsonObject> items = Named(verdict);
    private readonly Dictionary<JsonObject, Gap> leaves = [];

    public Gap Read() => Below(verdict["ways"] as JsonObject ?? verdict, verdict);

    private static Dictionary<string, JsonObject> Named(JsonObject of) =>
        Objects(of).SelectMany(i => Named(i).Values.Prepend(i)).Where(i => Gap.Id(i).Length > 0).DistinctBy(Gap.Id).ToDictionary(Gap.Id);

    /// <summary>The nearest way to meet a node.</summary>
    /// <param name="node">Node of the tree.</param>
    /// <param name="holder">The item it stands in, which speaks for what has no name.</param>
    private Gap Below(JsonObject node, JsonObject holder)
    {
        if (IsSettled(node))
        {
            return None;
        }

        JsonObject item = items.GetValueOrDefault(Gap.Id(node)) ?? holder;
        string word = StrictJson.Text(node["word"]) ?? "";
        List<JsonObject> children = [.. Objects(node)];
        if (word == "not")
        {
            JsonObject denied = items.GetValueOrDefault(Gap.Id(children[0])) ?? item;
            return Leaf(denied, Outcome(node));
        }

        if (word == "when")
        {
            // Whether the condition applies may itself be open; else only what it demands stands in the way.
            return Below(IsSettled(children[0]) ? children[^1] : children[0], item);
        }

        List<Gap> below = Gap.IsMadeUp(node) ? [] : [.. children.Select(c => Below(c, item)).Where(g => g.Items.Count > 0)];
        return below.Count == 0 ? Leaf(item, Outcome(node)) : Chosen(node, word, children.Count(c => Outcome(c) == "met"), below);
    }

    private Gap Chosen(JsonObject node, string word, int met, List<Gap> below)
    {
        string of = StrictJson.Text(node["of"]) ?? word;
        int needed = of switch { "any" => 1, "atLeast" => Math.Max(1, (StrictJson.Whole(node["needed"]) ?? 1) - met), _ => below.Count };
        if (needed >= below.Count)
        {
            return Sum(below);
        }

        Gap[] nearest = [.. below.Order()];
        Gap taken = Sum([.. below.Where(g => nearest.Take(needed).Contains(g))]);
        GapChoice choice = new([.. taken.Items.Select(Gap.Id)], [.. nearest.Skip(needed).Select(g => g.Items)]);
        return taken with { Choices = [.. taken.Choices, choice] };
    }

    // What two conditions share is missing once.
    private Gap Sum(IReadOnlyList<Gap> all)
    {
        Gap[] parts = [.. all.SelectMany(g => g.Items).Distinct().Select(i => leaves[i])];
        return new Gap(
            parts.Sum(l => l.Unmet),
            parts.Sum(l => l.Absolute),
            parts.Sum(l => l.Open),
            parts.Aggregate(Exact.Zero, (sum, l) => sum + l.Shortfall),
            [.. parts.SelectMany(l => l.Items)],
            [.. all.SelectMany(g => g.Choices)]);
    }

    private Gap Leaf(JsonObject item, string outcome) => leaves[item] = outcome is "unmet" or "failed"
        ? new Gap(1, Bound(item) is null ? 1 : 0, 0, Proportion(item), [item], [])
        : new Gap(0, 0, 1, Exact.Zero, [item], []);

    private static Exact Proportion(JsonObject item)
    {
        if (Bound(item) is not { } bound || bound.Sign == 0)
        {
            return Exact.One;
        }

        Exact? reached = item["exact"] is JsonObject fraction ? new Exact(Whole(fraction["num"]), Whole(fraction["den"]))
            : item["pointsMax"] is { } points ? Exact.Parse(points.ToString()) : null;
        return reached is not { } there ? Exact.One : Positive((bound - there) / bound);
    }

    private static Exact? Bound(JsonObject item) => StrictJson.Text(item["bound"]) is { } text && Exact.TryParse(text, out Exact bound) ? bound : null;

    private static bool IsSettled(JsonObject node) => Outcome(node) is "met" or "not-applicable";

    private static string Outcome(JsonObject node) => StrictJson.Text(node["outcome"]) ?? "";

    private static IEnumerable<JsonObject> Objects(JsonObject of) => (of["items"] as JsonArray ?? []).OfType<JsonObject>();

    private static Exact Positive(Exact value) => value.Sign < 0 ? Exact.Zero - value : value;

    private static BigInteger Whole(JsonNode? node) => BigInteger.Parse(node?.ToString() ?? "0", System.Globalization.CultureInfo.InvariantCulture);
}
