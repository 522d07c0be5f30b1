using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Cases;

/// <summary>
/// Facts of an enterprise with nothing left that names it: an invented name and a valid code of its own, no town, no document,
/// certificate or claim number, no remark, no name of a person or unit. What rules reckon with stays: figures, days, codes.
/// </summary>
public static class MaskFacts
{
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private static readonly string[] Kept = ["region", "industry", "entity", "registeredOn", "movedInOn", "aboveScale"];

    // Of an entry of a list only what rules read stays as it is; these texts are replaced.
    private static readonly string[] Free = ["name", "number", "document", "note", "unit", "reason", "by", "title", "claim"];

    /// <summary>The facts, masked.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="number">Which kept enterprise it is, from 1: decides name and code.</param>
    /// <param name="catalogue">Tells texts from codes.</param>
    public static JsonObject Of(JsonObject facts, int number, Catalogue catalogue)
    {
        JsonObject masked = new() { ["creditCode"] = Code(number), ["name"] = Name(number) };
        foreach (string field in Kept.Where(f => facts[f] is not null))
        {
            masked[field] = facts[field]!.DeepClone();
        }

        if (facts["values"] is JsonObject values)
        {
            masked["values"] = new JsonObject(values.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)Values(p.Value as JsonObject ?? [], catalogue))));
        }

        if (facts["attributes"] is JsonObject attributes)
        {
            masked["attributes"] = new JsonObject(attributes.Where(a => catalogue.TryAttribute(a.Key, out AttributeEntry? entry) && entry.Kind != "text").Select(a => KeyValuePair.Create(a.Key, a.Value?.DeepClone())));
        }

        foreach (string list in CaseLists.Names.Where(facts.ContainsKey))
        {
            masked[list] = facts[list] is JsonArray rows ? new JsonArray([.. rows.OfType<JsonObject>().Select(r => (JsonNode)Entry(list, r))]) : null;
        }

        return masked;
    }

    /// <summary>Name of a kept enterprise: 企业甲, 企业乙 … 企业11.</summary>
    public static string Name(int number) =>
        Messages.Text(Language.Chinese, "case.kept-name", number <= Stems.Length ? Stems[number - 1].ToString() : number.ToString(CultureInfo.InvariantCulture));

    // A registrar nobody has, so that it is nobody's code; both check characters are right.
    private static string Code(int number)
    {
        string organisation = "A" + number.ToString("0000000", CultureInfo.InvariantCulture);
        string first = "91000000" + organisation + CreditCode.OrganisationCheck(organisation);
        return first + CreditCode.LastCheck(first);
    }

    private static JsonObject Values(JsonObject values, Catalogue catalogue) =>
        new(values.Where(v => catalogue.TryIndicator(v.Key, out IndicatorEntry? entry) && entry.Kind != "text").Select(v => KeyValuePair.Create(v.Key, v.Value?.DeepClone())));

    private static JsonObject Entry(string list, JsonObject row) => new(row
        .Where(f => CaseLists.FieldsOf(list).Contains(f.Key))
        .Select(f => KeyValuePair.Create(f.Key, Free.Contains(f.Key) && f.Value is not null ? Messages.Text(Language.Chinese, "cases.propose.example") : f.Value?.DeepClone())));
}
