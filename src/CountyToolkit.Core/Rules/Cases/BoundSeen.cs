using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Expressions;
using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Rules.Cases;

/// <summary>One bound of one item over all cases: which sides of it they stand on, and a value that stands on another.</summary>
internal sealed class BoundSeen
{
    private readonly string item;
    private readonly Exact below;
    private readonly Exact bound;
    private readonly Exact above;
    private readonly List<(CaseSeen? Seed, JsonObject Answer, Exact Exact)> answers;

    private BoundSeen(string item, string op, string number, IReadOnlyList<(CaseSeen? Seed, JsonObject Answer, Exact Exact)> answers)
    {
        this.item = item;
        this.answers = [.. answers];
        JsonObject first = answers[0].Answer;
        int point = number.IndexOf('.', StringComparison.Ordinal);
        Exact written = Exact.Parse(number), digit = new(1, BigInteger.Pow(10, point < 0 ? 0 : number.Length - point - 1));
        int root = StrictJson.Whole(first["root"]) ?? 1;
        Exact unit = Unit.TryParse(StrictJson.Text(first["unit"]), out Unit known) ? known.Factor : Exact.One;
        below = Ratio(written - digit, unit, root);
        bound = Ratio(written, unit, root);
        above = Ratio(written + digit, unit, root);
        Label = StrictJson.Text(first["label"]) ?? "";
        Standard = Sign(op) + number + StrictJson.Text(first["unit"]);
    }

    /// <summary>Label of the item.</summary>
    public string Label { get; }

    /// <summary>The bound as a person reads it.</summary>
    public string Standard { get; }

    /// <summary>The bounds of an item: its own, or those of its bands at the date of each case.</summary>
    public static IEnumerable<BoundSeen> Of(CaseBench bench, string item)
    {
        PolicyFigures figures = bench.Bundle.Policy().Figures;
        Dictionary<string, (string Op, List<(CaseSeen? Seed, JsonObject Answer, Exact Exact)> Answers)> found = [];
        foreach (CaseSeen seen in bench.Seen.Where(s => s.Items.ContainsKey(item)))
        {
            JsonObject answer = seen.Items[item];
            if (StrictJson.Text(answer["figure"]) is not { } figure || seen.Case.Figures.ContainsKey(figure.Split('.')[0]) || answer["exact"] is not JsonObject exact)
            {
                continue;
            }

            Exact value = Fraction(exact);
            IEnumerable<(string Op, string Number)> bounds = StrictJson.Text(answer["bound"]) is { } number && StrictJson.Text(answer["op"]) is { } op ? [(op, number)]
                : figures.At(figure, seen.Case.Date)?.Bands is { } bands ? bands.SelectMany(b => b.Bounds).Select(b => (b.Key, b.Value.ToString()))
                : [];
            foreach ((string Op, string Number) one in bounds)
            {
                if (!found.TryGetValue(one.Number, out (string Op, List<(CaseSeen? Seed, JsonObject Answer, Exact Exact)> Answers) known))
                {
                    found[one.Number] = known = (one.Op, []);
                }

                known.Answers.Add((bench.Seeds.Contains(seen) ? seen : null, answer, value));
            }
        }

        return found.Select(f => new BoundSeen(item, f.Value.Op, f.Key, f.Value.Answers));
    }

    /// <summary>Whether a case stands at the bound (0), or below or above it by no more than one of its last written digit.</summary>
    public bool IsCovered(int side) => answers.Any(a => side == 0 ? a.Exact == bound : side < 0 ? a.Exact < bound && a.Exact >= below : a.Exact > bound && a.Exact <= above);

    /// <summary>One input of one case changed so that the item stands on a side; null when no case and no single input leads there.</summary>
    public (CaseSeen Seed, string Path, Exact Value)? Solve(CaseBench bench, int side)
    {
        foreach ((CaseSeen seed, JsonObject answer) in answers.Where(a => a.Seed is not null).Select(a => (a.Seed!, a.Answer)).Take(3))
        {
            foreach (JsonObject input in (answer["inputs"] as JsonArray ?? []).OfType<JsonObject>())
            {
                if (StrictJson.Number(input["value"]) is { } now && Solve(bench, seed, StrictJson.Text(input["code"])!, StrictJson.Text(input["period"])!, now, side) is { } value)
                {
                    return (seed, PathOf(StrictJson.Text(input["code"])!, StrictJson.Text(input["period"])!), value);
                }
            }
        }

        return null;
    }

    /// <summary>Where the facts hold a value.</summary>
    public static string PathOf(string code, string period) => period == "claim" ? "claim.values." + code : $"values.{period}.{code}";

    // Two points give a straight line; what the rule answers there proves that it is one.
    private Exact? Solve(CaseBench bench, CaseSeen seed, string code, string period, Exact now, int side)
    {
        if (!bench.Catalogue.TryIndicator(code, out Catalogues.IndicatorEntry? entry))
        {
            return null;
        }

        string path = PathOf(code, period);
        Exact step = new(1, BigInteger.Pow(10, entry.Decimals)), other = now + Exact.Of(now.Floor() + 1);
        if (Value(bench, seed, path, now) is not { } here || Value(bench, seed, path, other) is not { } there || here == there)
        {
            return null;
        }

        Exact slope = (there - here) / (other - now), at = now + ((bound - here) / slope);
        Exact wanted = side == 0 ? at : side * slope.Sign > 0 ? Next(at, step) : -Next(-at, step);
        return wanted.Sign >= 0 && (BigInteger.Pow(10, entry.Decimals) % wanted.Denominator).IsZero && Value(bench, seed, path, wanted) is { } answer
            && (side == 0 ? answer == bound : side < 0 ? answer < bound : answer > bound) ? wanted : null;
    }

    /// <summary>The next value above that has no more decimals than the indicator.</summary>
    private static Exact Next(Exact at, Exact step) => Exact.Of((at / step).Floor() + 1) * step;

    private Exact? Value(CaseBench bench, CaseSeen seed, string path, Exact value) =>
        bench.Try(seed, item, (path, JsonNode.Parse(value.ToString())))?["exact"] is JsonObject exact
            ? Fraction(exact) : null;

    private static Exact Fraction(JsonObject exact) =>
        new(BigInteger.Parse(StrictJson.Text(exact["num"])!, CultureInfo.InvariantCulture), BigInteger.Parse(StrictJson.Text(exact["den"])!, CultureInfo.InvariantCulture));

    // A compound growth is compared by the power of its ratio, no root is ever taken.
    private static Exact Ratio(Exact number, Exact unit, int root) => root == 1 ? number : (Exact.One + (number * unit)).Power(root);

    private static string Sign(string op) => op switch { ">=" => "≥", "<=" => "≤", _ => op };
}
