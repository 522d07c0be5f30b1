using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.People;
using CountyToolkit.Policies;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county approvals</c>: what waits for a second person, and the decision.</summary>
internal static class ApprovalCommands
{
    private static readonly Argument<long> Id = Verb.Argument<long>("ID");
    private static readonly Option<string> Hash = Verb.Option<string>("--sha256", "H", required: true);
    private static readonly Option<string?> Note = Verb.Option<string?>("--note", "TEXT");
    private static readonly Option<string?> Out = Verb.Option<string?>("--out", "FILE");
    private static readonly Option<bool> All = Verb.Flag("--all");

    public static Command Build() => Verb.Noun(
        "approvals",
        Verb.Of("approvals", "list", List, All),
        Verb.Of("approvals", "show", Show, Id, Out),
        Verb.Of("approvals", "approve", call => Decide(call, Decision.Approved), Id, Hash, Note),
        Verb.Of("approvals", "sendback", call => Decide(call, Decision.SentBack), Id, Hash, Note));

    private static ExitCode List(Invocation call) => SignedIn.Read(call, file =>
    {
        IReadOnlyList<Approval> found = new ApprovalStore(file.Connection).List(call.Get(All));
        call.Output.List([.. found.Select(a => Row(call, a))], "id", "kind", "subject", "checkCode", "proposer", "editor", "proposedAt", "state", "decider");
        return ExitCode.Done;
    });

    private static ExitCode Show(Invocation call)
    {
        if (call.Get(Out) is { } path)
        {
            return SignedIn.Run(call, session =>
            {
                string written = ApprovalSheet.Write(session, call.Wording, call.Need(Id), path);
                call.Output.Answer(new JsonObject { ["file"] = written }, () => call.Output.Say("approvals.written", written));
                return ExitCode.Done;
            });
        }

        return SignedIn.Read(call, file =>
        {
            (Approval approval, bool unchanged) = new Approvals(ApprovalKinds.All).Show(file.Connection, call.Need(Id));
            JsonObject answer = Row(call, approval);
            answer["unchanged"] = unchanged;
            answer["whatIf"] = approval.Kind == ProposeBundle.Kind ? ProposeBundle.WhatIfOf(file.Connection, approval) : null;
            call.Output.Answer(answer, () =>
            {
                foreach (PageLine line in ApprovalPage.Of(call.Wording, file.Connection, approval, unchanged))
                {
                    call.Output.Line(ApprovalPage.Plain(call.Wording, line));
                }
            });
            return ExitCode.Done;
        });
    }

    private static ExitCode Decide(Invocation call, Decision decision) => SignedIn.Run(call, session =>
    {
        Approval approval = new Approvals(ApprovalKinds.All).Decide(session, call.Need(Id), decision, call.Need(Hash), call.Get(Note));
        call.Output.Answer(Row(call, approval), () => Write(call, approval));
        return ExitCode.Done;
    });

    private static void Write(Invocation call, Approval approval)
    {
        call.Output.Say("approvals.what", $"{approval.Id}", call.Say("approval.kind." + approval.Kind), approval.Subject);
        call.Output.Say("approvals.hash", approval.Sha256, Sha256.CheckCode(approval.Sha256));
        call.Output.Say("approvals.people", approval.Proposer, approval.Editor, call.Wording.Time(approval.ProposedAt));
        call.Output.Say("approvals.state", call.Say(State(approval)), approval.Decider ?? "", call.Wording.Time(approval.DecidedAt), approval.Note ?? "");
    }

    private static string State(Approval approval) => "approval.state." + (approval.Decision ?? "open");

    private static JsonObject Row(Invocation call, Approval approval) => new()
    {
        ["id"] = approval.Id,
        ["kind"] = approval.Kind,
        ["subject"] = approval.Subject,
        ["sha256"] = approval.Sha256,
        ["checkCode"] = Sha256.CheckCode(approval.Sha256),
        ["proposer"] = approval.Proposer,
        ["editor"] = approval.Editor,
        ["proposedAt"] = approval.ProposedAt,
        ["decision"] = approval.Decision,
        ["state"] = call.Say(State(approval)),
        ["decider"] = approval.Decider,
        ["decidedAt"] = approval.DecidedAt,
        ["note"] = approval.Note,
    };
}
