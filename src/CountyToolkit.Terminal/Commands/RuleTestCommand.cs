using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Cases;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county rules test</c>: runs the worked cases, and with <c>--bite</c> proves that they would notice a changed figure.</summary>
internal static class RuleTestCommand
{
    private static readonly Argument<string[]> Paths = Verb.Argument<string[]>("PATH", required: false);
    private static readonly Option<bool> Bites = Verb.Flag("--bite");

    public static Command Build() => Verb.Of("rules", "test", Test, Paths, Bites);

    private static ExitCode Test(Invocation call)
    {
        ScriptLibrary library = RuleCommands.Library(call);
        using RuleWorker worker = new();
        JsonArray failures = [], toothless = [];
        List<string> unreached = [];
        int cases = 0, numbers = 0, open = 0;
        foreach ((string policy, string? rule) in RulePaths.Of(call.Get(Paths) ?? [], library))
        {
            Bundle bundle = library.Bundle(policy);
            IReadOnlyList<CaseResult> results = BundleProof.Cases(bundle, rule, worker, (done, all) => call.Output.Progress("rules.progress", done, all), call.Surroundings.Cancel);
            unreached.AddRange(UnreachedLines.Of(bundle, results, rule is null, call.Language));
            CaseTold? told = null;
            cases += results.Count;
            open += results.Count(r => CaseName.IsUnchecked(r.Case.Name));
            foreach (CaseResult result in results.Where(r => !r.Holds))
            {
                failures.Add(Failure(result, told ??= new CaseTold(bundle)));
            }

            if (call.Get(Bites))
            {
                Bite bite = new(new CaseRun(bundle, worker, question => ProgrammeCases.Answer(question, worker)), results);
                foreach (BiteSpot spot in Bite.Spots(bundle))
                {
                    call.Surroundings.Cancel.ThrowIfCancellationRequested();
                    numbers++;
                    if (!bite.Bites(spot))
                    {
                        toothless.Add(new JsonObject { ["policy"] = policy, ["figure"] = spot.Place, ["number"] = spot.Number });
                    }
                }
            }
        }

        return Told(call, cases, open, failures, call.Get(Bites) ? numbers : null, toothless, unreached);
    }

    internal static JsonObject Failure(CaseResult result, CaseTold told) => new()
    {
        ["place"] = result.Case.Place,
        ["name"] = result.Case.Name,
        ["differences"] = new JsonArray([.. result.Differences.Select(d => new JsonObject
        {
            ["path"] = d.Path,
            ["expected"] = d.Expected,
            ["actual"] = d.Actual,
            ["said"] = new JsonArray(told.Head(d.Path), told.Said(d.Path, d.Expected), told.Said(d.Path, d.Actual)),
        })]),
    };

    private static ExitCode Told(Invocation call, int cases, int open, JsonArray failures, int? numbers, JsonArray toothless, List<string> unreached)
    {
        JsonObject answer = new() { ["cases"] = cases, ["unchecked"] = open, ["failed"] = failures.Count, ["failures"] = failures, ["unreached"] = new JsonArray([.. unreached.Select(u => JsonValue.Create(u))]) };
        if (numbers is { } tried)
        {
            answer["numbers"] = tried;
            answer["toothless"] = toothless;
        }

        call.Output.Answer(answer, () =>
        {
            foreach (JsonObject failure in failures.OfType<JsonObject>())
            {
                call.Output.Line(call.Say("rules.case-failed", $"{failure["place"]}", $"{failure["name"]}"));
                foreach (JsonObject difference in failure["differences"]!.AsArray().OfType<JsonObject>())
                {
                    call.Output.Line("  " + call.Say("rules.case-differs", [.. difference["said"]!.AsArray().Select(t => $"{t}")]));
                }
            }

            foreach (JsonObject spot in toothless.OfType<JsonObject>())
            {
                call.Output.Line(call.Say("rules.toothless", $"{spot["policy"]}", $"{spot["figure"]}", $"{spot["number"]}"));
            }

            call.Output.Line(call.Say("rules.tested", $"{cases}", $"{failures.Count}"));
            call.Output.Lines(unreached);
            if (open > 0)
            {
                call.Output.Line(call.Say("rules.unchecked", $"{open}"));
            }

            if (numbers is { } all)
            {
                call.Output.Line(call.Say("rules.bitten", $"{all}", $"{toothless.Count}"));
            }
        });
        return failures.Count + toothless.Count > 0 ? ExitCode.NotProven : ExitCode.Done;
    }
}
