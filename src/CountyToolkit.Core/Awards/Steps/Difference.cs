using CountyToolkit.Awards.Programmes;
using CountyToolkit.Rules;

namespace CountyToolkit.Awards.Steps;

/// <summary>
/// 晋级补差额: a rung of the ladder pays what is left after the money of the rungs below it, in the ledger and in this
/// run, never below 0. Where an enterprise has two lines of one rung, the lower money is taken off once.
/// </summary>
internal sealed class Difference(IReadOnlyList<string> ladder, string? clause) : AwardStep("difference", clause)
{
    /// <inheritdoc/>
    public override bool ReadsLedger => true;

    /// <summary>Reads <c>{ "ladder": [pools, lowest first] }</c>.</summary>
    public static AwardStep Read(StepSettings settings)
    {
        settings.NeedsObject();
        settings.Only("ladder");
        if (StrictJson.Texts(settings.Field("ladder")) is not { Count: > 1 } ladder)
        {
            settings.Refuse("setting-missing", "ladder");
            return new Difference([], settings.Clause);
        }

        foreach (string pool in ladder.Where(p => !settings.Words.HasPool(p) || ladder.Count(o => o == p) > 1).Distinct())
        {
            settings.Refuse("pool-unknown", pool);
        }

        return new Difference(ladder, settings.Clause);
    }

    /// <inheritdoc/>
    public override void Apply(AwardSheet sheet) => sheet.Record(Name, Clause, null, reasons =>
    {
        for (int rung = 1; rung < ladder.Count; rung++)
        {
            HashSet<string> lower = [.. ladder.Take(rung)];
            Exact earlier = sheet.NotSetOff(l => l.Pool is not null && lower.Contains(l.Pool)).Aggregate(Exact.Zero, (sum, l) => sum + sheet.Counted(l));
            Exact inRun = sheet.Lines.Where(l => l.Pool is not null && lower.Contains(l.Pool)).Aggregate(Exact.Zero, (sum, l) => sum + l.Amount);
            Exact left = earlier + inRun;
            foreach (AwardLine line in sheet.Lines.Where(l => l.Pool == ladder[rung]).OrderBy(l => l.Order))
            {
                Exact cut = Exact.Min(left, line.Amount);
                if (cut.Sign > 0)
                {
                    reasons.Add(new Because("award.because.difference", line.Name, Yuan.Exactly(line.Amount), Yuan.Exactly(earlier), Yuan.Exactly(inRun)));
                    line.Lower(line.Amount - cut);
                    left -= cut;
                }
            }
        }
    });
}
