using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Returns;

/// <summary>
/// What an enterprise is granted in a run and what of it falls due in a year, hand lines counted in. A reduction takes
/// the money that is paid last first; a hold keeps everything due; a waiver leaves nothing.
/// </summary>
internal sealed record AwardPayment(Exact Granted, Exact Due, Exact Pending, string Note)
{
    /// <summary>The payment of a stored result in a year, with the hand lines of its enterprise.</summary>
    public static AwardPayment Of(JsonObject result, IReadOnlyList<JsonObject> hands, int year)
    {
        AwardPayment payment = new(Amount(result["granted"]) ?? Exact.Zero, Exact.Zero, Exact.Zero, "");
        foreach (JsonObject part in (result["instalments"] as JsonArray ?? []).OfType<JsonObject>())
        {
            int due = int.Parse(part["year"]!.ToString(), CultureInfo.InvariantCulture);
            Exact? settled = part["until"] is null ? Amount(part["amount"]) : null;
            Exact stake = settled ?? Amount(part["due"]) ?? Exact.Zero;
            payment = settled is not null && due <= year
                ? due == year ? payment with { Due = payment.Due + stake } : payment
                : payment with { Pending = payment.Pending + stake };
        }

        return hands.Aggregate(payment, (p, hand) => p.With(hand["kind"]?.ToString() ?? "", Amount(hand["amount"]) ?? Exact.Zero, hand["reason"]?.ToString() ?? ""));
    }

    /// <summary>The record of the row.</summary>
    public JsonObject Record(string code, JsonObject result, Catalogue catalogue)
    {
        JsonObject facts = result["facts"] as JsonObject ?? [];
        List<JsonObject> lines = [.. (result["lines"] as JsonArray ?? []).OfType<JsonObject>().Where(l => (Amount(l["granted"]) ?? Exact.Zero).Sign > 0)];
        return new JsonObject
        {
            ["enterprise"] = new JsonObject
            {
                ["name"] = facts["name"]?.DeepClone(),
                ["code"] = code,
                ["region"] = facts["region"]?.DeepClone(),
                ["town"] = facts["town"]?.DeepClone(),
                ["industry"] = facts["industry"]?.DeepClone(),
                ["registeredOn"] = facts["registeredOn"]?.DeepClone(),
            },
            ["values"] = facts["values"]?.DeepClone(),
            ["attributes"] = facts["attributes"]?.DeepClone(),
            ["title"] = new JsonObject
            {
                ["name"] = Joined(lines, l => l["pool"]?.ToString() is string pool ? catalogue.TryPool(pool, out PoolRung? rung) ? rung.Label : pool : null),
                ["document"] = Joined(lines, l => Document(facts, l)),
                ["on"] = Joined(lines, l => l["title"]?["on"]?.ToString()),
            },
            ["award"] = new JsonObject
            {
                ["granted"] = Granted.ToDecimalText(2),
                ["due"] = Due.ToDecimalText(2),
                ["pending"] = Pending.ToDecimalText(2),
                ["clause"] = Joined(lines, l => l["clause"]?.ToString()),
                ["note"] = Note,
            },
        };
    }

    private AwardPayment With(string kind, Exact amount, string reason)
    {
        AwardPayment noted = this with { Note = Note + (Note.Length == 0 ? "" : "；") + Messages.Text(Language.Chinese, "return.hand." + kind, reason) };
        switch (kind)
        {
            case "reduce":
                Exact late = Exact.Min(amount, Pending);
                return noted with { Granted = Exact.Max(Exact.Zero, Granted - amount), Pending = Pending - late, Due = Exact.Max(Exact.Zero, Due - (amount - late)) };
            case "hold":
                return noted with { Due = Exact.Zero, Pending = Pending + Due };
            case "waive":
                return noted with { Granted = Exact.Zero, Due = Exact.Zero, Pending = Exact.Zero };
            case "supplement":
                return noted with { Granted = Granted + amount, Due = Due + amount };
            default:
                return noted;
        }
    }

    // The document of the title the line is for, as the facts of the day had it.
    private static string? Document(JsonObject facts, JsonObject line) =>
        line["title"]?["document"]?.ToString() ?? (facts["titles"] as JsonArray ?? []).OfType<JsonObject>()
            .FirstOrDefault(t => t["pool"]?.ToString() == line["pool"]?.ToString() && t["on"]?.ToString() == line["title"]?["on"]?.ToString())?["document"]?.ToString();

    private static string? Joined(List<JsonObject> lines, Func<JsonObject, string?> of)
    {
        string joined = string.Join("、", lines.Select(of).Where(t => !string.IsNullOrEmpty(t)).Distinct(StringComparer.Ordinal));
        return joined.Length == 0 ? null : joined;
    }

    private static Exact? Amount(JsonNode? node)
    {
        string? text = node?.ToString();
        return text is not null && (Exact.TryParse(text, out _) || text.Contains('/', StringComparison.Ordinal)) ? Exact.Parse(text) : null;
    }
}
