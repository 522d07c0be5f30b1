using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Checks;
using CountyToolkit.Enterprises;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county check POOL|POLICY/RULE</c>: what a rule says of the register's enterprises as of a date.</summary>
internal static class CheckCommand
{
    private const int ShownInFull = 3;
    private const int MostNamed = 3;

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
            question with { Ways = !call.Output.Json }, (done, total) => call.Output.Progress("rules.progress", done, total), call.Surroundings.Cancel);
        JsonArray shown = [.. found.Select(f => (JsonNode)Shown(f, call.Language, catalogue))];
        call.Output.Answer(shown, () => Tell(call, question, shown));
        return found.Any(f => StrictJson.Text(f.Verdict["outcome"]) == "failed") ? ExitCode.NotProven : ExitCode.Done;
    });

    /// <summary>A verdict as answers show it: with sentences, and whose it is.</summary>
    private static JsonObject Shown(CheckedEnterprise one, Language language, Catalogue catalogue)
    {
        JsonObject verdict = one.Rendered(language, catalogue);
        verdict["enterprise"] = one.Enterprise.Id;
        verdict["name"] = one.Enterprise.Name;
        return verdict;
    }

    private static void Tell(Invocation call, CheckQuestion question, JsonArray verdicts)
    {
        Wording say = call.Wording;
        if (verdicts.Count <= ShownInFull)
        {
            call.Output.Lines(VerdictLines.Of(say, verdicts));
            return;
        }

        List<VerdictRow> rows = [.. verdicts.OfType<JsonObject>().Select(v => VerdictRow.Of(say, v)).OrderBy(r => VerdictSummary.Rank(r.Outcome))];
        call.Output.List([.. rows.Select(r => Row(say, r))], "creditCode", "name", "outcome", "class", "score", "open");
        string counts = string.Join("  ", rows.GroupBy(r => r.Outcome).Select(g => FormattableString.Invariant($"{call.Say("outcome." + g.Key)} {g.Count()}")));
        call.Output.Say("check.counts", question.Rule, IsoDate.Text(question.Date), FormattableString.Invariant($"{rows.Count}"), counts);
    }

    private static JsonObject Row(Wording say, VerdictRow row) => new()
    {
        ["creditCode"] = row.Code ?? say.Say("check.no-code"),
        ["name"] = row.Name,
        ["outcome"] = say.Say("outcome." + row.Outcome),
        ["class"] = row.Class,
        ["score"] = row.Score,
        ["open"] = string.Join(say.Say("check.between"), row.Lacks.Take(MostNamed)),
    };
}
