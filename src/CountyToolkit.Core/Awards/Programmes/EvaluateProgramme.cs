using System.Text.Json.Nodes;
using CountyToolkit.Awards.Steps;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Worker;

namespace CountyToolkit.Awards.Programmes;

/// <summary><c>awards eval</c>: one enterprise's award from facts alone, no database; the pot, which needs a run, is passed untouched.</summary>
public static class EvaluateProgramme
{
    /// <summary>The answer <c>{ verdict, lines, steps, granted, instalments, … }</c>; the verdict in its exact form.</summary>
    /// <param name="worker">A worker that has the bundle loaded.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="facts">Facts of one enterprise, checked by the caller.</param>
    /// <param name="year">政策年度.</param>
    /// <param name="date">Date of law and facts.</param>
    /// <param name="held">What other runs hold for the enterprise since the facts' day, in the form of ledger lines; null = nothing.</param>
    public static JsonObject Run(RuleWorker worker, ProgrammeBundle programme, JsonObject facts, int year, DateOnly date, JsonArray? held = null)
    {
        JsonObject verdict = ProgrammeBundle.Joined([.. programme.Days(facts, year, date).Select(day => (day, (JsonObject)worker.Evaluate(programme.Request(facts, year, date, day))))]);
        AwardResult result = CalculateAward.Alone(programme.Terms(year, date), AwardInput.Of(verdict, facts, held));
        JsonObject answer = result.Answer(verdict);
        if (programme.Programme.Steps.Any(s => s is Pot))
        {
            answer["needsRun"] = new JsonArray("pot");
        }

        return answer;
    }

    /// <summary>Whether an answer holds a failed verdict.</summary>
    public static bool Failed(JsonNode? answer) => StrictJson.Text(answer?["verdict"]?["outcome"]) == Outcome.Failed.Text();
}
