using CountyToolkit.Audit;
using CountyToolkit.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Titles;

/// <summary>Events of titles and their yearly updates. Writing checks nothing: <see cref="AddTitle"/> does, and imports.</summary>
public sealed class TitleStore(SqliteConnection db)
{
    private const string Titles = """
        SELECT t.id, t.enterprise_id, t.pool, t.level, t.event, t.on_date, t.from_on, t.until_on, t.batch_name, t.document,
          t.published_name, t.batch_id, t.place, a.operator, a.at
        FROM title_now t LEFT JOIN audit a ON a.id = t.act_id
        WHERE (@pool IS NULL OR t.pool = @pool)
        """;

    private const string InOrder = " ORDER BY t.enterprise_id, t.on_date, t.id";

    private const string YearlyUpdates = """
        SELECT t.id, t.enterprise_id, t.pool, t.year, a.operator, a.at
        FROM title_update_now t LEFT JOIN audit a ON a.id = t.act_id
        WHERE 1
        """;

    private const string UpdatesInOrder = " ORDER BY t.enterprise_id, t.pool, t.year";
    private const string OfSome = " AND t.enterprise_id IN (SELECT value FROM json_each(@ids))";

    /// <summary>Events, oldest first, of one enterprise and one pool where given.</summary>
    public IReadOnlyList<Title> Find(long? enterpriseId = null, string? pool = null) => Find(enterpriseId is { } one ? [one] : null, pool);

    /// <summary>As <see cref="Find(long?, string?)"/>, of some enterprises; null = of all.</summary>
    internal IReadOnlyList<Title> Find(IReadOnlyCollection<long>? enterprises, string? pool = null) => enterprises is null
        ? [.. db.Query<Title>(Titles + InOrder, new { pool })]
        : [.. db.Query<Title>(Titles + OfSome + InOrder, new { pool, ids = IdList.Of(enterprises) })];

    /// <summary>Rows of the enterprises that hold a title on a day: the last event on or before it decides, and it neither revokes nor lapses.</summary>
    /// <param name="pool">The title.</param>
    /// <param name="on">The day.</param>
    /// <param name="evenExpired">Whether one whose term has ended without a word still counts: it may yet be reviewed.</param>
    public IReadOnlySet<long> Holders(string pool, DateOnly on, bool evenExpired = false) => Find(pool: pool).Where(t => t.OnDate <= on)
        .GroupBy(t => t.EnterpriseId)
        .Select(g => g.Last())
        .Where(t => t.Event is not ("revoked" or "lapsed") && (evenExpired || t.UntilOn is null || t.UntilOn >= on))
        .Select(t => t.EnterpriseId).ToHashSet();

    /// <summary>Yearly updates, of one enterprise where given.</summary>
    public IReadOnlyList<TitleUpdate> Updates(long? enterpriseId = null) => Updates(enterpriseId is { } one ? [one] : null);

    /// <summary>Titles whose yearly updates the office keeps: those it has ever recorded one of.</summary>
    internal IReadOnlySet<string> PoolsUpdated() => db.Query<string>("SELECT DISTINCT pool FROM title_update_now").ToHashSet(StringComparer.Ordinal);

    /// <summary>As <see cref="Updates(long?)"/>, of some enterprises; null = of all.</summary>
    internal IReadOnlyList<TitleUpdate> Updates(IReadOnlyCollection<long>? enterprises) => enterprises is null
        ? [.. db.Query<TitleUpdate>(YearlyUpdates + UpdatesInOrder)]
        : [.. db.Query<TitleUpdate>(YearlyUpdates + OfSome + UpdatesInOrder, new { ids = IdList.Of(enterprises) })];

    /// <summary>Adds an event and answers its row id.</summary>
    public static long Add(Act act, Title row)
    {
        using RowWriter writer = new(
            act.Connection, act.Id, "title", "enterprise_id", "pool", "level", "event", "on_date", "from_on", "until_on", "batch_name", "document", "published_name", "batch_id", "place");
        return writer.Add(
            row.EnterpriseId, row.Pool, row.Level, row.Event, row.OnDate, row.FromOn, row.UntilOn, row.BatchName, row.Document, row.PublishedName, row.BatchId, row.Place);
    }

    /// <summary>Adds a yearly update and answers its row id.</summary>
    public static long Add(Act act, TitleUpdate row)
    {
        using RowWriter writer = new(act.Connection, act.Id, "title_update", "enterprise_id", "pool", "year");
        return writer.Add(row.EnterpriseId, row.Pool, row.Year);
    }
}
