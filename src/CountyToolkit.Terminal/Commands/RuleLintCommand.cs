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
            foreach (JsonObject message in worker.Lint(bundle).OfType<JsonObject>())
            {
                if (rule is null || ((string?)message["file"])?.EndsWith("/" + rule + ".js", StringComparison.Ordinal) == true)
                {
                    message["message"] = RuleMessage.Sentence(message, call.Language);
                    message["do"] = RuleMessage.Advice(message, call.Language);
                    findings.Add(message.DeepClone());
                }
            }
        }

        call.Output.Answer(new JsonObject { ["ok"] = findings.Count == 0, ["problems"] = findings.DeepClone() }, () =>
        {
            foreach (JsonObject finding in findings.OfType<JsonObject>())
            {
                call.Output.Line($"{RuleMessage.Place(finding)} {finding["message"]}\n  → {finding["do"]}");
            }

            call.Output.Line(call.Say("rules.linted", $"{findings.Count}"));
        });
        return findings.Count > 0 ? ExitCode.NotProven : ExitCode.Done;
    }
}
