using System.Globalization;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>The lines over the conditions: outcome, rule and day; what the document is worth on that day; what is folded away.</summary>
internal static class ConditionHead
{
    /// <summary>The lines.</summary>
    public static IEnumerable<TextLine> Lines(Workplace workplace, CheckedFirm answer, bool unfolded)
    {
        string outcome = StrictJson.Text(answer.Verdict["outcome"]) ?? "";
        string about = answer.Question.Pool is { } pool ? workplace.Word(pool) : answer.Bundle.Head(answer.Question.Rule.Split('/')[^1])?.Title ?? answer.Question.Rule;
        yield return new TextLine(
            workplace.Say("enterprise.verdict", about, workplace.Say("purpose." + answer.Question.Purpose), IsoDate.Text(answer.Question.Date), VerdictSummary.Outcome(workplace.Wording, answer.Verdict)),
            ConditionColumns.LookOf(outcome));
        yield return new TextLine(workplace.Say("enterprise.rule", answer.Policy.Number, answer.Policy.Title, Sha256.CheckCode(answer.Bundle.Hash), answer.Question.Rule), Look.Muted);
        LawStatus law = LawStatus.On(answer.Policy, answer.Question.Date);
        if (!law.Pays)
        {
            yield return new TextLine(string.Join(' ', law.Because.Select(b => b.Sentence(workplace.Language))), Look.Warning);
        }

        if (answer.Verdict["error"] is System.Text.Json.Nodes.JsonObject error)
        {
            yield return new TextLine($"{RuleMessage.Place(error)} {error["message"]} {error["do"]}", Look.Bad);
        }

        int met = ConditionLine.Unfolded(workplace.Wording, answer.Verdict).Count(l => l.Outcome == "met" && !VerdictSummary.Items(l.Item).Any());
        string folded = met > 0 && !unfolded ? workplace.Say("enterprise.folded", met.ToString(CultureInfo.InvariantCulture)) : "";
        string key = answer.Question is { Pool: not null, Purpose: "recognise" } && outcome != "met" ? workplace.Say("enterprise.gap-key", GapsDoes.Firm.Key!.Name) : "";
        if (folded.Length + key.Length > 0)
        {
            yield return new TextLine(string.Join("  ", new[] { folded, key }.Where(t => t.Length > 0)), Look.Good);
        }
    }
}
