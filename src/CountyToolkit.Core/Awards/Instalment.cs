using System.Text.Json.Nodes;
using CountyToolkit.Awards.Steps;

namespace CountyToolkit.Awards;

/// <summary>What falls to be paid in one year.</summary>
/// <param name="Stage">Which stage, from 0.</param>
/// <param name="Year">Year of payment.</param>
/// <param name="Amount">In 元; for a pending or forfeited one, what is at stake.</param>
/// <param name="State">Due, pending or forfeited.</param>
/// <param name="Until">Held until this day; null when it is not held.</param>
internal sealed record Instalment(int Stage, int Year, Exact Amount, StageState State, DateOnly? Until)
{
    /// <summary>The contract's <c>{ year, amount | "pending" }</c>, with what is at stake beside it.</summary>
    public JsonObject ToJson(Func<Exact, string> text)
    {
        JsonObject json = new() { ["year"] = Year };
        switch (State)
        {
            case StageState.Due when Until is null:
                json["amount"] = text(Amount);
                break;
            case StageState.Forfeited:
                json["amount"] = text(Exact.Zero);
                json["forfeited"] = text(Amount);
                break;
            default:
                json["amount"] = "pending";
                json["due"] = text(Amount);
                break;
        }

        if (Until is { } until)
        {
            json["until"] = IsoDate.Text(until);
        }

        return json;
    }

    /// <summary>The instalments of an enterprise: the lines' parts put together by stage; a line without stages is due in the year itself.</summary>
    public static IReadOnlyList<Instalment> Of(IEnumerable<AwardLine> lines, int year) =>
    [
        .. lines.Where(l => l.Amount.Sign > 0)
            .SelectMany(l => (l.Parts ?? [new StagePart(0, year, l.Amount, StageState.Due)]).Select(p => (Part: p, l.HeldUntil)))
            .Where(p => p.Part.Amount.Sign > 0)
            .GroupBy(p => (p.Part.Stage, p.Part.Year, p.Part.State, p.HeldUntil))
            .OrderBy(g => g.Key.Year).ThenBy(g => g.Key.Stage).ThenBy(g => g.Key.HeldUntil)
            .Select(g => new Instalment(g.Key.Stage, g.Key.Year, g.Aggregate(Exact.Zero, (sum, p) => sum + p.Part.Amount), g.Key.State, g.Key.HeldUntil)),
    ];
}
