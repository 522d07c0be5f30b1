using System.Text.Json.Nodes;
using CountyToolkit.Awards.Steps;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Facts;

namespace CountyToolkit.Awards.Runs;

/// <summary>
/// The steps over a whole run: everything before the pot enterprise by enterprise, the pot over all of them, then the
/// rest. Enterprises are added in any order; results do not depend on it.
/// </summary>
/// <param name="terms">Programme, policy, year, date.</param>
/// <param name="taken">What other live runs of the programme and year, and the ledger, already took from the pot, in 元.</param>
/// <param name="isSupplement">Whether the run comes on top of an approved one, and gives only what their year has not given.</param>
internal sealed class RunBook(AwardTerms terms, Exact taken, bool isSupplement = false)
{
    private readonly Dictionary<string, AwardSheet> sheets = new(StringComparer.Ordinal);

    /// <summary>The pot as the run document shows it; null when the programme has none.</summary>
    public JsonObject? Pot { get; private set; }

    /// <summary>Takes an enterprise through the steps before the pot.</summary>
    public void Add(AwardInput input)
    {
        AwardSheet sheet = CalculateAward.Begin(terms, input);
        CalculateAward.Continue(sheet, terms.Programme.Steps.TakeWhile(s => s is not Steps.Pot));
        if (isSupplement && sheet.Computes)
        {
            sheet.Record("supplement", null, null, reasons => OnlyWhatIsNew(sheet, reasons));
        }

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

    // A supplement computes the year again, and a programme's own steps need not look at what the year has given already.
    private void OnlyWhatIsNew(AwardSheet sheet, List<Because> reasons)
    {
        foreach (IGrouping<string?, AwardLine> alike in sheet.Lines.Where(l => l.Amount.Sign > 0).GroupBy(l => l.Pool))
        {
            Exact left = sheet.NotSetOff(l => l.Pool == alike.Key && IsOfThisYear(l)).Aggregate(Exact.Zero, (sum, l) => sum + l.Granted);
            foreach (AwardLine line in alike.OrderBy(l => l.Order))
            {
                Exact cut = Exact.Min(left, line.Amount);
                if (cut.Sign > 0)
                {
                    reasons.Add(new Because("award.because.given-before", line.Name, Yuan.Exactly(line.Amount), Yuan.Exactly(cut)));
                    line.Lower(line.Amount - cut);
                    left -= cut;
                }
            }
        }
    }

    private bool IsOfThisYear(LedgerFact line) =>
        line.State != "recovered" && line.PolicyYear == terms.Year && terms.Programme.Resolve(line.Programme) == terms.Programme.FullId;

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
