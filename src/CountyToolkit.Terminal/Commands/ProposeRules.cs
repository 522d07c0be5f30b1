using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Awards;
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
        BundleProof proof = RefuseFaults(call, bundle);
        return SignedIn.Run(call, session =>
        {
            PolicyStore store = new(session.File.Connection);
            Bundle? before = store.FindActive(bundle.PolicyId) is { } active ? store.Read(active.Sha256) : null;
            using RuleWorker worker = new();
            JsonObject whatIf = new WhatIf(session.File.Connection, worker).Run(bundle, Instant.Today(call.Clock), cancel: call.Surroundings.Cancel);
            UnreachedLines.Keep(whatIf, bundle, proof.Results);
            long approval = ProposeBundle.Run(session, bundle, library.Origin(bundle.PolicyId) != "shipped", WhatIf.Bytes(whatIf));
            JsonObject answer = new() { ["policy"] = bundle.PolicyId, ["sha256"] = bundle.Hash, ["approval"] = approval };
            call.Output.Answer(answer, () =>
            {
                foreach (string line in UnreachedLines.Of(whatIf, call.Language))
                {
                    call.Output.Line(line);
                }

                foreach (PageLine line in VersionPage.Of(call.Wording, Instant.Today(call.Clock), before, bundle))
                {
                    call.Output.Line(ApprovalPage.Plain(call.Wording, line));
                }

                call.Output.Say("rules.proposed", bundle.PolicyId, Sha256.CheckCode(bundle.Hash), $"{approval}", bundle.Hash);
            });
            return ExitCode.Done;
        });
    }

    private static BundleProof RefuseFaults(Invocation call, Bundle bundle)
    {
        BundleProof proof = BundleProof.Of(bundle, Instant.Today(call.Clock), (_, _) => { }, call.Surroundings.Cancel);
        foreach (JsonObject fault in proof.Faults)
        {
            call.Surroundings.Error.WriteLine($"{RuleMessage.Place(fault)}: {RuleMessage.Sentence(fault, call.Language)} {RuleMessage.Advice(fault, call.Language)}");
        }

        foreach (CaseResult failed in proof.Failed)
        {
            call.Output.Note("rules.case-failed", failed.Case.Place, failed.Case.Name);
        }

        proof.Demand();
        return proof;
    }
}
