using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.Awards;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.People;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Terminal.Frame;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Terminal.Commands;

/// <summary>A run on the page of its approval: totals, what people set beside what was computed, and what differs from the last one approved.</summary>
internal static class RunPage
{
    /// <summary>A run in a few words.</summary>
    public static string Named(Wording say, SqliteConnection db, long id)
    {
        AwardRun run = new AwardRunStore(db).Get(id);
        return say.Say("approvals.run", Digits(run.Id), new ProgrammeTitles(db).Of(run.Programme), Digits(run.Year), IsoDate.Text(run.OnDate));
    }

    /// <summary>What the approver is to see of a run; once decided, what was to be seen when it was.</summary>
    public static IEnumerable<PageLine> Of(Wording say, SqliteConnection db, long id, Approval approval)
    {
        AwardRun run = new AwardRunStore(db).Get(id);
        RunDocument document = RunDocument.Read(new BlobStore(db).Get(Seen(run, approval)));
        JsonObject totals = document.Json["totals"] as JsonObject ?? [];
        IReadOnlyList<RunFirm> firms = ListRun.Run(db, id, sha256: document.Hash);
        Dictionary<string, string> names = firms.Where(f => f.Code is not null).ToDictionary(f => f.Code!, f => f.Name, StringComparer.Ordinal);
        PolicyDocument policy = ExplainAward.Document(db, id, document.Hash);
        return
        [
            new(say.Say("explain.document", policy.Number, policy.Title)),
            .. Totals(say, totals, document),
            .. Hands(say, document, names),
            .. run.SupplementOf is { } main ? OnTop(say, firms, main) : Earlier(say, db, run, document.Hash, approval.DecidedAt),
            .. RunNames.Undecided(say, firms),
            .. RunNames.Paid(say, firms),
        ];
    }

    // While it is open the page is about the run as it stands, and says beside it that this is no longer what was proposed.
    private static string Seen(AwardRun run, Approval approval) => approval.Decision is null ? run.Sha256 : approval.Sha256;

    private static IEnumerable<PageLine> Totals(Wording say, JsonObject totals, RunDocument document)
    {
        yield return new(say.Say("approvals.totals"), 0, PageTone.Head);
        yield return new(say.Say("approvals.paid", Text(totals, "paid")), 2) { Amount = say.Say("explain.yuan", Text(totals, "total")) };
        yield return new(say.Say("awards.money", Text(totals, "granted"), Text(totals, "reduced"), Text(totals, "supplemented"), Text(totals, "total")), 2);
        string[] counts = ["enterprises", "met", "unmet", "missing", "manual", "notApplicable", "failed", "open", "excluded", "paid"];
        yield return new(say.Say("awards.counts", [.. counts.Select(c => Text(totals, c))]), 2, PageTone.Weak);
        foreach (IGrouping<string, Exclusion> why in document.Excluded.GroupBy(e => e.Why))
        {
            yield return new(say.Say("awards.excluded", say.Say("awards.why." + why.Key), Digits(why.Count())), 2, PageTone.Weak);
        }

        if (document.Json["pot"] is JsonObject pot)
        {
            yield return new(say.Say("awards.pot", Text(pot, "value"), Text(pot, "taken"), Text(pot, "asked")), 2);
        }
    }

    private static IEnumerable<PageLine> Hands(Wording say, RunDocument document, Dictionary<string, string> names)
    {
        Exclusion[] left = [.. document.Excluded.Where(e => e.Why == "by-hand")];
        yield return new(say.Say("approvals.by-hand", Digits(document.HandLines.Count + left.Length)), 0, PageTone.Head);
        foreach (HandLine hand in document.HandLines)
        {
            string amount = hand.Amount.Sign > 0 ? say.Say("explain.yuan", hand.Amount.ToDecimalText(2)) : "";
            yield return new(say.Say("approvals.hand", names.GetValueOrDefault(hand.Code, ""), hand.Code, say.Say("awards.hand." + hand.Kind), hand.Reason, hand.By ?? ""), 2, PageTone.Mind) { Amount = amount, Code = hand.Code };
        }

        foreach (Exclusion one in left)
        {
            yield return new(say.Say("approvals.hand", one.Name, one.Code ?? "", say.Say("awards.why.by-hand"), one.Reason ?? "", "").TrimEnd(), 2, PageTone.Mind);
        }
    }

    // Held against its main run, a supplement would look as if nothing, or less, were paid: all of it comes on top.
    private static IEnumerable<PageLine> OnTop(Wording say, IReadOnlyList<RunFirm> firms, long main)
    {
        RunFirm[] paid = [.. firms.Where(f => f.Granted is { Sign: > 0 })];
        yield return new(say.Say("approvals.on-top", Digits(main), Digits(paid.Length)), 0, PageTone.Head)
        {
            Amount = say.Say("explain.yuan", paid.Aggregate(Exact.Zero, (sum, f) => sum + f.Granted!.Value).ToDecimalText(2)),
        };
    }

    private static IEnumerable<PageLine> Earlier(Wording say, SqliteConnection db, AwardRun run, string sha256, string? decidedAt)
    {
        if (CompareRuns.Earlier(db, run, decidedAt) is not { } earlier)
        {
            yield return new(say.Say("approvals.no-earlier"), 0, PageTone.Head);
            yield break;
        }

        IReadOnlyList<JsonObject> rows = CompareRuns.Run(db, run.Id, earlier.Id, sha256);
        yield return new(say.Say("approvals.against", Digits(earlier.Id), Digits(earlier.Year), Digits(rows.Count)), 0, PageTone.Head)
        {
            Amount = say.Say("explain.yuan", rows.Aggregate(Exact.Zero, (sum, r) => sum + Change(r)).ToDecimalText(2)),
        };
        foreach (JsonObject row in rows.OrderByDescending(r => Size(Change(r))).ThenBy(r => Text(r, "code"), StringComparer.Ordinal))
        {
            string outcomes = Outcome(say, Text(row, "outcomeBefore")) + " → " + Outcome(say, Text(row, "outcome"));
            yield return new(say.Say("approvals.change", Text(row, "name"), Text(row, "code"), outcomes), 2)
            {
                Amount = say.Say("explain.change", Or(Text(row, "before")), Or(Text(row, "after"))),
                Code = Text(row, "outcome").Length > 0 ? Text(row, "code") : null,
            };
        }
    }

    private static string Outcome(Wording say, string outcome) => outcome.Length == 0 ? say.Say("awards.not-in") : say.Say("outcome." + outcome);

    // What one of the two leaves open changes no sum.
    private static Exact Change(JsonObject row) => StrictJson.Number(row["change"]) ?? Exact.Zero;

    private static string Or(string amount) => amount.Length == 0 ? "—" : amount;

    private static Exact Size(Exact amount) => amount.Sign < 0 ? -amount : amount;

    private static string Text(JsonObject of, string name) => of[name] is { } node ? StrictJson.Text(node) ?? node.ToJsonString() : "";

    private static string Digits(long number) => FormattableString.Invariant($"{number}");
}
