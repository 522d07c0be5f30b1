using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Cases;

/// <summary>
/// The bound of a sum of points over all cases. Points come in steps, so the nearest sums one changed input can reach stand for
/// just below and just above.
/// </summary>
internal sealed class ScoreSeen
{
    private readonly List<Exact> seen;
    private readonly List<(CaseSeen Seed, string Path, Exact Value, Exact Points)> reached = [];
    private readonly Exact bound;

    /// <param name="bench">The cases.</param>
    /// <param name="item">The item that compares a sum.</param>
    /// <param name="number">Its bound.</param>
    public ScoreSeen(CaseBench bench, string item, Exact number)
    {
        bound = number;
        seen = [.. bench.Of(item).Select(Points).OfType<Exact>()];
        foreach (BoundSeen band in bench.Items.Where(i => bench.Of(i).Any(a => StrictJson.Text(a["word"]) == "band")).SelectMany(i => BoundSeen.Of(bench, i)))
        {
            foreach (int side in new[] { -1, 0 })
            {
                if (band.Solve(bench, side) is { } found
                    && Points(bench.Try(found.Seed, item, (found.Path, JsonNode.Parse(found.Value.ToString())))) is { } points)
                {
                    reached.Add((found.Seed, found.Path, found.Value, points));
                }
            }
        }
    }

    /// <summary>Whether a case stands on that side at least as near as one changed input would bring it.</summary>
    public bool IsCovered(int side) => side == 0 ? seen.Contains(bound)
        : seen.Any(s => IsOn(side, s) && (Solve(side) is not { } near || Far(s) <= Far(near.Points)));

    /// <summary>The nearest a changed input leads to on that side; null when none does.</summary>
    public (CaseSeen Seed, string Path, Exact Value, Exact Points)? Solve(int side)
    {
        (CaseSeen Seed, string Path, Exact Value, Exact Points)[] there = [.. reached.Where(r => IsOn(side, r.Points)).OrderBy(r => Far(r.Points))];
        return there.Length > 0 ? there[0] : null;
    }

    // A sum that is still open between two values stands nowhere.
    private static Exact? Points(JsonObject? answer) =>
        StrictJson.Number(answer?["points"]) is { } low && (StrictJson.Number(answer!["pointsMax"]) ?? low) == low ? low : null;

    private bool IsOn(int side, Exact points) => side == 0 ? points == bound : side < 0 ? points < bound : points > bound;

    private Exact Far(Exact points) => points > bound ? points - bound : bound - points;
}
