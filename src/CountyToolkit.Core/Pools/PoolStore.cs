using CountyToolkit.Audit;
using CountyToolkit.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Pools;

/// <summary>Admissions and leavings of the pools. Writing checks nothing: <see cref="AdmitToPool"/> and <see cref="RemoveFromPool"/> do.</summary>
public sealed class PoolStore(SqliteConnection db)
{
    // The whole history, not only the newest row of an enterprise: who stood in a pool is asked for any day.
    private const string History = """
        SELECT t.id, t.enterprise_id, t.pool, t.state, t.on_date, t.reason, t.document, a.operator
        FROM pool_entry t JOIN audit a ON a.id = t.act_id
        WHERE NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = 'pool_entry' AND r.row_id = t.id)
          AND (t.batch_id IS NULL OR NOT EXISTS (SELECT 1 FROM import_undo u WHERE u.batch_id = t.batch_id))
          AND (@pool IS NULL OR t.pool = @pool) AND (@enterpriseId IS NULL OR t.enterprise_id = @enterpriseId)
        ORDER BY t.pool, t.enterprise_id, t.on_date, t.id
        """;

    /// <summary>Every admission and leaving, by pool and enterprise, oldest first; of one pool or enterprise where given.</summary>
    public IReadOnlyList<PoolEntry> Find(string? pool = null, long? enterpriseId = null) =>
        [.. db.Query<PoolEntry>(History, new { pool, enterpriseId })];

    /// <summary>The admissions that hold on a day: the last word on or before it is an admission.</summary>
    public IReadOnlyList<PoolEntry> Members(DateOnly on, string? pool = null) =>
    [
        .. Find(pool).Where(e => e.OnDate <= on)
            .GroupBy(e => (e.Pool, e.EnterpriseId))
            .Select(g => g.Last())
            .Where(e => e.State == PoolEntry.Admitted),
    ];

    /// <summary>Adds a row and answers its id.</summary>
    public static long Add(Act act, PoolEntry row)
    {
        using RowWriter writer = new(act.Connection, act.Id, "pool_entry", "enterprise_id", "pool", "state", "on_date", "reason", "document");
        return writer.Add(row.EnterpriseId, row.Pool, row.State, row.OnDate, row.Reason, row.Document);
    }
}
