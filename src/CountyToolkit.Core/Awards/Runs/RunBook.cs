using System.Text.Json.Nodes;
using CountyToolkit.Awards.Steps;
using CountyToolkit.Rules;

namespace CountyToolkit.Awards.Runs;

/// <summary>
/// The steps over a whole run: everything before the pot enterprise by enterprise, the pot over all of them, then the
/// rest. Enterprises are added in any order; results do not depend on it.
/// </summary>
/// <param name="terms">Programme, policy, year, date.</param>
/// <param name="taken">What other live runs of the programme and year, and the ledger, already took from the pot, in 元.</param>
internal sealed class RunBook(AwardTerms terms, Exact taken)
{
    private readonly Dictionary<string, AwardSheet> sheets = new(StringComparer.Ordinal);

    /// <summary>The pot as the run document shows it; null when the programme has none.</summary>
    public JsonObject? Pot { get; private set; }

    /// <summary>Takes an enterprise through the steps before the pot.</summary>
    public void Add(AwardInput input)
    {
        AwardSheet sheet = CalculateAward.Begin(terms, input);
        CalculateAward.Continue(sheet, terms.Programme.Steps.TakeWhile(s => s is not Steps.Pot));
        sheets.Add(input.Code, sheet);
    }

    /// <summary>Divides the pot and finishes the steps after it.</summary>
    public void Close()
    {
        if (terms.Programme.Steps.OfType<Pot>().FirstOrDefault() is { } step)
        {
            Divide(step);
        }

        foreach (AwardSheet sheet in sheets.Values)
        {
            CalculateAward.Continue(sheet, terms.Programme.Steps.SkipWhile(s => s is not Steps.Pot).Skip(1));
        }
    }

    /// <summary>The result of an enterprise, after <see cref="Close"/>.</summary>
    public AwardResult Result(string code) => CalculateAward.Finish(sheets[code]);

    private void Divide(Pot step)
    {
        StepFigure? figure = Figure(step);
        Exact available = Exact.Max(Exact.Zero, (figure?.Value ?? Exact.Zero) - taken);
        Pot = new JsonObject
        {
            ["figure"] = step.Figure,
            ["clause"] = figure?.Clause,
            ["value"] = figure?.Value is { } value ? Yuan.Exactly(value) : null,
            ["taken"] = Yuan.Exactly(taken),
            ["available"] = figure is null ? null : Yuan.Exactly(available),
            ["cut"] = step.ByWeight ? "by-weight" : "proportional",
        };
        if (figure is not null)
        {
            Pot["asked"] = Yuan.Exactly(AwardPot.Divide([.. sheets.Values], step, figure, available));
        }
    }

    // A pot not filled in leaves every award of the run open, and says so in each.
    private StepFigure? Figure(Pot step)
    {
        StepFigure? figure = null;
        foreach (AwardSheet sheet in sheets.Values.Where(s => s.Lines.Count > 0 && s.Computes))
        {
            figure = sheet.Figure(step.Figure, terms.SeenOn(null));
        }

        if (figure is null && sheets.Values.All(s => s.Lines.Count == 0))
        {
            AwardSheet probe = new(terms, new AwardInput { Code = "", Outcome = Outcome.NotApplicable, Lines = [] });
            figure = probe.Figure(step.Figure, terms.SeenOn(null));
        }

        return figure;
    }
}
