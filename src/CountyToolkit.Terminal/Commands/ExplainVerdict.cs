using System.Text.Json.Nodes;
using CountyToolkit.Rules;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>The first part of an explanation: whether, condition by condition; what is read, found, and whom it was asked of below each.</summary>
internal static class ExplainVerdict
{
    private const int Step = 2;

    /// <summary>The lines.</summary>
    public static IEnumerable<ExplainLine> Lines(Wording say, JsonObject verdict, Origins origins)
    {
        yield return new(ExplainPart.Verdict, 0, say.Say("explain.verdict", say.Say("outcome." + verdict["outcome"]))) { Of = verdict };
        HashSet<string> told = [];
        foreach (ExplainLine line in VerdictSummary.Items(verdict).SelectMany(i => Item(say, i, Step, told, origins)))
        {
            yield return line;
        }

        foreach (JsonObject blank in VerdictSummary.Blanks(verdict))
        {
            yield return new(ExplainPart.Blank, Step, say.Say("rules.blank", VerdictSummary.Blank(say, blank))) { Of = blank };
        }
    }

    private static IEnumerable<ExplainLine> Item(Wording say, JsonObject item, int indent, HashSet<string> told, Origins origins)
    {
        bool isVeto = StrictJson.Text(item["word"]) == "veto";
        string[] parts = [Text(item, "label"), say.Say("outcome." + item["outcome"]), .. isVeto ? (string[])[] : Compared(say, item)];
        yield return new(ExplainPart.Item, indent, string.Join("  ", parts.Where(t => t.Length > 0))) { Of = item };

        // A clause is told once, at the first item it stands over.
        if (Text(item, "clause") is { Length: > 0 } clause && told.Add(clause))
        {
            yield return new(ExplainPart.Because, indent + Step, (clause + " " + Text(item, "gist")).TrimEnd()) { Of = item };
        }

        foreach (string ground in VetoLines.Of(say, item, origins.Shown))
        {
            yield return new(ExplainPart.Input, indent + Step, ground) { Of = item };
        }

        foreach (JsonObject input in (item["inputs"] as JsonArray ?? []).OfType<JsonObject>())
        {
            yield return ExplainLines.Input(say, input, indent + Step, origins);
        }

        foreach (ExplainLine inner in VerdictSummary.Items(item).SelectMany(i => Item(say, i, indent + Step, told, origins)))
        {
            yield return inner;
        }
    }

    private static string[] Compared(Wording say, JsonObject item) =>
    [
        Text(item, "standard") is { Length: > 0 } bound ? say.Say("explain.standard", bound) : "",
        Text(item, "actual") is { Length: > 0 } found ? say.Say("explain.actual", found) : "",
        Text(item, "period") is { Length: > 0 } span ? say.Say("explain.period", span) : "",
        Text(item, "short") is { Length: > 0 } missing ? say.Short(missing) : "",
    ];

    private static string Text(JsonObject of, string name) => of[name] is { } node ? StrictJson.Text(node) ?? node.ToJsonString() : "";
}
