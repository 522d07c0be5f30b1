using CountyToolkit.Awards.Programmes;
using CountyToolkit.Rules.Facts;

namespace CountyToolkit.Awards.Steps;

/// <summary>
/// 年度合计上限: the lines and what the named programmes already gave in the same policy year, in the ledger or held by
/// submitted runs, together not above a figure. What does not fit is cut from the last line backwards.
/// </summary>
internal sealed class YearCap(string figure, IReadOnlyList<string> programmes, string? clause) : AwardStep("year-cap", clause)
{
    /// <inheritdoc/>
    public override bool ReadsLedger => true;

    /// <summary>Reads <c>{ "figure": key, "programmes"?: [...] }</c>; without programmes only this one counts.</summary>
    public static AwardStep Read(StepSettings settings)
    {
        settings.NeedsObject();
        settings.Only("figure", "programmes");
        return new YearCap(settings.Figure(), settings.Programmes("programmes"), settings.Clause);
    }

    /// <inheritdoc/>
    public override void Apply(AwardSheet sheet)
    {
        if (sheet.Figure(figure, sheet.Terms.SeenOn(null)) is not { } cap)
        {
            return;
        }

        HashSet<string> counted = programmes.Count == 0 ? [sheet.Terms.Programme.FullId] : [.. programmes.Select(sheet.Terms.Programme.Resolve)];
        Exact used = sheet.Earlier
            .Where(l => l.PolicyYear == sheet.Terms.Year && counted.Contains(sheet.Terms.Programme.Resolve(l.Programme)))
            .Aggregate(Exact.Zero, (sum, l) => sum + Used(sheet, l));
        sheet.Record(Name, Clause, cap, reasons => AwardCap.Year(sheet, cap, used, reasons));
    }

    // An award decided and not paid at all is promised money; paid basis must not let it be promised twice.
    private static Exact Used(AwardSheet sheet, LedgerFact line)
    {
        bool promised = line.State is "decided" or "held" && (line.Paid ?? Exact.Zero).Sign == 0;
        return promised ? line.Granted : sheet.Counted(line);
    }
}
