using System.Text.Json.Nodes;

namespace CountyToolkit.Rules;

/// <summary>One blank that keeps an item open (待补数据).</summary>
/// <param name="Kind"><c>indicator</c>, <c>attribute</c> (also fields such as <c>industry</c>), <c>list</c>, <c>figure</c> or <c>inquiry</c>.</param>
/// <param name="Code">Code of the indicator, attribute, list, figure or matter asked about.</param>
/// <param name="Period">The period or window it is wanted for (<c>2023</c>, <c>2021-10-08/2024-10-08</c>); null when it has none.</param>
/// <param name="Unit">For an inquiry: the department not yet heard, when the catalogue names one.</param>
public sealed record MissingFact(string Kind, string Code, string? Period = null, string? Unit = null)
{
    /// <summary>Reads the form it has in a verdict.</summary>
    public static MissingFact Read(JsonNode? json) =>
        new(StrictJson.Text(json?["kind"]) ?? "", StrictJson.Text(json?["code"]) ?? "", StrictJson.Text(json?["period"]), StrictJson.Text(json?["unit"]));

    /// <summary>The form it has in a verdict.</summary>
    public JsonObject ToJson()
    {
        JsonObject json = new() { ["kind"] = Kind, ["code"] = Code };
        if (Period is not null)
        {
            json["period"] = Period;
        }

        if (Unit is not null)
        {
            json["unit"] = Unit;
        }

        return json;
    }
}
