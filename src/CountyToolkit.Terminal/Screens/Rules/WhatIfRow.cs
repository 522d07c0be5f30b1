using System.Text.Json.Nodes;
using CountyToolkit.Rules;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>Somebody for whom the proposed version comes out otherwise.</summary>
/// <param name="Of">Programme or rule it is asked of.</param>
/// <param name="IsMoney">Whether amounts are compared; else outcomes.</param>
/// <param name="Line">The line of the comparison.</param>
internal sealed record WhatIfRow(string Of, bool IsMoney, JsonObject Line)
{
    /// <summary>Code of the enterprise.</summary>
    public string Code => StrictJson.Text(Line["code"]) ?? "";

    /// <summary>Its name.</summary>
    public string Name => StrictJson.Text(Line["name"]) ?? "";

    /// <summary>Under the version applied; null = not computed, or not asked.</summary>
    public string? Before => StrictJson.Text(Line["before"]);

    /// <summary>Under the proposed one.</summary>
    public string? After => StrictJson.Text(Line["after"]);

    /// <summary>What it gains, in 元; 0 where outcomes are compared.</summary>
    public Exact Change => IsMoney ? StrictJson.Number(Line["change"]) ?? Exact.Zero : Exact.Zero;

    /// <summary>Every row of a comparison: who loses most first, then who gains least.</summary>
    public static IReadOnlyList<WhatIfRow> All(JsonObject document) =>
    [
        .. Parts(document, "programmes").SelectMany(p => Lines(p).Select(l => new WhatIfRow(StrictJson.Text(p["programme"])!, true, l))).OrderBy(r => r.Change),
        .. Parts(document, "rules").SelectMany(p => Lines(p).Select(l => new WhatIfRow(StrictJson.Text(p["rule"])!, false, l))),
    ];

    private static IEnumerable<JsonObject> Parts(JsonObject document, string name) => (document[name] as JsonArray ?? []).OfType<JsonObject>();

    private static IEnumerable<JsonObject> Lines(JsonObject part) => (part["lines"] as JsonArray ?? []).OfType<JsonObject>();
}
