using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Policies;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Cases;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county rules propose POLICY</c>: what stands in the script folders now, offered to a second person.</summary>
internal static class ProposeRules
{
    private static readonly Argument<string> Policy = Verb.Argument<string>("POLICY");

    public static Command Build() => Verb.Of("rules", "propose", Run, Policy);

    private static ExitCode Run(Invocation call)
    {
        ScriptLibrary library = ScriptFolders.Library(call.Surroundings, call.FilePath());
        Bundle bundle = library.Bundle(call.Need(Policy));
        RefuseFaults(call, bundle);
        return SignedIn.Run(call, session =>
        {
            long approval = ProposeBundle.Run(session, bundle, library.Origin(bundle.PolicyId) != "shipped");
            JsonObject answer = new() { ["policy"] = bundle.PolicyId, ["sha256"] = bundle.Hash, ["approval"] = approval };
            call.Output.Answer(answer, () => call.Output.Say("rules.proposed", bundle.PolicyId, Sha256.CheckCode(bundle.Hash), $"{approval}", bundle.Hash));
            return ExitCode.Done;
        });
    }

    private static void RefuseFaults(Invocation call, Bundle bundle)
    {
        if (ProgrammeBundle.Errors(bundle) is { Count: > 0 } programmes)
        {
            throw OfficeError.Of(programmes);
        }

        using RuleWorker worker = new();
        JsonArray faults = worker.Lint(bundle);
        foreach (JsonObject fault in faults.OfType<JsonObject>())
        {
            call.Surroundings.Error.WriteLine($"{RuleMessage.Place(fault)}: {RuleMessage.Sentence(fault, call.Language)} {RuleMessage.Advice(fault, call.Language)}");
        }

        if (faults.Count > 0)
        {
            throw new OfficeError(ErrorKind.BadInput, "policy.lint", bundle.PolicyId, $"{faults.Count}");
        }

        RefuseFailingCases(call, bundle, worker);
    }

    private static void RefuseFailingCases(Invocation call, Bundle bundle, RuleWorker worker)
    {
        CaseRun run = new(bundle, worker, question => ProgrammeCases.Answer(question, worker));
        int failed = 0;
        foreach (RuleCase one in CaseReader.Read(bundle, null))
        {
            call.Surroundings.Cancel.ThrowIfCancellationRequested();
            CaseResult result = run.Run(one);
            if (!result.Holds)
            {
                failed++;
                call.Output.Note("rules.case-failed", one.Place, one.Name);
            }
        }

        if (failed > 0)
        {
            throw new OfficeError(ErrorKind.BadInput, "policy.cases-fail", bundle.PolicyId, $"{failed}");
        }
    }
}
