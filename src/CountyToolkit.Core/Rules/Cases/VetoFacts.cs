using System.Text.Json.Nodes;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Cases;

/// <summary>Facts that hit a veto, and facts where a unit has not replied.</summary>
internal static class VetoFacts
{
    /// <summary>One incident or list entry that the veto asks for, at its floor and within its window.</summary>
    public static (string Path, JsonNode? Value) Hit(CaseSeen seed, JsonObject asked)
    {
        string until = StrictJson.Text(asked["window"]?["until"]) ?? IsoDate.Text(seed.Case.Date);
        if (StrictJson.Texts(asked["kinds"]) is { Count: > 0 } kinds)
        {
            return ("incidents", With(seed, "incidents", new JsonObject { ["kind"] = kinds[0], ["grade"] = StrictJson.Text(asked["grade"]) ?? "一般", ["on"] = until }));
        }

        string who = StrictJson.Texts(asked["who"]) is { Count: > 0 } whose ? whose[0] : "enterprise";
        return ("lists", With(seed, "lists", new JsonObject { ["list"] = StrictJson.Texts(asked["lists"])?[0], ["who"] = who, ["from"] = until, ["until"] = null }));
    }

    /// <summary>The inquiry about the first thing the veto asks for taken out; where no inquiries are kept, the list was never asked for.</summary>
    public static (string Path, JsonNode? Value)[] Unanswered(CaseSeen seed, JsonObject asked, Catalogue catalogue)
    {
        string? kind = FirstOf(asked["kinds"]);
        string first = kind ?? FirstOf(asked["lists"]) ?? "";
        return seed.Facts["inquiries"] is JsonArray inquiries && catalogue.MatterOf(first) is { } matter
            ? [("inquiries", new JsonArray([.. inquiries.Where(i => StrictJson.Text(i?["matter"]) != matter.Code).Select(i => i?.DeepClone())]))]
            : [(kind is null ? "lists" : "incidents", null)];
    }

    private static string? FirstOf(JsonNode? list) => StrictJson.Texts(list) is { Count: > 0 } texts ? texts[0] : null;

    private static JsonArray With(CaseSeen seed, string list, JsonObject entry)
    {
        JsonArray all = seed.Facts[list]?.DeepClone() as JsonArray ?? [];
        all.Add(entry);
        return all;
    }
}
