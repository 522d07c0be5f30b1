using System.Text.Json.Nodes;
using CountyToolkit.Rules;

namespace CountyToolkit.Facts;

/// <summary>
/// The replies on a matter that say most of the days asked about. One whose days another reply covers says nothing more; of
/// two for the same days the later one speaks. The order in which replies were recorded is not the order of their days.
/// </summary>
internal static class RepliesOn
{
    /// <summary>Those replies as they stand in the facts, the one that ends first in front; none when nobody replied on the matter.</summary>
    /// <param name="inquiries">The inquiries of the facts.</param>
    /// <param name="matter">Code of the matter.</param>
    /// <param name="needed">First and last day asked about, as <c>yyyy-MM-dd</c>.</param>
    internal static IReadOnlyList<JsonObject> Of(JsonNode? inquiries, string matter, (string From, string Until) needed)
    {
        Reply[] all = [.. (inquiries as JsonArray ?? []).OfType<JsonObject>()
            .Where(row => Text(row, "matter") == matter && Text(row, "on").Length > 0)
            .Select((row, at) => Reply.Of(row, at, needed))];
        Reply[] within = [.. all.Where(r => string.CompareOrdinal(r.From, r.Until) <= 0)];
        Reply[] speaking = within.Length > 0 ? within : all;
        return [.. speaking.Where(r => !speaking.Any(o => o.SaysMoreThan(r))).OrderBy(r => r.Until, StringComparer.Ordinal).Select(r => r.Row)];
    }

    /// <summary>Last day a reply speaks of.</summary>
    internal static string Until(JsonObject row) => Text(row, "until") is { Length: > 0 } day ? day : Text(row, "on");

    private static string Text(JsonObject of, string name) => StrictJson.Text(of[name]) ?? "";

    /// <summary>A reply with the days of it that are asked about; where it ends before them, the last stands before the first.</summary>
    private sealed record Reply(JsonObject Row, int At, string From, string Until, string On)
    {
        internal static Reply Of(JsonObject row, int at, (string From, string Until) needed)
        {
            string from = Text(row, "from"), until = RepliesOn.Until(row);
            return new Reply(
                row,
                at,
                string.CompareOrdinal(from, needed.From) < 0 ? needed.From : from,
                string.CompareOrdinal(until, needed.Until) > 0 ? needed.Until : until,
                Text(row, "on"));
        }

        internal bool SaysMoreThan(Reply other)
        {
            int before = string.CompareOrdinal(From, other.From), after = string.CompareOrdinal(Until, other.Until);
            int later = string.CompareOrdinal(On, other.On) is not 0 and int order ? order : At.CompareTo(other.At);
            return before <= 0 && after >= 0 && (before < 0 || after > 0 || later > 0);
        }
    }
}
