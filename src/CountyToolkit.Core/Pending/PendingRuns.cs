using System.Text.Json.Nodes;
using CountyToolkit.Awards;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.People;
using CountyToolkit.Rules;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Pending;

/// <summary>Of the award runs: approved runs that owe money by today, and drafts this operator made or edited last.</summary>
internal sealed class PendingRuns(SqliteConnection db, TimeProvider clock, Operator? me)
{
    private readonly ProgrammeTitles titles = new(db);

    public IEnumerable<PendingItem> List()
    {
        AwardRunStore store = new(db);
        return
        [
            .. new PendingStore(db).RunsNotPaidOut().Select(store.Get).Where(r => r.State == "approved").SelectMany(Owed),
            .. store.All().Where(r => r.State == "draft" && (me is null || r.Editor == me.Name))
                .Select(r => Describe(new PendingItem("draft") { Person = r.Editor, Since = Instant.Day(r.At, clock) }, r, titles)),
        ];
    }

    /// <summary>What a run is called (<c>2026 称号认定奖励 #3</c>), its enterprises granted something, its money.</summary>
    public static PendingItem Describe(PendingItem item, AwardRun run, ProgrammeTitles titles)
    {
        JsonObject totals = JsonNode.Parse(run.Summary)!.AsObject();
        return item with
        {
            Of = item.Of ?? ApproveRun.Kind,
            Number = run.Id,
            Name = FormattableString.Invariant($"{run.Year} {titles.Of(run.Programme)} #{run.Id}"),
            Count = StrictJson.Whole(totals["paid"]) ?? 0,
            Fen = StrictJson.Number(totals["total"]) is { } total ? Yuan.Fen(total.Round(2)) : null,
        };
    }

    private IEnumerable<PendingItem> Owed(AwardRun run)
    {
        IReadOnlyList<DuePayment> due = PayRun.Due(db, run.Id, Instant.Today(clock));
        if (due.Count > 0)
        {
            yield return Describe(new PendingItem("payment"), run, titles) with
            {
                Count = due.DistinctBy(d => d.Code).Count(),
                Fen = due.Sum(d => Yuan.Fen(d.Amount)),
            };
        }
    }
}
