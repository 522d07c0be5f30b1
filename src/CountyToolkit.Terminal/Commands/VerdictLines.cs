using System.Text.Json.Nodes;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>A verdict as lines a clerk reads: the outcome first, then every item under its group, open and unmet ones with what is missing.</summary>
internal static class VerdictLines
{
    /// <summary>Writes one rendered verdict, or several.</summary>
    public static void Write(Invocation call, JsonNode verdicts)
    {
        foreach (JsonObject verdict in verdicts is JsonArray many ? many.OfType<JsonObject>() : [(JsonObject)verdicts])
        {
            One(call, verdict);
        }
    }

    private static void One(Invocation call, JsonObject verdict)
    {
        string score = verdict["score"] is { } low ? " " + call.Say("rules.score", low.ToString(), verdict["scoreMax"]!.ToString()) : "";
        string grade = StrictJson.Text(verdict["class"]) is { } name ? " " + name : "";
        call.Output.Line($"{verdict["subject"]}  {verdict["rule"]}  {verdict["date"]}  {Word(call, verdict)}{grade}{score}");
        if (verdict["error"] is JsonObject error)
        {
            call.Output.Line($"  {RuleMessage.Place(error)} {error["message"]} {error["do"]}");
        }

        Items(call, verdict, "  ");
        foreach (JsonObject blank in (verdict["missing"] as JsonArray ?? []).OfType<JsonObject>())
        {
            call.Output.Line("  " + call.Say("rules.blank", $"{call.Word(blank["code"]!.ToString())} {blank["period"]} {blank["unit"]}".TrimEnd()));
        }

        foreach (JsonObject line in (verdict["lines"] as JsonArray ?? []).OfType<JsonObject>())
        {
            call.Output.Line("  " + call.Say("rules.line", line["reason"]!.ToString(), line["amount"]?.ToString() ?? "—", line["clause"]?.ToString() ?? ""));
        }
    }

    private static void Items(Invocation call, JsonObject of, string indent)
    {
        foreach (JsonObject item in (of["items"] as JsonArray ?? []).OfType<JsonObject>())
        {
            string values = string.Join("  ", new[] { item["standard"], item["actual"] }.Where(v => v is not null).Select(v => v!.ToString()).Where(v => v.Length > 0));
            string gap = item["short"] is { } missing ? "  " + call.Say("rules.short", missing.ToString()) : "";
            call.Output.Line($"{indent}{item["id"]} {item["label"]}  {Word(call, item)}  {values}{gap}".TrimEnd());
            Items(call, item, indent + "  ");
        }
    }

    private static string Word(Invocation call, JsonObject of) => call.Say("outcome." + of["outcome"]);
}
