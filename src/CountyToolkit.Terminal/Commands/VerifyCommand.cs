using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.Returns;
using CountyToolkit.Rules.Catalogues;
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
        Func<Problem, string> words = problems.Count == 0 ? _ => "" : Words(call, file);
        JsonObject answer = new()
        {
            ["ok"] = problems.Count == 0,
            ["file"] = file.Path,
            ["head"] = head,
            ["problems"] = new JsonArray([.. problems.Select(p => Document(p, call.Language, words(p)))]),
        };
        call.Output.Answer(answer, () =>
        {
            call.Output.Say(problems.Count == 0 ? "verify.ok" : "verify.not-ok", file.Path, $"{problems.Count}", head);
            foreach (Problem problem in problems)
            {
                call.Output.Line("  " + words(problem));
            }
        });
        return problems.Count == 0 ? ExitCode.Done : ExitCode.NotProven;
    }

    private static JsonObject Document(Problem problem, Language language, string message)
    {
        JsonObject document = problem.Document(language);
        document["message"] = message;
        return document;
    }

    // The proof needs no catalogues; without them it names tables and rows only.
    private static Func<Problem, string> Words(Invocation call, CountyFile file)
    {
        try
        {
            Catalogue catalogue = ScriptFolders.Catalogue(call.Surroundings, file.Path);
            return new ProblemWords(call.Wording, file.Connection, catalogue, new FormLibrary(catalogue, ScriptFolders.Of(call.Surroundings, file.Path))).Of;
        }
        catch (OfficeError refusal)
        {
            Log.Warn(refusal);
            return problem => problem.Sentence(call.Language);
        }
    }
}
