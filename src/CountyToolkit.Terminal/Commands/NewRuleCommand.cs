using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county rules new POLICY/RULE --from SHAPE</c>: a rule of the office's own, begun from a way of paying that is there.</summary>
internal static class NewRuleCommand
{
    private static readonly Argument<string> Rule = Verb.Argument<string>("RULE");
    private static readonly Option<string> Shape = new("--from") { HelpName = "fixed|percentage|banded|coefficient", Required = true, Description = Messages.Text(CountyProgram.LanguageOfHelp, "opt.shape") };
    private static readonly Option<string?> Number = Verb.Option<string?>("--number", "TEXT");
    private static readonly Option<string?> Title = Verb.Option<string?>("--title", "TEXT");
    private static readonly Option<string?> Effective = Verb.Option<string?>("--effective", "yyyy-MM-dd");
    private static readonly Option<string?> ClauseOf = Verb.Option<string?>("--clause", "TEXT");

    public static Command Build() => Verb.Of("rules", "new", Run, Rule, Shape, Number, Title, Effective, ClauseOf);

    private static ExitCode Run(Invocation call)
    {
        string name = call.Need(Rule);
        string[] parts = name.Split('/');
        if (parts.Length != 2)
        {
            throw new OfficeError(ErrorKind.Usage, "rules.name", null, name);
        }

        IReadOnlyList<string> folders = ScriptFolders.Of(call.Surroundings, call.FilePath());
        NewRuleOrder order = new(parts[0], parts[1], ExampleShape.Of(call.Need(Shape)))
        {
            Number = call.Get(Number),
            Title = call.Get(Title),
            Effective = call.Get(Effective) is null ? null : call.Date(Effective),
            Clause = call.Get(ClauseOf),
        };
        IReadOnlyList<string> files = NewRule.Run(folders[0], folders[1], order, Instant.Today(call.Clock));
        JsonObject answer = new() { ["rule"] = name, ["files"] = new JsonArray([.. files.Select(f => JsonValue.Create(f))]) };
        call.Output.Answer(answer, () =>
        {
            foreach (string file in files)
            {
                call.Output.Line(file);
            }

            call.Output.Say("rules.begun", parts[0], name);
        });
        return ExitCode.Done;
    }
}
