using CountyToolkit.Awards.Programmes;
using CountyToolkit.Rules.Facts;

namespace CountyToolkit.Awards.Steps;

/// <summary>同一称号只奖一次: a title the ledger already holds money for, or named twice in this run, is not paid again.</summary>
internal sealed class OncePerTitle(IReadOnlyList<string> programmes, string? clause) : AwardStep("once-per-title", clause)
{
    /// <inheritdoc/>
    public override bool ReadsLedger => true;

    /// <summary>Reads <c>{ "programmes"?: [...] }</c>; without it money of any programme for the title counts.</summary>
    public static AwardStep Read(StepSettings settings)
    {
        settings.Only("programmes");
        return new OncePerTitle(settings.Programmes("programmes"), settings.Clause);
    }

    /// <inheritdoc/>
    public override void Apply(AwardSheet sheet) => sheet.Record(Name, Clause, null, reasons =>
    {
        HashSet<string> paid = new(StringComparer.Ordinal);
        foreach (AwardLine line in sheet.Lines.Where(l => l.Pool is not null && l.Amount.Sign > 0).OrderBy(l => l.Order))
        {
            LedgerFact? earlier = sheet.Earlier.FirstOrDefault(l => l.Pool == line.Pool && Counts(sheet, l));
            if (earlier is not null)
            {
                reasons.Add(new Because("award.because.title-paid", line.Name, earlier.Programme, Text(earlier.PolicyYear), Yuan.Exactly(earlier.Granted)));
                line.Lower(Exact.Zero);
            }
            else if (!paid.Add(line.Pool!))
            {
                reasons.Add(new Because("award.because.title-twice", line.Name));
                line.Lower(Exact.Zero);
            }
        }
    });

    private static string Text(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private bool Counts(AwardSheet sheet, LedgerFact line) => line.State != "recovered" && line.Granted.Sign > 0
        && (programmes.Count == 0 || programmes.Any(p => sheet.Terms.Programme.Resolve(p) == sheet.Terms.Programme.Resolve(line.Programme)));
}
