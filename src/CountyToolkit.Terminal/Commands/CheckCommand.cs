using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Checks;
using CountyToolkit.Enterprises;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Verdicts;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county check POOL|POLICY/RULE</c>: what a rule says of the register's enterprises as of a date.</summary>
internal static class CheckCommand
{
    private const int ShownInFull = 3;
    private const int MostNamed = 3;

    private static readonly string[] WorstFirst = ["failed", "missing", "manual", "unmet", "met", "not-applicable"];

    private static readonly Argument<string> Target = Verb.Argument<string>("TARGET");
    private static readonly Argument<string[]> Whose = Verb.Argument<string[]>("ENTERPRISES", required: false);
    private static readonly Option<string?> On = Verb.Option<string?>("--date", "yyyy-MM-dd");
    private static readonly Option<string?> Purpose = Verb.Option<string?>("--purpose", "recognise|review");

    public static Command Build() => Verb.Of("", "check", Run, Target, Whose, On, Purpose);

    private static ExitCode Run(Invocation call) => SignedIn.Read(call, file =>
    {
        CheckQuestion question = CheckRule.Of(call.Catalogue(), call.Need(Target), call.Get(Purpose) ?? "recognise", call.Date(On));
        if (call.Get(Whose) is { Length: > 0 } named)
        {
            EnterpriseIndex index = new(file.Connection);
            question = question with { Only = named.Select(index.Resolve).ToHashSet() };
        }

        Catalogue catalogue = call.Catalogue();
        using RuleWorker worker = new();
        IReadOnlyList<CheckedEnterprise> found = new CheckEnterprises(file.Connection, worker).Run(
            question, (done, total) => call.Output.Progress("rules.progress", done, total), call.Surroundings.Cancel);
        JsonArray shown = [.. found.Select(f => (JsonNode)Shown(f, call.Language, catalogue))];
        call.Output.Answer(shown, () => Tell(call, catalogue, question, shown));
        return found.Any(f => StrictJson.Text(f.Verdict["outcome"]) == "failed") ? ExitCode.NotProven : ExitCode.Done;
    });

    /// <summary>A verdict as answers show it: with sentences, and whose it is.</summary>
    private static JsonObject Shown(CheckedEnterprise one, Language language, Catalogue catalogue)
    {
        JsonObject verdict = (JsonObject)VerdictText.Render(one.Verdict, language, catalogue);
        verdict["enterprise"] = one.Enterprise.Id;
        verdict["name"] = one.Enterprise.Name;
        return verdict;
    }

    private static void Tell(Invocation call, Catalogue catalogue, CheckQuestion question, JsonArray verdicts)
    {
        if (verdicts.Count <= ShownInFull)
        {
            VerdictLines.Write(call, verdicts);
            return;
        }

        IEnumerable<JsonObject> worstFirst = verdicts.OfType<JsonObject>().OrderBy(v => Array.IndexOf(WorstFirst, StrictJson.Text(v["outcome"])));
        List<JsonObject> rows = [.. worstFirst.Select(v => Row(call, catalogue, v))];
        call.Output.List(rows, "creditCode", "name", "outcome", "class", "score", "open");
        string counts = string.Join("  ", verdicts.GroupBy(v => v!["outcome"]!.ToString()).OrderBy(g => Array.IndexOf(WorstFirst, g.Key))
            .Select(g => FormattableString.Invariant($"{call.Say("outcome." + g.Key)} {g.Count()}")));
        call.Output.Say("check.counts", question.Rule, IsoDate.Text(question.Date), FormattableString.Invariant($"{rows.Count}"), counts);
    }

    private static JsonObject Row(Invocation call, Catalogue catalogue, JsonObject verdict)
    {
        string low = verdict["score"]?.ToString() ?? "", high = verdict["scoreMax"]?.ToString() ?? "";
        IEnumerable<string> blanks = (verdict["missing"] as JsonArray ?? []).OfType<JsonObject>().Select(m => Blank(call, catalogue, m));
        IEnumerable<string> unmet = Open(verdict).Where(i => StrictJson.Text(i["outcome"]) is "unmet" or "manual")
            .Select(i => i["short"] is { } gap ? $"{i["label"]} {call.Say("rules.short", gap.ToString())}" : $"{i["label"]}");
        return new JsonObject
        {
            ["creditCode"] = CreditCode.TryParse(verdict["subject"]?.ToString(), out _) ? verdict["subject"]!.DeepClone() : call.Say("check.no-code"),
            ["name"] = verdict["name"]?.DeepClone(),
            ["outcome"] = call.Say("outcome." + verdict["outcome"]),
            ["class"] = verdict["class"]?.DeepClone(),
            ["score"] = low == high ? low : low + "~" + high,
            ["open"] = string.Join(call.Say("check.between"), blanks.Concat(unmet).Distinct().Take(MostNamed)),
        };
    }

    /// <summary>A blank as a clerk asks for it: the indicator and its period, or the unit that has not replied.</summary>
    internal static string Blank(Invocation call, Catalogue catalogue, JsonObject blank)
    {
        string code = blank["code"]?.ToString() ?? "";
        if (blank["unit"] is { } unit)
        {
            return call.Say("check.silent", unit.ToString(), catalogue.Matters.Label(code));
        }

        string label = catalogue.TryIndicator(code, out IndicatorEntry? indicator) ? indicator.Label
            : catalogue.TryAttribute(code, out AttributeEntry? attribute) ? attribute.Label : code;
        return call.Say("check.blank", label, blank["period"]?.ToString() ?? "").TrimEnd();
    }

    /// <summary>The items that keep a verdict from being met; what a met group did not need is not among them.</summary>
    private static IEnumerable<JsonObject> Open(JsonObject of)
    {
        foreach (JsonObject item in (of["items"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (StrictJson.Text(item["outcome"]) is "met" or "not-applicable")
            {
                continue;
            }

            List<JsonObject> below = [.. Open(item)];
            foreach (JsonObject open in below.Count > 0 ? below : [item])
            {
                yield return open;
            }
        }
    }
}
