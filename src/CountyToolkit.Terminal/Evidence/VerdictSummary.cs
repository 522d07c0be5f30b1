using System.Text.Json.Nodes;
using CountyToolkit.Checks;
using CountyToolkit.Rules;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Evidence;

/// <summary>What keeps a verdict from being met, in the order and the words commands and screens share.</summary>
internal static class VerdictSummary
{
    private static readonly string[] NoFirst = ["failed", "unmet", "missing", "manual", "met", "not-applicable"];
    private static readonly string[] WorstFirst = ["failed", "missing", "manual", "unmet", "met", "not-applicable"];

    /// <summary>Place of an outcome where the worst comes first.</summary>
    public static int Rank(string outcome) => Array.IndexOf(WorstFirst, outcome) is >= 0 and int rank ? rank : WorstFirst.Length;

    /// <summary>Place of a condition among those of one enterprise: first what is a no, then what wants data, then what wants a judgement.</summary>
    public static int Place(JsonObject item) => Array.IndexOf(NoFirst, StrictJson.Text(item["outcome"]) ?? "") is >= 0 and int place ? place : NoFirst.Length;

    /// <summary>The items below an item or verdict.</summary>
    public static IEnumerable<JsonObject> Items(JsonObject of) => (of["items"] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>The blanks of an item or verdict.</summary>
    public static IEnumerable<JsonObject> Blanks(JsonObject of) => (of["missing"] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>
    /// The items that keep a verdict from being met; what a met group did not need is not among them, and of what only makes up a
    /// class, number or score no more than what is blank or to be judged.
    /// </summary>
    public static IEnumerable<JsonObject> Open(JsonObject of)
    {
        foreach (JsonObject item in IsSettled(of) ? [] : Items(of).Where(i => !IsSettled(i)))
        {
            List<JsonObject> below = [.. Gap.IsMadeUp(item) ? Unknown(item) : Open(item)];
            foreach (JsonObject open in below.Count > 0 ? below : [item])
            {
                yield return open;
            }
        }
    }

    /// <summary>
    /// Whether what is a no below an item or verdict is demanded: below one that is itself unmet, and not where it makes up a class,
    /// number or score. Below one that is open or met a no is but a way not taken.
    /// </summary>
    public static bool Demands(JsonObject of) => StrictJson.Text(of["outcome"]) is "unmet" or "failed" && !Gap.IsMadeUp(of);

    /// <summary>The outcome of an item in words. Of what is not demanded it says no, not that it is unmet.</summary>
    public static string Outcome(Wording say, JsonObject item, bool isDemanded) =>
        say.Say(!isDemanded && StrictJson.Text(item["outcome"]) == "unmet" ? "outcome.no" : "outcome." + item["outcome"]);

    /// <summary>The outcome of a verdict with its class and score.</summary>
    public static string Outcome(Wording say, JsonObject verdict)
    {
        string score = verdict["score"] is { } low ? say.Say("rules.score", low.ToString(), $"{verdict["scoreMax"]}") : "";
        return string.Join(' ', new[] { say.Say("outcome." + verdict["outcome"]), StrictJson.Text(verdict["class"]) ?? "", score }.Where(t => t.Length > 0));
    }

    /// <summary>Whether an item stands in nobody's way.</summary>
    public static bool IsSettled(JsonObject item) => StrictJson.Text(item["outcome"]) is "met" or "not-applicable";

    /// <summary>A blank as a clerk asks for it: the indicator and its period, the unit that has not replied or not as far as needed, the records nobody has asked for.</summary>
    public static string Blank(Wording say, JsonObject blank)
    {
        // A matter and an indicator may bear one code: what is asked of a unit is worded by the matters.
        string code = StrictJson.Text(blank["code"]) ?? "";
        string? unit = StrictJson.Text(blank["unit"]);
        string word = StrictJson.Text(blank["kind"]) switch
        {
            "list" when Messages.Has("evidence.list." + code) => say.Say("evidence.list." + code),
            "inquiry" => say.Word(code, "matters"),
            _ => say.Word(code, unit is null ? null : "matters"),
        };
        string by = StrictJson.Text(blank["repliedBy"]) ?? unit ?? "", from = StrictJson.Text(blank["neededFrom"]) ?? "", until = StrictJson.Text(blank["neededUntil"]) ?? "";
        if (StrictJson.Text(blank["repliedUntil"]) is { } reached)
        {
            return say.Say("check.replied-until", by, reached, until, word);
        }

        if (blank["replied"] is JsonArray replied)
        {
            string spans = string.Join(say.Say("gap.and"), replied.Select(r => say.Say("check.span", $"{r!["from"]}", $"{r["until"]}")));
            return say.Say("check.replied-parts", by, spans, from, until, word);
        }

        return unit is null
            ? say.Say("check.blank", word, StrictJson.Text(blank["period"]) ?? "").TrimEnd()
            : say.Say("check.silent", unit, word);
    }

    // A number that is a no is one whatever lies blank below it.
    private static IEnumerable<JsonObject> Unknown(JsonObject madeUp) => StrictJson.Text(madeUp["outcome"]) is "missing" or "manual"
        ? Items(madeUp).Where(i => StrictJson.Text(i["outcome"]) is "missing" or "manual").SelectMany(i => Unknown(i).DefaultIfEmpty(i))
        : [];
}
