using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county rules lint</c>: every rule and document against what may be written, each finding with file, line and column.</summary>
internal static class RuleLintCommand
{
    private static readonly Argument<string[]> Paths = Verb.Argument<string[]>("PATH", required: false);

    public static Command Build() => Verb.Of("rules", "lint", Lint, Paths);

    private static ExitCode Lint(Invocation call)
    {
        ScriptLibrary library = RuleCommands.Library(call);
        using RuleWorker worker = new();
        JsonArray findings = [];
        foreach ((string policy, string? rule) in RulePaths.Of(call.Get(Paths) ?? [], library).Distinct())
        {
            Bundle bundle = library.Bundle(policy);
            foreach (JsonObject message in BundleFaults.Of(bundle, worker, Instant.Today(call.Clock)))
            {
                if (rule is null || ((string?)message["file"])?.EndsWith("/" + rule + ".js", StringComparison.Ordinal) == true)
                {
                    message["message"] = RuleMessage.Sentence(message, call.Language);
                    message["do"] = RuleMessage.Advice(message, call.Language);
                    message["excerpt"] = new JsonArray([.. BundleFaults.Excerpt(bundle, message).Select(l => JsonValue.Create(l))]);
                    findings.Add(message.DeepClone());
                }
            }
        }

        int faults = findings.OfType<JsonObject>().Count(BundleFaults.IsFault);
        call.Output.Answer(new JsonObject { ["ok"] = faults == 0, ["problems"] = findings.DeepClone() }, () =>
        {
            foreach (JsonObject finding in findings.OfType<JsonObject>())
            {
                call.Output.Line($"{RuleMessage.Place(finding)} {(BundleFaults.IsFault(finding) ? "" : call.Say("rules.asked-back"))}{finding["message"]}");
                finding["excerpt"]!.AsArray().ToList().ForEach(line => call.Output.Line("  " + line));
                if ((string)finding["do"]! is { Length: > 0 } remedy)
                {
                    call.Output.Line("  → " + remedy);
                }
            }

            call.Output.Line(call.Say("rules.linted", $"{faults}", $"{findings.Count - faults}"));
        });
        return faults > 0 ? ExitCode.NotProven : ExitCode.Done;
    }
}
