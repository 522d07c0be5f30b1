using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.Credit;
using CountyToolkit.Ledger;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Titles;

namespace CountyToolkit.Facts;

/// <summary>The lists of the facts, each of what was dated on or before the day, oldest first.</summary>
internal sealed class FactsLists(Catalogue catalogue, DateOnly date, FactsTables tables)
{
    internal IEnumerable<FactsList> Of(long id)
    {
        yield return List("credentials", tables.Credentials[id].Where(c => c.FromOn is null || c.FromOn <= date), Fact);
        yield return List("titles", tables.Titles[id].Where(t => t.OnDate <= date), Fact);
        List<Inquiry> replies = [.. tables.RepliesFor(id).Where(i => i.FromOn <= date)];
        FactsList incidents = List("incidents", tables.Incidents[id].Where(i => i.OnDate <= date), Fact);
        FactsList lists = List("lists", tables.Lists[id].Where(l => l.FromOn <= date), Fact);

        // An empty list says "asked, none". Where nobody was asked and nothing is on record, nothing is said.
        if (incidents.Rows.Count > 0 || Asked(replies, catalogue.IncidentKinds))
        {
            yield return incidents;
        }

        if (lists.Rows.Count > 0 || Asked(replies, catalogue.Lists))
        {
            yield return lists;
        }

        yield return List("grades", tables.Grades[id].Where(g => g.Year <= date.Year), Fact);
        yield return List("judgements", tables.Judgements[id].Where(j => j.Counts(date)), Fact);
        yield return new FactsList("ledger", [.. tables.LedgerOf(id).Select(l => l.On(date)).OfType<LedgerLine>().Select(l => (Fact(l), (TracedRow)l.Entry))]);
        yield return List("inquiries", replies, Fact);
    }

    private bool Asked(IEnumerable<Inquiry> replies, CodeList codes) =>
        replies.Any(r => catalogue.MatterEntries.Any(m => m.Code == r.Matter && m.Covers.Any(codes.Has)));

    private static FactsList List<T>(string name, IEnumerable<T> rows, Func<T, JsonObject> fact)
        where T : TracedRow => new(name, [.. rows.Select(r => (fact(r), (TracedRow)r))]);

    private static JsonObject Fact(Credential c) => new()
    {
        ["kind"] = c.Kind,
        ["level"] = c.Level,
        ["rank"] = c.Rank,
        ["from"] = Day(c.FromOn),
        ["until"] = Day(c.UntilOn),
    };

    private JsonObject Fact(Title t) => new()
    {
        ["pool"] = t.Pool,
        ["level"] = t.Level ?? (catalogue.TryPool(t.Pool, out PoolRung? pool) ? pool.Level : null),
        ["event"] = t.Event,
        ["on"] = Day(t.OnDate),
        ["from"] = Day(t.FromOn),
        ["until"] = Day(t.UntilOn),
        ["batch"] = t.BatchName,
        ["document"] = t.Document,
        ["updates"] = tables.PoolsUpdated.Contains(t.Pool) ? new JsonArray([.. Updates(t).Select(y => (JsonNode)y)]) : null,
    };

    private static JsonObject Fact(Incident i) => new() { ["kind"] = i.Kind, ["grade"] = i.Grade, ["on"] = Day(i.OnDate) };

    private static JsonObject Fact(ListEntry l) => new()
    {
        ["list"] = l.List,
        ["from"] = Day(l.FromOn),
        ["until"] = Day(l.UntilOn),
        ["who"] = l.Who,
    };

    private static JsonObject Fact(Grade g) => new() { ["kind"] = g.Kind, ["year"] = g.Year, ["grade"] = g.Letter };

    private static JsonObject Fact(Judgement j) => new()
    {
        ["rule"] = j.Rule,
        ["item"] = j.Item,
        ["outcome"] = j.Outcome,
        ["reason"] = j.Reason,
        ["by"] = j.Operator,
        ["on"] = Day(j.OnDate),
        ["from"] = Day(j.FromOn),
        ["until"] = Day(j.UntilOn),
    };

    private static JsonObject Fact(LedgerLine l) => new()
    {
        ["programme"] = l.Entry.Programme,
        ["pool"] = l.Entry.Pool,
        ["policyYear"] = l.Entry.PolicyYear,
        ["granted"] = Fen.Text(l.Entry.GrantedFen),
        ["paid"] = Fen.Text(l.PaidFen),
        ["state"] = l.State,
    };

    private static JsonObject Fact(Inquiry i) => new()
    {
        ["matter"] = i.Matter,
        ["from"] = Day(i.FromOn),
        ["until"] = Day(i.UntilOn),
        ["unit"] = i.Unit,
        ["on"] = Day(i.RepliedOn),
    };

    /// <summary>Years updated while this event's validity ran.</summary>
    private IEnumerable<int> Updates(Title t) =>
        t.Event is "revoked" or "lapsed" ? []
        : tables.Updates[t.EnterpriseId]
            .Where(u => u.Pool == t.Pool && u.Year >= (t.FromOn ?? t.OnDate).Year && u.Year <= Math.Min((t.UntilOn ?? date).Year, date.Year))
            .Select(u => u.Year);

    private static string? Day(DateOnly? day) => day is { } known ? IsoDate.Text(known) : null;
}
