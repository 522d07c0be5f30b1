using System.Text.Json.Nodes;
using CountyToolkit.Rules.Expressions;

namespace CountyToolkit.Rules.Cases;

/// <summary>
/// A cap a programme declares, over the cases of that programme: how much of it each would take up, told by trying the case with
/// the cap at nothing, and a case that stands one 元 below it, at it, and one above.
/// </summary>
internal sealed class CapSeen
{
    private readonly CaseBench bench;
    private readonly JsonObject programme;
    private readonly string step;
    private readonly string figure;
    private readonly List<(CaseSeen Seen, Exact Taken)> taken = [];

    private CapSeen(CaseBench bench, JsonObject programme, string step, string figure)
    {
        (this.bench, this.programme, this.step, this.figure) = (bench, programme, step, figure);
        foreach (CaseSeen seen in bench.Seen.Where(s => s.Case.Programme == Id && s.IsPlain && s.Case.Facts is JsonObject))
        {
            if (Taken(seen) is { } amount)
            {
                taken.Add((seen, amount));
            }
        }
    }

    private static readonly string[] Capped = ["item-cap", "year-cap"];

    /// <summary>Programme, step and cap as a person reads them.</summary>
    public string Label => string.Join(" ", StrictJson.Text(programme["title"]), Messages.Text(Language.Chinese, "award.step." + step));

    private string Id => StrictJson.Text(programme["id"]) ?? "";

    /// <summary>Every cap of every programme of the rule that some case goes through.</summary>
    public static IEnumerable<CapSeen> Of(CaseBench bench) =>
        from programme in bench.Programmes
        from step in Capped
        where StrictJson.Texts(programme["steps"])?.Contains(step) == true
        let figure = StrictJson.Text((programme[step] as JsonObject)?["figure"])
        where figure is not null
        let cap = new CapSeen(bench, programme, step, figure)
        where cap.taken.Count > 0
        select cap;

    /// <summary>The cap, in 元, on the day of the first case; null while the office has not filled it in or it is a table.</summary>
    public Exact? Cap => bench.Bundle.Policy().Figures.At(figure, taken[0].Seen.Case.Date) is { Value: { } value } at && Unit.TryParse(at.Unit, out Unit unit) && Unit.TryParse("元", out Unit yuan)
        ? value * unit.Factor / yuan.Factor : null;

    /// <summary>Whether a case takes up exactly the cap (0), or less or more by no more than a hundredth of it.</summary>
    public bool IsCovered(int side, Exact cap)
    {
        Exact digit = Exact.Max(Exact.One, cap / new Exact(100, 1));
        return taken.Any(t => side == 0 ? t.Taken == cap : side < 0 ? t.Taken < cap && t.Taken >= cap - digit : t.Taken > cap && t.Taken <= cap + digit);
    }

    /// <summary>A case changed so that it takes up one 元 less than the cap, all of it, one more; null when no one change leads there.</summary>
    public (CaseSeen Seed, (string Path, JsonNode? Value)[] Changes)? Solve(int side, Exact cap)
    {
        Exact wanted = cap + new Exact(side, 1);
        foreach ((CaseSeen seed, Exact now) in taken.Take(4))
        {
            IEnumerable<(string Path, JsonNode? Value)[]> ways = step == "year-cap" ? [Earlier(seed, wanted - now)] : Inputs(seed).Select(i => Input(seed, i.Path, i.Now, now, wanted)).OfType<(string, JsonNode?)[]>();
            foreach ((string Path, JsonNode? Value)[] way in ways)
            {
                if (Taken(seed, way) == wanted)
                {
                    return (seed, way);
                }
            }
        }

        return null;
    }

    // Money of the year from another programme the cap counts, so that no other step deducts it.
    private (string Path, JsonNode? Value)[] Earlier(CaseSeen seed, Exact missing)
    {
        string other = (StrictJson.Texts((programme[step] as JsonObject)?["programmes"]) ?? []).FirstOrDefault(p => p != Id) ?? Id;
        string entry = FormattableString.Invariant($"ledger.{(seed.Facts["ledger"] as JsonArray)?.Count ?? 0}.");
        string full = other.Contains('/', StringComparison.Ordinal) ? other : bench.Bundle.PolicyId + "/" + other;
        return
        [
            (entry + "granted", missing.ToDecimalText(2)),
            (entry + "programme", full),
            (entry + "policyYear", seed.Case.Year ?? seed.Case.Date.Year),
            (entry + "state", "decided"),
        ];
    }

    private static IEnumerable<(string Path, Exact Now)> Inputs(CaseSeen seed) =>
        from item in seed.Items.Values
        from input in (item["inputs"] as JsonArray ?? []).OfType<JsonObject>()
        where StrictJson.Number(input["value"]) is not null
        select (BoundSeen.PathOf(StrictJson.Text(input["code"])!, StrictJson.Text(input["period"])!), StrictJson.Number(input["value"])!.Value);

    // Two points give a straight line; trying what it says proves that it is one.
    private (string Path, JsonNode? Value)[]? Input(CaseSeen seed, string path, Exact value, Exact now, Exact wanted)
    {
        Exact other = value + Exact.One;
        if (Taken(seed, (path, JsonNode.Parse(other.ToString()))) is not { } there || there == now)
        {
            return null;
        }

        Exact at = value + ((wanted - now) * (other - value) / (there - now));
        return at.Sign >= 0 && (System.Numerics.BigInteger.Pow(10, 6) % at.Denominator).IsZero ? [(path, JsonNode.Parse(at.ToString()))] : null;
    }

    private Exact? Taken(CaseSeen seed, params (string Path, JsonNode? Value)[] changes)
    {
        JsonObject? trace = (bench.Money(seed, new JsonObject { [figure] = 0 }, changes)?["steps"] as JsonArray)?.OfType<JsonObject>()
            .FirstOrDefault(s => StrictJson.Text(s["step"]) == step);
        if (StrictJson.Number(trace?["before"]) is not { } before)
        {
            return null;
        }

        // What the year's cap counts beside the lines stands fourth in its reason.
        JsonArray? because = (trace!["because"] as JsonArray)?[0]?["args"] as JsonArray;
        return step == "year-cap" && because is { Count: > 3 } && StrictJson.Number(because[3]) is { } used ? before + used : before;
    }
}
