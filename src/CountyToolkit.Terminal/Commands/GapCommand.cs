using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Checks;
using CountyToolkit.Enterprises;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Verdicts;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county gap POOL [ENTERPRISE]</c>: what each enterprise below a rung is short of, nearest first.</summary>
internal static class GapCommand
{
    private static readonly Argument<string> Pool = Verb.Argument<string>("POOL");
    private static readonly Argument<string?> Whose = Verb.Argument<string?>("ENTERPRISE", required: false);
    private static readonly Option<string?> On = Verb.Option<string?>("--date", "yyyy-MM-dd");

    public static Command Build() => Verb.Of("", "gap", Run, Pool, Whose, On);

    private static ExitCode Run(Invocation call) => SignedIn.Read(call, file =>
    {
        Catalogue catalogue = call.Catalogue();
        HashSet<long>? only = call.Get(Whose) is { } named ? [new EnterpriseIndex(file.Connection).Resolve(named)] : null;
        using RuleWorker worker = new();
        IReadOnlyList<FoundGap> found = new FindGaps(file.Connection, worker, catalogue).Run(
            call.Need(Pool), call.Date(On), only, (done, total) => call.Output.Progress("rules.progress", done, total), call.Surroundings.Cancel);
        List<JsonObject> shown = [.. found.Select(f => Shown(f, call.Language, catalogue))];
        call.Output.Answer(new JsonArray([.. shown]), () => Tell(call, catalogue, only is null, shown));
        return shown.Any(v => StrictJson.Text(v["outcome"]) == "failed") ? ExitCode.NotProven : ExitCode.Done;
    });

    private static JsonObject Shown(FoundGap one, Language language, Catalogue catalogue)
    {
        JsonObject verdict = (JsonObject)VerdictText.Render(one.Checked.Verdict, language, catalogue);
        verdict["enterprise"] = one.Checked.Enterprise.Id;
        verdict["name"] = one.Checked.Enterprise.Name;
        verdict["gap"] = new JsonObject
        {
            ["unmet"] = one.Gap.Unmet,
            ["open"] = one.Gap.Open,
            ["items"] = new JsonArray([.. Gap.Of(verdict).Items.Select(i => Item(i))]),
        };
        return verdict;
    }

    private static JsonObject Item(JsonObject item)
    {
        string[] fields = ["id", "label", "outcome", "clause", "period", "standard", "actual", "short", "points", "pointsMax", "missing"];
        return new JsonObject(fields.Select(f => KeyValuePair.Create(f, item[f]?.DeepClone())));
    }

    private static void Tell(Invocation call, Catalogue catalogue, bool isList, List<JsonObject> found)
    {
        if (isList)
        {
            call.Output.List([.. found.Select(v => Row(call, catalogue, v))], "creditCode", "name", "unmet", "waiting", "gap");
            call.Output.Say("gap.counts", call.Need(Pool), IsoDate.Text(call.Date(On)), FormattableString.Invariant($"{found.Count}"));
            return;
        }

        foreach (JsonObject verdict in found)
        {
            Page(call, catalogue, verdict);
        }
    }

    private static JsonObject Row(Invocation call, Catalogue catalogue, JsonObject verdict) => new()
    {
        ["creditCode"] = CreditCode.TryParse(verdict["subject"]?.ToString(), out _) ? verdict["subject"]!.DeepClone() : call.Say("check.no-code"),
        ["name"] = verdict["name"]?.DeepClone(),
        ["unmet"] = verdict["gap"]!["unmet"]!.DeepClone(),
        ["waiting"] = verdict["gap"]!["open"]!.DeepClone(),
        ["gap"] = string.Join(call.Say("check.between"), verdict["gap"]!["items"]!.AsArray().OfType<JsonObject>().Select(i => Sentence(call, catalogue, i)).Distinct()),
    };

    /// <summary>One enterprise on one page: what is short first, then what is met, in a line each.</summary>
    private static void Page(Invocation call, Catalogue catalogue, JsonObject verdict)
    {
        JsonArray items = verdict["gap"]!["items"]!.AsArray();
        call.Output.Say("gap.title", verdict["name"]!.ToString(), verdict["subject"]?.ToString() ?? "", call.Need(Pool), verdict["date"]!.ToString());
        call.Output.Say("gap.rule", verdict["rule"]!.ToString(), Sha256.CheckCode(verdict["bundle"]!.ToString()), call.Say("outcome." + verdict["outcome"]));
        call.Output.Say("gap.short", $"{verdict["gap"]!["unmet"]}", $"{verdict["gap"]!["open"]}");
        foreach (JsonObject item in items.OfType<JsonObject>())
        {
            call.Output.Line("  " + Sentence(call, catalogue, item));
            string detail = call.Say("gap.detail", item["standard"]?.ToString() ?? "—", item["actual"]?.ToString() ?? "—", item["period"]?.ToString() ?? "—", item["clause"]?.ToString() ?? "—");
            call.Output.Line("      " + detail);
        }

        call.Output.Say("gap.all");
        call.Output.Lines(VerdictLines.Of(call.Wording, verdict));
    }

    /// <summary>What one item is short of, in a few words.</summary>
    private static string Sentence(Invocation call, Catalogue catalogue, JsonObject item)
    {
        string label = item["label"]?.ToString() ?? "";
        return StrictJson.Text(item["outcome"]) switch
        {
            "missing" or "manual" when item["pointsMax"] is { } most => call.Say("gap.points", label, item["points"]!.ToString(), most.ToString()),
            "missing" when item["missing"] is JsonArray { Count: > 0 } blanks => string.Join(
                call.Say("check.between"), blanks.OfType<JsonObject>().Select(b => call.Say("gap.blank", VerdictSummary.Blank(call.Wording, b)))),
            "missing" => call.Say("gap.blank", label),
            "manual" => call.Say("gap.judge", label),
            _ when item["short"] is { } missing => label + " " + call.Wording.Short(missing.ToString()),
            _ => call.Say("gap.not", label),
        };
    }
}
