using System.Text.Json.Nodes;
using CountyToolkit.Rules;

namespace CountyToolkit.Facts;

/// <summary>
/// Tells a unit that has not replied from one whose replies do not cover the days needed: for people, added beside the sentences
/// of a rendered verdict; a verdict as it is hashed does not carry it.
/// </summary>
public static class RepliesSoFar
{
    /// <summary>
    /// Adds to every blank, at whatever depth, on whose matter there is a reply: <c>repliedBy</c>, <c>neededFrom</c>, <c>neededUntil</c>, and
    /// <c>repliedUntil</c> where a reply covers the days up to an earlier one, else the spans there are as <c>replied</c>.
    /// </summary>
    /// <param name="of">A rendered verdict, or an item of it.</param>
    /// <param name="inquiries">The inquiries of the facts the verdict was computed of.</param>
    public static void AddTo(JsonObject of, JsonNode? inquiries)
    {
        foreach (JsonObject blank in Objects(of["missing"]).Where(b => Text(b, "kind") == "inquiry"))
        {
            string[] needed = Text(blank, "period").Split('/');
            (string From, string Until) days = (needed[0], needed[^1]);
            if (RepliesOn.Of(inquiries, Text(blank, "code"), days) is { Count: > 0 } replies)
            {
                Tell(blank, replies, days);
            }
        }

        foreach (JsonObject item in Objects(of["items"]))
        {
            AddTo(item, inquiries);
        }
    }

    private static void Tell(JsonObject blank, IReadOnlyList<JsonObject> replies, (string From, string Until) needed)
    {
        blank["repliedBy"] = string.Join('、', replies.Select(r => Text(r, "unit") is { Length: > 0 } unit ? unit : Text(blank, "unit")).Distinct());
        blank["neededFrom"] = needed.From;
        blank["neededUntil"] = needed.Until;
        if (replies.Count == 1 && string.CompareOrdinal(Text(replies[0], "from"), needed.From) <= 0)
        {
            blank["repliedUntil"] = RepliesOn.Until(replies[0]);
            return;
        }

        blank["replied"] = new JsonArray([.. replies.Select(r => (JsonNode)new JsonObject { ["from"] = Text(r, "from"), ["until"] = RepliesOn.Until(r) })]);
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();

    private static string Text(JsonObject of, string name) => StrictJson.Text(of[name]) ?? "";
}
