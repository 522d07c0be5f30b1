using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Facts;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Facts;
using CountyToolkit.Rules.Verdicts;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county rules eval</c> and the nouns' frame; the other verbs stand in files of their own. None of them needs a county file.</summary>
internal static class RuleCommands
{
    private static readonly Argument<string> Rule = Verb.Argument<string>("RULE");
    private static readonly Option<string> Facts = Verb.Option<string>("--facts", "FILE.json", required: true);
    private static readonly Option<string?> On = Verb.Option<string?>("--date", "yyyy-MM-dd");
    private static readonly Option<string?> Purpose = Verb.Option<string?>("--purpose", "recognise|review");

    public static Command Build() => Verb.Noun(
        "rules",
        Verb.Of("rules", "eval", Evaluate, Rule, Facts, On, Purpose),
        RuleListCommand.Build(),
        RuleListCommand.BuildShow(),
        RuleLintCommand.Build(),
        RuleTestCommand.Build(),
        CaseCommand.Build(),
        KeepCommand.Build(),
        NewRuleCommand.Build(),
        WhatIfCommand.Build(),
        ProposeRules.Build());

    /// <summary>The shipped scripts, with the office's own read over them when its file is named (<c>--db</c> or <c>COUNTY_DB</c>).</summary>
    internal static ScriptLibrary Library(Invocation call) => ScriptFolders.Library(call.Surroundings, call.NamedFile);

    /// <summary>The bundle that holds a rule.</summary>
    /// <exception cref="OfficeError"><c>rules.name</c>, <c>rules.unknown</c>, or that there is no such document.</exception>
    internal static Bundle BundleOf(ScriptLibrary library, string rule)
    {
        string[] parts = rule.Split('/');
        if (parts.Length != 2)
        {
            throw new OfficeError(ErrorKind.Usage, "rules.name", null, rule);
        }

        Bundle bundle = library.Bundle(parts[0]);
        return bundle.Rules.Contains(parts[1]) ? bundle
            : throw new OfficeError(ErrorKind.BadInput, "rules.unknown", null, rule, NearestCode.Of(parts[1], bundle.Rules) ?? "", string.Join(" ", bundle.Rules));
    }

    private static ExitCode Evaluate(Invocation call)
    {
        ScriptLibrary library = Library(call);
        string rule = call.Need(Rule);
        Bundle bundle = BundleOf(library, rule);
        JsonNode facts = ReadFacts(call.Need(Facts), library.Catalogue());
        bool group = bundle.Head(rule.Split('/')[1])!.IsGroup;
        using RuleWorker worker = new();
        worker.Load(bundle);
        JsonNode verdicts = facts is JsonArray many && !group ? Each(worker, call, bundle, rule, many) : worker.Evaluate(Request(call, bundle, rule, facts));
        JsonNode shown = VerdictText.Render(verdicts, call.Language, library.Catalogue());
        foreach ((JsonObject verdict, JsonObject of) in Objects(shown).Zip(Objects(facts)))
        {
            RepliesSoFar.AddTo(verdict, of["inquiries"]);
        }

        call.Output.Answer(shown, () => call.Output.Lines(VerdictLines.Of(call.Wording, shown)));
        return AnyFailed(verdicts) ? ExitCode.NotProven : ExitCode.Done;
    }

    private static IEnumerable<JsonObject> Objects(JsonNode oneOrMany) => oneOrMany is JsonArray many ? many.OfType<JsonObject>() : [(JsonObject)oneOrMany];

    private static JsonArray Each(RuleWorker worker, Invocation call, Bundle bundle, string rule, JsonArray facts)
    {
        JsonArray verdicts = [];
        EvalRequest[] requests = [.. facts.Select(one => Request(call, bundle, rule, one!))];
        worker.EvaluateAll(requests, (at, verdict) =>
        {
            verdicts.Add(verdict);
            call.Output.Progress("rules.progress", at + 1, requests.Length);
        }, call.Surroundings.Cancel);
        return verdicts;
    }

    private static EvalRequest Request(Invocation call, Bundle bundle, string rule, JsonNode facts) => new()
    {
        Bundle = bundle.Hash,
        Rule = rule,
        Date = call.Date(On),
        Purpose = call.Get(Purpose) switch
        {
            null => "recognise",
            "recognise" or "review" => call.Get(Purpose)!,
            string other => throw new OfficeError(ErrorKind.Usage, "rules.purpose", null, other),
        },
        Facts = facts,
    };

    /// <summary>Facts of one subject or of many; everything wrong with any of them is told at once.</summary>
    internal static JsonNode ReadFacts(string path, Catalogue catalogue)
    {
        if (!File.Exists(path))
        {
            throw new OfficeError(ErrorKind.BadInput, "rules.no-facts", path);
        }

        JsonNode facts = StrictJson.Read(File.ReadAllText(path), path) ?? throw new OfficeError(ErrorKind.BadInput, "rules.no-object", path);
        List<OfficeError> errors = [];
        int at = 0;
        foreach (JsonNode? one in facts is JsonArray many ? many : [.. new[] { facts.DeepClone() }])
        {
            string where = facts is JsonArray ? $"{path}[{at++}]" : path;
            SubjectFacts.Parse(one, catalogue, where, out IReadOnlyList<OfficeError> found);
            errors.AddRange(found);
        }

        return errors.Count == 0 ? facts : throw OfficeError.Of(errors);
    }

    private static bool AnyFailed(JsonNode verdicts) =>
        (verdicts is JsonArray many ? many : [.. new[] { verdicts.DeepClone() }]).Any(v => StrictJson.Text(v?["outcome"]) == "failed");
}
