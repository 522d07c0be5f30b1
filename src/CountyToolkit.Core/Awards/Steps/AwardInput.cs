using System.Text.Json.Nodes;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Facts;

namespace CountyToolkit.Awards.Steps;

/// <summary>What the steps know of one enterprise: the verdict's outcome and lines, and the facts steps look back to.</summary>
internal sealed record AwardInput
{
    /// <summary>统一社会信用代码, or the name where there is none; decides ties.</summary>
    public required string Code { get; init; }

    /// <summary>The verdict's outcome.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The lines <c>c.pay</c> made, as the verdict has them.</summary>
    public required JsonArray Lines { get; init; }

    /// <summary>Earlier money; null = not asked.</summary>
    public IReadOnlyList<LedgerFact>? Ledger { get; init; }

    /// <summary>What other runs, submitted or approved since the facts' day, hold for the enterprise, in the form of ledger lines.</summary>
    public IReadOnlyList<LedgerFact> Held { get; init; } = [];

    /// <summary>Yearly grades; null = not asked, which leaves a stage that needs one pending.</summary>
    public IReadOnlyList<GradeFact>? Grades { get; init; }

    /// <summary>Day of moving in; null = not moved in.</summary>
    public DateOnly? MovedInOn { get; init; }

    /// <summary>The input made of a verdict and of facts that have been checked before; only what steps need is read.</summary>
    public static AwardInput Of(JsonObject verdict, JsonObject facts, JsonArray? held = null) => new()
    {
        Code = StrictJson.Text(facts["creditCode"]) ?? StrictJson.Text(facts["name"]) ?? "",
        Outcome = OutcomeText.TryRead(StrictJson.Text(verdict["outcome"]), out Outcome outcome) ? outcome : Outcome.Failed,
        Lines = verdict["lines"]?.DeepClone() as JsonArray ?? [],
        Ledger = Ledgers(facts["ledger"] as JsonArray),
        Held = Ledgers(held) ?? [],
        Grades = (facts["grades"] as JsonArray)?.OfType<JsonObject>()
            .Select(g => new GradeFact(StrictJson.Text(g["kind"]) ?? "", StrictJson.Whole(g["year"]) ?? 0, StrictJson.Text(g["grade"]))).ToList(),
        MovedInOn = StrictJson.Date(facts["movedInOn"]),
    };

    private static List<LedgerFact>? Ledgers(JsonArray? lines) => lines?.OfType<JsonObject>().Select(l => new LedgerFact
    {
        Programme = StrictJson.Text(l["programme"]) ?? "",
        Pool = StrictJson.Text(l["pool"]),
        PolicyYear = StrictJson.Whole(l["policyYear"]) ?? 0,
        Granted = StrictJson.Number(l["granted"]) ?? Exact.Zero,
        Paid = StrictJson.Number(l["paid"]),
        State = StrictJson.Text(l["state"]) ?? "decided",
    }).ToList();
}
