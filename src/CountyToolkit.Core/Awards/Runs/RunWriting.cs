using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.Awards.Programmes;

namespace CountyToolkit.Awards.Runs;

/// <summary>Puts a run document together.</summary>
internal static class RunWriting
{
    /// <summary>The document of a run just computed; its results are kept as blobs in the same act.</summary>
    public static RunDocument Store(Act act, ProgrammeBundle programme, RunOrder order, long? supplementOf, RunComputation computed, IReadOnlyList<HandLine> hands)
    {
        JsonObject results = [];
        RunTotals totals = new() { Excluded = computed.Population.Excluded.Count };
        Dictionary<string, Exact> granted = new(StringComparer.Ordinal);
        foreach ((AwardResult result, byte[] bytes) in computed.Results())
        {
            results[result.Code] = BlobStore.Put(act, bytes);
            totals.Count(result.Outcome, result.Granted);
            granted[result.Code] = result.Granted ?? Exact.Zero;
        }

        JsonObject json = Head(programme, order, supplementOf, computed.Engine);
        json["pot"] = computed.Pot?.DeepClone();
        json["population"] = new JsonObject
        {
            ["considered"] = computed.Population.Members.Count + computed.Population.Excluded.Count,
            ["excluded"] = new JsonArray([.. computed.Population.Excluded.Select(e => e.ToJson())]),
        };
        json["results"] = results;
        return WithHands(json, hands, totals, code => granted.GetValueOrDefault(code));
    }

    /// <summary>A document with other hand lines; everything computed stays.</summary>
    public static RunDocument WithHands(RunDocument document, IReadOnlyList<HandLine> hands, Func<string, Exact> granted)
    {
        JsonObject json = document.Json.DeepClone().AsObject();
        RunTotals totals = RunTotals.Read(json["totals"] as JsonObject ?? []);
        return WithHands(json, hands, totals, granted);
    }

    private static RunDocument WithHands(JsonObject json, IReadOnlyList<HandLine> hands, RunTotals totals, Func<string, Exact> granted)
    {
        totals.Reduced = hands.GroupBy(h => h.Code).Aggregate(Exact.Zero, (sum, g) => sum + Taken(g, granted(g.Key)));
        totals.Supplemented = hands.Where(h => h.Kind == "supplement").Aggregate(Exact.Zero, (sum, h) => sum + h.Amount);
        json["handLines"] = new JsonArray([.. hands.Select(h => h.ToJson())]);
        json["totals"] = totals.ToJson();
        return new RunDocument(json);
    }

    // In their order, as the ledger takes them: what was added by hand before can be taken away too.
    private static Exact Taken(IEnumerable<HandLine> hands, Exact granted)
    {
        Exact left = granted, taken = Exact.Zero;
        foreach (HandLine hand in hands)
        {
            Exact cut = hand.Kind switch { "waive" => left, "reduce" => Exact.Min(left, hand.Amount), _ => Exact.Zero };
            taken += cut;
            left += (hand.Kind == "supplement" ? hand.Amount : Exact.Zero) - cut;
        }

        return taken;
    }

    private static JsonObject Head(ProgrammeBundle programme, RunOrder order, long? supplementOf, string? engine) => new()
    {
        ["format"] = RunDocument.Format,
        ["programme"] = programme.Programme.FullId,
        ["title"] = programme.Programme.Title,
        ["policy"] = programme.Policy.Number,
        ["year"] = order.Year,
        ["date"] = IsoDate.Text(order.Date),
        ["supplementOf"] = supplementOf?.ToString(CultureInfo.InvariantCulture),
        // One made before supplements looked at what the year has given replays as it was computed.
        ["onlyNew"] = supplementOf is null ? null : true,
        ["repealedBy"] = programme.Repeals.Count == 0 ? null
            : new JsonArray([.. programme.Repeals.Select(r => new JsonObject { ["by"] = r.By, ["on"] = IsoDate.Text(r.On!.Value) })]),
        ["bundles"] = new JsonObject(programme.Bundle.WithOthers.Select(b => KeyValuePair.Create<string, JsonNode?>(b.PolicyId, b.Hash))),
        ["engine"] = engine,
    };
}
