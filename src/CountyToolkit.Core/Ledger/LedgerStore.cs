using CountyToolkit.Audit;
using CountyToolkit.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Ledger;

/// <summary>The ledger. Writing checks nothing: <see cref="AddLedgerEntry"/> and <see cref="AddLedgerEvent"/> do, and imports and runs.</summary>
public sealed class LedgerStore(SqliteConnection db)
{
    private const string Entries = """
        SELECT t.id, t.enterprise_id, t.programme, t.pool, t.policy_year, t.granted_fen, t.run_id, t.document, t.batch_id, t.place, a.operator, a.at
        FROM ledger_now t LEFT JOIN audit a ON a.id = t.act_id
        WHERE (@year IS NULL OR t.policy_year = @year) AND (@id IS NULL OR t.id = @id)
        """;

    private const string EntriesInOrder = " ORDER BY t.enterprise_id, t.policy_year, t.id";

    private const string Events = """
        SELECT e.id, e.ledger_id, e.state, e.amount_fen, e.on_date, e.document, e.batch_id, e.place, a.operator, a.at
        FROM ledger_event_now e JOIN ledger_now t ON t.id = e.ledger_id LEFT JOIN audit a ON a.id = e.act_id
        WHERE (@year IS NULL OR t.policy_year = @year) AND (@id IS NULL OR t.id = @id)
        """;

    private const string EventsInOrder = " ORDER BY e.on_date, e.id";
    private const string OfSome = " AND t.enterprise_id IN (SELECT value FROM json_each(@ids))";

    /// <summary>Lines that hold with all their events, of one enterprise, one policy year, one row where given.</summary>
    public IReadOnlyList<LedgerLine> Lines(long? enterpriseId = null, int? year = null, long? id = null) => Lines(enterpriseId is { } one ? [one] : null, year, id);

    /// <summary>As <see cref="Lines(long?, int?, long?)"/>, of some enterprises; null = of all.</summary>
    internal IReadOnlyList<LedgerLine> Lines(IReadOnlyCollection<long>? enterprises, int? year = null, long? id = null)
    {
        (string some, string? ids) = enterprises is null ? ("", null) : (OfSome, IdList.Of(enterprises));
        ILookup<long, LedgerEvent> events = db.Query<LedgerEvent>(Events + some + EventsInOrder, new { ids, year, id }).ToLookup(e => e.LedgerId);
        return [.. db.Query<LedgerEntry>(Entries + some + EntriesInOrder, new { ids, year, id }).Select(e => new LedgerLine(e, [.. events[e.Id]]))];
    }

    /// <summary>Adds an entry and answers its row id. An entry without events counts as decided on no day: add one too.</summary>
    public static long Add(Act act, LedgerEntry row)
    {
        using RowWriter writer = new(act.Connection, act.Id, "ledger", "enterprise_id", "programme", "pool", "policy_year", "granted_fen", "run_id", "document", "batch_id", "place");
        return writer.Add(row.EnterpriseId, row.Programme, row.Pool, row.PolicyYear, row.GrantedFen, row.RunId, row.Document, row.BatchId, row.Place);
    }

    /// <summary>Adds an event and answers its row id.</summary>
    public static long Add(Act act, LedgerEvent row)
    {
        using RowWriter writer = new(act.Connection, act.Id, "ledger_event", "ledger_id", "state", "amount_fen", "on_date", "document", "batch_id", "place");
        return writer.Add(row.LedgerId, row.State, row.AmountFen, row.OnDate, row.Document, row.BatchId, row.Place);
    }
}
