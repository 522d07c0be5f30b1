using System.Numerics;
using System.Text.Json.Nodes;
using CountyToolkit.Rules;

namespace CountyToolkit.Checks;

/// <summary>
/// 对标缺项: what keeps a verdict from being met, by the nearest way. Of alternatives (<c>of</c> any, atLeast) only the nearest count;
/// a score counts as one item, short by points. Nearer is: fewer items unmet, then fewer open (blank or to be judged), then less missing
/// in proportion to the bounds.
/// </summary>
/// <param name="Unmet">Items whose answer is no.</param>
/// <param name="Open">Items without an answer: data missing, inquiry unanswered, to be judged.</param>
/// <param name="Shortfall">Sum over unmet items of what is missing divided by the bound; 1 where there is no number.</param>
/// <param name="Items">Those items as in the verdict given, in its order.</param>
public sealed record Gap(int Unmet, int Open, Exact Shortfall, IReadOnlyList<JsonObject> Items) : IComparable<Gap>
{
    private static readonly string[] Leaves = ["score", "points", "total", "best", "band", "value"];

    private static readonly Gap None = new(0, 0, Exact.Zero, []);

    /// <summary>The gap of a verdict; nothing for one that is met or does not apply.</summary>
    public static Gap Of(JsonObject verdict) => Below(verdict);

    /// <inheritdoc/>
    public int CompareTo(Gap? other) => other is null ? 1
        : (Unmet, Open).CompareTo((other.Unmet, other.Open)) is not 0 and int order ? order : Shortfall.CompareTo(other.Shortfall);

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(Gap left, Gap right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(Gap left, Gap right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(Gap left, Gap right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(Gap left, Gap right) => left.CompareTo(right) >= 0;

    private static Gap Below(JsonObject node)
    {
        string outcome = StrictJson.Text(node["outcome"]) ?? "";
        if (outcome is "met" or "not-applicable")
        {
            return None;
        }

        List<JsonObject> children = [.. (node["items"] as JsonArray ?? []).OfType<JsonObject>()];
        List<Gap> below = [.. children.Select(Below)];
        if (children.Count == 0 || Leaves.Contains(StrictJson.Text(node["word"])) || below.All(g => g.Items.Count == 0))
        {
            return Leaf(node, outcome);
        }

        int needed = StrictJson.Text(node["of"]) switch { "any" => 1, "atLeast" => StrictJson.Whole(node["needed"]) ?? 1, _ => below.Count };
        IEnumerable<Gap> chosen = needed < below.Count ? below.Order().Take(needed) : below;
        return chosen.Aggregate(None, (a, b) => new Gap(a.Unmet + b.Unmet, a.Open + b.Open, a.Shortfall + b.Shortfall, [.. a.Items, .. b.Items]));
    }

    private static Gap Leaf(JsonObject item, string outcome) => outcome == "unmet" || outcome == "failed"
        ? new Gap(1, 0, Proportion(item), [item])
        : new Gap(0, 1, Exact.Zero, [item]);

    private static Exact Proportion(JsonObject item)
    {
        if (StrictJson.Text(item["bound"]) is not { } text || !Exact.TryParse(text, out Exact bound) || bound.Sign == 0)
        {
            return Exact.One;
        }

        Exact? reached = item["exact"] is JsonObject fraction ? new Exact(Whole(fraction["num"]), Whole(fraction["den"]))
            : item["pointsMax"] is { } points ? Exact.Parse(points.ToString()) : null;
        return reached is not { } there ? Exact.One : Positive((bound - there) / bound);
    }

    private static Exact Positive(Exact value) => value.Sign < 0 ? Exact.Zero - value : value;

    private static BigInteger Whole(JsonNode? node) => BigInteger.Parse(node?.ToString() ?? "0", System.Globalization.CultureInfo.InvariantCulture);
}
