using CountyToolkit.Awards.Programmes;
using CountyToolkit.Rules;

namespace CountyToolkit.Awards.Steps;

/// <summary>迁入等待期: money of an enterprise that moved in is held until so many months after; it stays granted.</summary>
internal sealed class Waiting(int months, string? clause) : AwardStep("waiting", clause)
{
    /// <summary>Reads <c>{ "from": "movedInOn", "months": n }</c>.</summary>
    public static AwardStep Read(StepSettings settings)
    {
        settings.NeedsObject();
        settings.Only("from", "months");
        if (StrictJson.Text(settings.Field("from")) != "movedInOn")
        {
            settings.Refuse("setting-missing", "from");
        }

        if (StrictJson.Whole(settings.Field("months")) is not ({ } months and > 0))
        {
            settings.Refuse("setting-missing", "months");
            months = 0;
        }

        return new Waiting(months, settings.Clause);
    }

    /// <inheritdoc/>
    public override void Apply(AwardSheet sheet) => sheet.Record(Name, Clause, null, reasons =>
    {
        if (sheet.Input.MovedInOn is not { } movedIn || sheet.Terms.Date >= RuleDates.AddMonths(movedIn, months))
        {
            return;
        }

        DateOnly until = RuleDates.AddMonths(movedIn, months);
        foreach (AwardLine line in sheet.Lines.Where(l => l.Amount.Sign > 0))
        {
            line.HeldUntil = until;
            reasons.Add(new Because("award.because.waiting", line.Name, IsoDate.Text(movedIn), IsoDate.Text(until)));
        }
    });
}
