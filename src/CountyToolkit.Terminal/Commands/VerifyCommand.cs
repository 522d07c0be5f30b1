using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.Storage;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county verify</c>: the file proven, or what differs.</summary>
internal static class VerifyCommand
{
    public static Command Build() => Verb.Of("", "verify", Verify);

    private static ExitCode Verify(Invocation call)
    {
        using CountyFile file = call.Open(readOnly: true);
        IReadOnlyList<Problem> problems = VerifyFile.Run(file, FileChecks.All(call.Surroundings.Cancel), (_, _) => { }, call.Surroundings.Cancel);
        string head = new AuditStore(file.Connection).Head();
        JsonObject answer = new()
        {
            ["ok"] = problems.Count == 0,
            ["file"] = file.Path,
            ["head"] = head,
            ["problems"] = new JsonArray([.. problems.Select(p => p.Document(call.Language))]),
        };
        call.Output.Answer(answer, () =>
        {
            call.Output.Say(problems.Count == 0 ? "verify.ok" : "verify.not-ok", file.Path, $"{problems.Count}", head);
            foreach (Problem problem in problems)
            {
                call.Output.Line("  " + problem.Sentence(call.Language));
            }
        });
        return problems.Count == 0 ? ExitCode.Done : ExitCode.NotProven;
    }
}
