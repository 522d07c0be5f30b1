using System.Text.Json.Nodes;
using CountyToolkit.Awards;
using CountyToolkit.Facts;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Verdicts;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Evidence;

/// <summary>What a title not held yet would bring, as one line: clause and standard, each step that changes it, what is left; and what it still hangs on.</summary>
internal static class AssumedMoney
{
    /// <summary>The line.</summary>
    public static string Of(Wording say, AssumedAward award)
    {
        JsonObject answer = award.Answer, line = award.Line ?? award.Made;
        string amount = award.Line is null ? "" : Text(line, "amount");
        string made = say.Say("gap.money", $"{award.Year}", award.Programme.Policy.Number, Text(line, "clause"), amount);
        return made + (award.Line is null
            ? say.Say("gap.money-unknown", Blanks(say, Objects(answer["missing"]).Concat(Objects(answer["verdict"]?["missing"]))))
            : string.Concat(Objects(answer["steps"]).Where(Bites).Select(s => Step(say, s))) + say.Say("gap.money-left", Text(line, "granted")) + Hangs(say, award));
    }

    // The verdict may be open or a no although the amount is known: what it hangs on is said behind it.
    private static string Hangs(Wording say, AssumedAward award)
    {
        JsonObject verdict = (JsonObject)VerdictText.Render(award.Verdict, say.Language, award.Programme.Catalogue);
        RepliesSoFar.AddTo(verdict, award.Facts["inquiries"]);
        return StrictJson.Text(verdict["outcome"]) switch
        {
            "missing" => say.Say("gap.money-open", Blanks(say, Objects(verdict["missing"]))),
            "unmet" or "not-applicable" => say.Say("gap.money-no", Labels(say, verdict, "unmet")),
            "manual" => say.Say("gap.money-judge", Labels(say, verdict, "manual")),
            "failed" => say.Say("gap.money-failed", $"{verdict["error"]?["message"]}"),
            _ => "",
        };
    }

    private static bool Bites(JsonObject step) => Text(step, "before") != Text(step, "after");

    private static string Step(Wording say, JsonObject step)
    {
        string reasons = string.Join(say.Say("check.between"), Objects(step["because"]).Select(b => say.Say(Text(b, "code"), [.. (b["args"] as JsonArray ?? []).Select(a => say.Word(StrictJson.Text(a) ?? ""))])));
        return say.Say("gap.money-step", Text(step, "clause"), say.Say("award.step." + Text(step, "step")), reasons);
    }

    private static string Blanks(Wording say, IEnumerable<JsonObject> blanks) => string.Join(say.Say("gap.and"), blanks.Select(b => VerdictSummary.Blank(say, b)).Distinct());

    private static string Labels(Wording say, JsonObject verdict, string outcome) =>
        string.Join(say.Say("gap.and"), VerdictSummary.Items(verdict).Where(i => Text(i, "outcome") == outcome).Select(i => Text(i, "label")));

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();

    private static string Text(JsonObject of, string name) => StrictJson.Text(of[name]) ?? "";
}
