using System.Text.Json.Nodes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Returns;

/// <summary>One line of an approved run as the pay list shows it: granted, due in the year, still to come.</summary>
/// <param name="Result">The stored result of the enterprise.</param>
/// <param name="Plan">What its lines and hand lines come to.</param>
/// <param name="Row">The line.</param>
/// <param name="Hands">Hand lines of the enterprise.</param>
internal sealed record AwardPayment(ResultBlob Result, LedgerPlan Plan, LedgerRow Row, IReadOnlyList<HandLine> Hands)
{
    /// <summary>The record of the row for a year of payment.</summary>
    public JsonObject Record(int year, Catalogue catalogue)
    {
        JsonObject facts = Result.Facts;
        JsonObject? line = Result.Lines.FirstOrDefault(l => l["pool"]?.ToString() == Row.Pool);
        return new JsonObject
        {
            ["enterprise"] = new JsonObject
            {
                ["name"] = Result.Name,
                ["code"] = Result.Code,
                ["region"] = facts["region"]?.DeepClone(),
                ["town"] = facts["town"]?.DeepClone(),
                ["industry"] = facts["industry"]?.DeepClone(),
                ["registeredOn"] = facts["registeredOn"]?.DeepClone(),
            },
            ["values"] = facts["values"]?.DeepClone(),
            ["attributes"] = facts["attributes"]?.DeepClone(),
            ["title"] = Title(facts, line, catalogue),
            ["award"] = new JsonObject
            {
                ["granted"] = Row.Granted.ToDecimalText(2),
                ["due"] = Sum(p => IsDue(p) && p.Year == year).ToDecimalText(2),
                ["pending"] = Sum(p => p.State != "forfeited" && (!IsDue(p) || p.Year > year)).ToDecimalText(2),
                ["clause"] = line?["clause"]?.DeepClone(),
                ["note"] = Note(),
            },
        };
    }

    private bool IsDue(LedgerPart part) => part.State == "due" && !Plan.Held && Row.Until is null;

    private Exact Sum(Func<LedgerPart, bool> which) => Row.Parts.Where(which).Aggregate(Exact.Zero, (sum, p) => sum + p.Amount);

    private JsonObject? Title(JsonObject facts, JsonObject? line, Catalogue catalogue)
    {
        if (Row.Pool is null)
        {
            return null;
        }

        string? on = line?["title"]?["on"]?.ToString();
        JsonObject? held = (facts["titles"] as JsonArray ?? []).OfType<JsonObject>()
            .FirstOrDefault(t => t["pool"]?.ToString() == Row.Pool && (on is null || t["on"]?.ToString() == on));
        return new JsonObject
        {
            ["name"] = catalogue.TryPool(Row.Pool, out PoolRung? rung) ? rung.Label : Row.Pool,
            ["on"] = on,
            ["batch"] = held?["batch"]?.DeepClone(),
            ["document"] = held?["document"]?.DeepClone(),
            ["from"] = held?["from"]?.DeepClone(),
            ["until"] = held?["until"]?.DeepClone(),
        };
    }

    private string Note()
    {
        List<string> said = [.. Hands.Select(h => Messages.Text(Language.Chinese, "return.hand." + h.Kind, h.Reason))];
        Exact forfeited = Sum(p => p.State == "forfeited");
        if (forfeited.Sign > 0)
        {
            said.Add(Messages.Text(Language.Chinese, "return.forfeited", forfeited.ToDecimalText(2)));
        }

        if (Row.Until is DateOnly until)
        {
            said.Add(Messages.Text(Language.Chinese, "return.held-until", IsoDate.Text(until)));
        }

        return string.Join("；", said);
    }
}
