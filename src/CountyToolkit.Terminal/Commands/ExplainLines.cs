using System.Text.Json.Nodes;
using CountyToolkit.Rules;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>An explanation from clause to 元, as lines a clerk reads or prints.</summary>
internal static class ExplainLines
{
    /// <summary>Writes a whole explanation.</summary>
    public static void Write(Invocation call, JsonObject explained)
    {
        call.Output.Say("explain.head", Text(explained, "name"), Text(explained, "code"), Text(explained, "title"), Text(explained, "year"), Text(explained, "date"));
        call.Output.Say("explain.document", Text(explained["document"], "number"), Text(explained["document"], "title"));
        foreach (string reason in Texts(explained["law"]?["because"]))
        {
            call.Output.Line("  " + reason);
        }

        JsonObject verdict = explained["verdict"]!.AsObject();
        call.Output.Say("explain.verdict", call.Say("outcome." + verdict["outcome"]), Text(verdict, "rule"), Sha256.CheckCode(Text(verdict, "bundle")));
        Items(call, verdict, "  ");
        foreach (JsonObject blank in Objects(verdict["missing"]))
        {
            call.Output.Line("  " + call.Say("rules.blank", $"{call.Word(Text(blank, "code"))} {blank["period"]} {blank["unit"]}".TrimEnd()));
        }

        Money(call, explained);
        foreach (JsonObject hand in Objects(explained["handLines"]))
        {
            call.Output.Say("awards.hand", Text(hand, "code"), call.Say("awards.hand." + hand["kind"]), Text(hand, "amount"), Text(hand, "reason"), Text(hand, "by"));
        }

        if (explained["decided"] is { } decided)
        {
            call.Output.Say("explain.decided", decided.ToString());
        }

        call.Output.Say("explain.check-code", Text(explained, "run"), call.Say("awards.state." + explained["state"]), Text(explained, "checkCode"), Text(explained, "sha256"));
    }

    /// <summary>Lines, steps, what is granted and when it is paid.</summary>
    public static void Money(Invocation call, JsonObject answer)
    {
        foreach (JsonObject line in Objects(answer["lines"]))
        {
            string what = Text(line, "label") is { Length: > 0 } label ? label : Text(line, "pool");
            call.Output.Say("explain.line", string.Join(' ', new[] { what, Text(line, "reason"), Text(line["title"], "on") }.Where(t => t.Length > 0)), Text(line, "amount"), Clause(line), Text(line, "granted"));
        }

        foreach (JsonObject step in Objects(answer["steps"]))
        {
            string figure = step["figure"] is JsonObject given ? call.Say("explain.figure", Text(given, "label") is { Length: > 0 } called ? called : Text(given, "key"), Text(given, "value")) : "";
            string name = Text(step, "name") is { Length: > 0 } known ? known : call.Say("award.step." + Text(step, "step"));
            call.Output.Say("explain.step", name, Clause(step), Text(step, "before"), Text(step, "after"), figure);
            IEnumerable<string> said = step["said"] is null
                ? Objects(step["because"]).Select(b => call.Say(Text(b, "code"), [.. Texts(b["args"])]))
                : Texts(step["said"]);
            foreach (string reason in said)
            {
                call.Output.Line("      " + reason);
            }
        }

        call.Output.Say("explain.granted", answer["granted"]?.ToString() ?? call.Say("explain.open"));
        foreach (JsonObject blank in Objects(answer["missing"]))
        {
            call.Output.Line("  " + call.Say("rules.blank", call.Word(Text(blank, "code"))));
        }

        foreach (JsonObject part in Objects(answer["instalments"]))
        {
            bool pending = Text(part, "amount") == "pending";
            call.Output.Say(pending ? "explain.pending" : "explain.due", Text(part, "year"), pending ? Text(part, "due") : Text(part, "amount"), Text(part, "forfeited"), Text(part, "until"));
        }
    }

    private static void Items(Invocation call, JsonObject of, string indent)
    {
        foreach (JsonObject item in Objects(of["items"]))
        {
            string standard = Text(item, "standard") is { Length: > 0 } bound ? call.Say("explain.standard", bound) : "";
            string actual = Text(item, "actual") is { Length: > 0 } found ? call.Say("explain.actual", found) : "";
            string period = Text(item, "period") is { Length: > 0 } span ? call.Say("explain.period", span) : "";
            string gap = Text(item, "short") is { Length: > 0 } missing ? call.Say("rules.short", missing) : "";
            call.Output.Line($"{indent}{Text(item, "id")} {Text(item, "label")}  {call.Say("outcome." + item["outcome"])}  {string.Join("  ", new[] { standard, actual, period, gap, Clause(item) }.Where(t => t.Length > 0))}".TrimEnd());
            foreach (JsonObject input in Objects(item["inputs"]))
            {
                call.Output.Line($"{indent}    {call.Word(Text(input, "code"))} {Text(input, "period")} = {Text(input, "value")}  {Text(input, "source")}".TrimEnd());
            }

            Items(call, item, indent + "  ");
        }
    }

    private static string Clause(JsonObject of)
    {
        string clause = Text(of, "clause"), gist = Text(of, "gist");
        return clause.Length == 0 ? "" : gist.Length == 0 ? clause : clause + " " + gist;
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();

    private static IEnumerable<string> Texts(JsonNode? list) => (list as JsonArray ?? []).Select(n => StrictJson.Text(n) ?? n?.ToJsonString() ?? "");

    private static string Text(JsonNode? of, string name) => of?[name] is { } node ? StrictJson.Text(node) ?? node.ToJsonString() : "";
}
