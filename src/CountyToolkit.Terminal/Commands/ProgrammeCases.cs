using System.Text.Json.Nodes;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Rules.Cases;
using CountyToolkit.Rules.Worker;

namespace CountyToolkit.Terminal.Commands;

/// <summary>Answers a case that names a programme: its rule, then its steps.</summary>
internal static class ProgrammeCases
{
    public static JsonObject Answer(ProgrammeQuestion question, RuleWorker worker)
    {
        worker.Load(question.Bundle);
        return EvaluateProgramme.Run(worker, ProgrammeBundle.Read(question.Bundle, question.Programme), question.Facts, question.Year, question.Date);
    }
}
