using System.Text.Json.Nodes;
using CountyToolkit.Rules.Cases;
using CountyToolkit.Rules.Worker;

namespace CountyToolkit.Terminal.Commands;

/// <summary>Answers a case that names a programme: its rule, then its steps.</summary>
internal static class ProgrammeCases
{
    public static JsonObject Answer(ProgrammeQuestion question, RuleWorker worker)
    {
        worker.Load(question.Bundle);
        JsonObject programme = question.Bundle.Policy().Programmes.OfType<JsonObject>().First(p => (string?)p["id"] == question.Programme);
        return new JsonObject
        {
            ["verdict"] = worker.Evaluate(new EvalRequest { Bundle = question.Bundle.Hash, Rule = question.Bundle.PolicyId + "/" + programme["rule"], Date = question.Date, PolicyYear = question.Year, DataYear = question.Year - 1, Facts = question.Facts }),
        };
    }
}
