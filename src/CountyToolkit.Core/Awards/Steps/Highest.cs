using CountyToolkit.Awards.Programmes;
using CountyToolkit.Rules.Facts;

namespace CountyToolkit.Awards.Steps;

/// <summary>
/// 就高不重复: of the lines only the highest is kept; where <c>among</c> names programmes, it pays only the excess over
/// what they gave the enterprise in the same policy year.
/// </summary>
internal sealed class Highest(IReadOnlyList<string> among, bool everyYear, string? clause) : AwardStep("highest", clause)
{
    /// <inheritdoc/>
    public override bool ReadsLedger => among.Count > 0;

    /// <summary>Reads <c>{ "among"?: [...], "years"?: "all" }</c>.</summary>
    public static AwardStep Read(StepSettings settings)
    {
        settings.Only("among", "years");
        string? years = Rules.StrictJson.Text(settings.Field("years"));
        if (settings.Field("years") is not null && years is not ("all" or "policyYear"))
        {
            settings.Refuse("setting-unknown", "years", "policyYear all");
        }

        return new Highest(settings.Programmes("among"), years == "all", settings.Clause);
    }

    /// <inheritdoc/>
    public override void Apply(AwardSheet sheet) => sheet.Record(Name, Clause, null, reasons =>
    {
        AwardLine? kept = sheet.Lines.OrderByDescending(l => l.Amount).ThenBy(l => l.Order).FirstOrDefault();
        foreach (AwardLine line in sheet.Lines.Where(l => l != kept && l.Amount.Sign > 0))
        {
            reasons.Add(new Because("award.because.not-highest", line.Name, Yuan.Exactly(line.Amount), kept!.Name, Yuan.Exactly(kept.Amount)));
            line.Lower(Exact.Zero);
        }

        if (kept is not null)
        {
            OnlyExcess(sheet, kept, reasons);
        }
    });

    private void OnlyExcess(AwardSheet sheet, AwardLine kept, List<Because> reasons)
    {
        HashSet<string> programmes = [.. among.Select(sheet.Terms.Programme.Resolve)];
        List<LedgerFact> earlier = [.. sheet.NotSetOff(l => programmes.Contains(sheet.Terms.Programme.Resolve(l.Programme))
            && (everyYear || l.PolicyYear == sheet.Terms.Year) && sheet.Counted(l).Sign > 0)];
        Exact had = earlier.Aggregate(Exact.Zero, (sum, l) => sum + sheet.Counted(l));
        if (had.Sign > 0 && kept.Amount.Sign > 0)
        {
            reasons.Add(new Because("award.because.only-excess", kept.Name, Yuan.Exactly(had)));
            kept.Lower(Exact.Max(Exact.Zero, kept.Amount - had));
            sheet.SetOff(earlier);
        }
    }
}
