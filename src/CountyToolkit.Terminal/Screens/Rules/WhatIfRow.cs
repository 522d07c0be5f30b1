using System.Text.Json.Nodes;
using CountyToolkit.Rules;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>Somebody for whom the proposed version comes out otherwise.</summary>
/// <param name="Of">Programme or rule it is asked of.</param>
/// <param name="IsMoney">Whether amounts are compared; else outcomes.</param>
/// <param name="Line">The line of the comparison.</param>
/// <param name="Part">What the comparison says of the programme or rule as a whole.</param>
internal sealed record WhatIfRow(string Of, bool IsMoney, JsonObject Line, JsonObject Part)
{
    /// <summary>Code of the enterprise.</summary>
    public string Code => StrictJson.Text(Line["code"]) ?? "";

    /// <summary>Its name.</summary>
    public string Name => StrictJson.Text(Line["name"]) ?? "";

    /// <summary>Policy year it was computed for; empty for a rule.</summary>
    public string Year => Part["year"]?.ToJsonString() ?? "";

    /// <summary>Day it was computed for.</summary>
    public string Date => StrictJson.Text(Part["date"]) ?? "";

    /// <summary>Under the version applied; null = not computed, or not asked.</summary>
    public string? Before => StrictJson.Text(Line["before"]);

    /// <summary>Under the proposed one.</summary>
    public string? After => StrictJson.Text(Line["after"]);

    /// <summary>What it gains, in 元; 0 where outcomes are compared.</summary>
    public Exact Change => IsMoney ? StrictJson.Number(Line["change"]) ?? Exact.Zero : Exact.Zero;

    /// <summary>Every row of a comparison: who loses most first, then who gains least.</summary>
    public static IReadOnlyList<WhatIfRow> All(JsonObject document) =>
    [
        .. Parts(document, "programmes").SelectMany(p => Lines(p).Select(l => new WhatIfRow(StrictJson.Text(p["programme"])!, true, l, p))).OrderBy(r => r.Change),
        .. Parts(document, "rules").SelectMany(p => Lines(p).Select(l => new WhatIfRow(StrictJson.Text(p["rule"])!, false, l, p))),
    ];

    private static IEnumerable<JsonObject> Parts(JsonObject document, string name) => (document[name] as JsonArray ?? []).OfType<JsonObject>();

    private static IEnumerable<JsonObject> Lines(JsonObject part) => (part["lines"] as JsonArray ?? []).OfType<JsonObject>();
}
