using System.Text.Json.Nodes;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Rules;

namespace CountyToolkit.Awards.Steps;

/// <summary>分级承担: the levels of government split the money; each share is rounded down, one level takes the rest.</summary>
internal sealed class Sharing(IReadOnlyList<LevelShare> levels, string? clause) : AwardStep("sharing", clause)
{
    /// <summary>Reads <c>[ { "level", "share", "clause"? }, { "level", "rest": true } ]</c>.</summary>
    public static AwardStep Read(StepSettings settings)
    {
        List<LevelShare> levels = [];
        foreach (JsonNode? node in settings.Node as JsonArray ?? [])
        {
            string? level = StrictJson.Text(node?["level"]);
            if (level is null || !settings.Words.Catalogue.Levels.Has(level))
            {
                settings.Refuse("level-unknown", level ?? node?.ToJsonString() ?? "");
            }

            levels.Add(new LevelShare(level ?? "", StrictJson.Flag(node?["rest"]) == true ? null : settings.Share(node?["share"])));
        }

        Exact sum = levels.Aggregate(Exact.Zero, (total, l) => total + (l.Share ?? Exact.Zero));
        int rests = levels.Count(l => l.Share is null);
        if (levels.Count == 0 || rests > 1 || (rests == 0 ? sum != Exact.One : sum >= Exact.One))
        {
            settings.Refuse("shares-not-whole", (sum * new Exact(100, 1)) + "%");
        }

        return new Sharing(levels, settings.ListClause);
    }

    /// <inheritdoc/>
    public override void Apply(AwardSheet sheet) => sheet.Record(Name, Clause, null, reasons =>
    {
        sheet.Shared = this;
        if (sheet.Total.Sign > 0)
        {
            reasons.AddRange(levels.Select(l => new Because("award.because.sharing", l.Level, l.Share is { } share ? (share * new Exact(100, 1)) + "%" : "")));
        }
    });

    /// <summary>The part of each level of an amount, in 元, adding up to it; split by <paramref name="unit"/>.</summary>
    public IReadOnlyList<(string Level, Exact Amount)> Split(Exact amount, Exact unit)
    {
        int rest = levels.ToList().FindIndex(l => l.Share is null);
        int takesRest = rest < 0 ? levels.Count - 1 : rest;
        Exact[] parts = [.. levels.Select((l, i) => i == takesRest ? Exact.Zero : RoundOff.Down(amount * (l.Share ?? Exact.Zero), unit))];
        parts[takesRest] = amount - parts.Aggregate(Exact.Zero, (sum, p) => sum + p);
        return [.. levels.Select((l, i) => (l.Level, parts[i]))];
    }
}
