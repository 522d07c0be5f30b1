using System.Text.Json.Nodes;
using CountyToolkit.Rules;

namespace CountyToolkit.Facts;

/// <summary>
/// Tells a unit that has not replied from one whose reply does not reach far enough: for people, added beside the sentences of a
/// rendered verdict; a verdict as it is hashed does not carry it.
/// </summary>
public static class RepliesSoFar
{
    /// <summary>Adds <c>repliedUntil</c> and <c>neededUntil</c> to every blank, at whatever depth, whose unit replied for the days up to an earlier one.</summary>
    /// <param name="of">A rendered verdict, or an item of it.</param>
    /// <param name="inquiries">The inquiries of the facts the verdict was computed of.</param>
    public static void AddTo(JsonObject of, JsonNode? inquiries)
    {
        foreach (JsonObject blank in Objects(of["missing"]).Where(b => Text(b, "kind") == "inquiry"))
        {
            string[] needed = Text(blank, "period").Split('/');
            string until = Objects(inquiries).Where(i => Text(i, "matter") == Text(blank, "code") && Text(i, "unit") == Text(blank, "unit") && Text(i, "on").Length > 0)
                .Where(i => string.CompareOrdinal(Text(i, "from"), needed[0]) <= 0)
                .Select(i => Text(i, "until") is { Length: > 0 } day ? day : Text(i, "on")).Max(StringComparer.Ordinal) ?? "";
            if (until.Length > 0 && string.CompareOrdinal(until, needed[^1]) < 0)
            {
                blank["repliedUntil"] = until;
                blank["neededUntil"] = needed[^1];
            }
        }

        foreach (JsonObject item in Objects(of["items"]))
        {
            AddTo(item, inquiries);
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();

    private static string Text(JsonObject of, string name) => StrictJson.Text(of[name]) ?? "";
}
