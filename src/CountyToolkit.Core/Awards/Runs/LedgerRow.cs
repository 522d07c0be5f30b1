using System.Text.Json.Nodes;
using CountyToolkit.Rules;

namespace CountyToolkit.Awards.Runs;

/// <summary>A row the ledger is to get.</summary>
/// <param name="Pool">Pool of the title paid for; null when it is not for a title.</param>
/// <param name="Parts">Money by year.</param>
/// <param name="Until">Held until this day (迁入等待期); null = not held.</param>
internal sealed record LedgerRow(string? Pool, IReadOnlyList<LedgerPart> Parts, DateOnly? Until)
{
    /// <summary>Granted, in 元.</summary>
    public Exact Granted => Parts.Aggregate(Exact.Zero, (sum, p) => sum + p.Amount);

    /// <summary>The row of a stored line.</summary>
    public static LedgerRow Read(JsonObject line, int year)
    {
        Exact granted = StrictJson.Number(line["granted"]) ?? Exact.Zero;
        List<LedgerPart> parts = line["parts"] is JsonArray given
            ? [.. given.OfType<JsonObject>().Select(p => new LedgerPart
            {
                Stage = StrictJson.Whole(p["stage"]) ?? 0,
                Year = StrictJson.Whole(p["year"]) ?? year,
                Amount = StrictJson.Number(p["amount"]) ?? Exact.Zero,
                State = StrictJson.Text(p["state"]) ?? "due",
            })]
            : [new LedgerPart { Stage = 0, Year = year, Amount = granted, State = "due" }];
        return new LedgerRow(StrictJson.Text(line["pool"]), parts, StrictJson.Date(line["heldUntil"]));
    }

    /// <summary>The row of money a person added.</summary>
    public static LedgerRow Supplement(Exact amount, int year) =>
        new(null, [new LedgerPart { Stage = 0, Year = year, Amount = amount, State = "due" }], null);
}
