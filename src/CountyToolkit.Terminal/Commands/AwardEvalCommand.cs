using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Facts;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Verdicts;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county awards eval POLICY/PROGRAMME</c>: what a programme pays on a file of facts; no county file is needed.</summary>
internal static class AwardEvalCommand
{
    private static readonly Argument<string> Programme = Verb.Argument<string>("PROGRAMME");
    private static readonly Option<string> Facts = Verb.Option<string>("--facts", "FILE.json", required: true);
    private static readonly Option<int> Year = Verb.Option<int>("--year", "yyyy", required: true);
    private static readonly Option<string?> On = Verb.Option<string?>("--date", "yyyy-MM-dd");

    public static Command Build() => Verb.Of("awards", "eval", Run, Programme, Facts, Year, On);

    private static ExitCode Run(Invocation call)
    {
        string[] parts = call.Need(Programme).Split('/');
        if (parts.Length != 2)
        {
            throw new OfficeError(ErrorKind.Usage, "awards.name", null, call.Need(Programme));
        }

        ScriptLibrary library = RuleCommands.Library(call);
        ProgrammeBundle programme = ProgrammeBundle.Read(library.Bundle(parts[0]), parts[1]);
        JsonNode facts = RuleCommands.ReadFacts(call.Need(Facts), programme.Catalogue);
        using RuleWorker worker = new();
        worker.Load(programme.Bundle);
        JsonObject[] answers = [.. (facts is JsonArray many ? many.OfType<JsonObject>() : [(JsonObject)facts])
            .Select(one => EvaluateProgramme.Run(worker, programme, one, call.Need(Year), call.Date(On)))];
        foreach ((JsonObject answer, JsonObject of) in answers.Zip(facts is JsonArray all ? all.OfType<JsonObject>() : [(JsonObject)facts]))
        {
            answer["verdict"] = VerdictText.Render(answer["verdict"]!, call.Language, programme.Catalogue);
            RepliesSoFar.AddTo(answer["verdict"]!.AsObject(), of["inquiries"]);
        }

        JsonNode shown = facts is JsonArray ? new JsonArray([.. answers]) : answers[0];
        call.Output.Answer(shown, () =>
        {
            foreach (JsonObject answer in answers)
            {
                call.Output.Lines(VerdictLines.Of(call.Wording, answer["verdict"]!));
                ExplainLines.Write(call, ExplainLines.Money(call.Wording, answer));
            }
        });
        return answers.Any(EvaluateProgramme.Failed) ? ExitCode.NotProven : ExitCode.Done;
    }
}
