using System.Text.Json.Nodes;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Evidence;

/// <summary>A verdict as lines a clerk reads: the outcome first, then every item under its group, open and unmet ones with what is missing.</summary>
internal static class VerdictLines
{
    /// <summary>The lines of one rendered verdict, or of several.</summary>
    public static IEnumerable<string> Of(Wording say, JsonNode verdicts) =>
        (verdicts is JsonArray many ? many.OfType<JsonObject>() : [(JsonObject)verdicts]).SelectMany(v => One(say, v));

    private static IEnumerable<string> One(Wording say, JsonObject verdict)
    {
        yield return $"{verdict["subject"]}  {verdict["rule"]}  {verdict["date"]}  {VerdictSummary.Outcome(say, verdict)}";
        if (verdict["error"] is JsonObject error)
        {
            yield return $"  {RuleMessage.Place(error)} {error["message"]} {error["do"]}";
        }

        foreach (string line in Items(say, verdict, "  ", VerdictSummary.Demands(verdict)))
        {
            yield return line;
        }

        foreach (JsonObject blank in VerdictSummary.Blanks(verdict))
        {
            yield return "  " + say.Say("rules.blank", VerdictSummary.Blank(say, blank));
        }

        foreach (JsonObject line in (verdict["lines"] as JsonArray ?? []).OfType<JsonObject>())
        {
            yield return "  " + say.Say("rules.line", line["reason"]!.ToString(), line["amount"]?.ToString() ?? "—", line["clause"]?.ToString() ?? "");
        }
    }

    private static IEnumerable<string> Items(Wording say, JsonObject of, string indent, bool isDemanded)
    {
        foreach (JsonObject item in VerdictSummary.Items(of))
        {
            string values = string.Join("  ", new[] { item["standard"], item["actual"] }.Where(v => v is not null).Select(v => v!.ToString()).Where(v => v.Length > 0));
            string gap = isDemanded && item["short"] is { } missing ? "  " + say.Short(missing.ToString()) : "";
            yield return $"{indent}{item["label"]}  {VerdictSummary.Outcome(say, item, isDemanded)}  {values}{gap}".TrimEnd() + $"  [{item["id"]}]";
            foreach (string line in Items(say, item, indent + "  ", isDemanded && VerdictSummary.Demands(item)))
            {
                yield return line;
            }
        }
    }
}
