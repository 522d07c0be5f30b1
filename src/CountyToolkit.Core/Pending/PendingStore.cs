using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Pending;

/// <summary>Questions over the whole register that would be slow to gather row by row; each answers the rows it counts.</summary>
internal sealed class PendingStore(SqliteConnection db)
{
    private const string Standing = """
        standing AS (
          SELECT enterprise_id, pool, from_on, on_date, until_on FROM (
            SELECT t.*, ROW_NUMBER() OVER (PARTITION BY t.enterprise_id, t.pool ORDER BY t.on_date DESC, t.id DESC) AS back
            FROM title_now t WHERE t.on_date <= @today)
          WHERE back = 1 AND event IN ('recognised', 'reviewed', 'moved-in') AND (until_on IS NULL OR until_on >= @today)
            AND enterprise_id NOT IN (SELECT enterprise_id FROM enterprise_end_now WHERE on_date <= @today))
        """;

    private const string Ending = "WITH " + Standing + """

        SELECT pool, enterprise_id, until_on FROM standing WHERE until_on <= @until ORDER BY until_on, pool, enterprise_id
        """;

    // Only titles for which the office has ever kept yearly updates: the file does not say which document asks for one.
    private const string NotUpdated = "WITH " + Standing + """

        SELECT s.pool, s.enterprise_id FROM standing s
        WHERE CAST(substr(COALESCE(s.from_on, s.on_date), 1, 4) AS INTEGER) < @year
          AND s.pool IN (SELECT pool FROM title_update_now)
          AND NOT EXISTS (SELECT 1 FROM title_update_now u WHERE u.enterprise_id = s.enterprise_id AND u.pool = s.pool AND u.year = @year)
        ORDER BY s.pool, s.enterprise_id
        """;

    private const string WithoutCode = """
        SELECT e.id FROM enterprise_now e
        WHERE NOT EXISTS (SELECT 1 FROM enterprise_code_now c WHERE c.enterprise_id = e.id)
          AND e.id NOT IN (SELECT enterprise_id FROM enterprise_end_now WHERE on_date <= @today)
        ORDER BY e.id
        """;

    private const string WithoutYear = "WITH " + Standing + """
        , watched AS (
          SELECT enterprise_id FROM standing
          UNION SELECT enterprise_id FROM pool_entry_now WHERE state = 'admitted' AND on_date <= @today)
        SELECT w.enterprise_id FROM watched w
        WHERE w.enterprise_id NOT IN (SELECT enterprise_id FROM enterprise_end_now WHERE on_date <= @today)
          AND NOT EXISTS (SELECT 1 FROM indicator_value_now v WHERE v.enterprise_id = w.enterprise_id AND v.period = @period AND v.value IS NOT NULL)
        ORDER BY w.enterprise_id
        """;

    private const string WithoutQuarter = """
        SELECT w.enterprise_id FROM (SELECT DISTINCT enterprise_id FROM indicator_value_now WHERE period IN @before AND value IS NOT NULL) w
        WHERE w.enterprise_id NOT IN (SELECT enterprise_id FROM enterprise_end_now WHERE on_date <= @today)
          AND NOT EXISTS (SELECT 1 FROM indicator_value_now v WHERE v.enterprise_id = w.enterprise_id AND v.period = @period AND v.value IS NOT NULL)
        ORDER BY w.enterprise_id
        """;

    private const string Unpaid = """
        SELECT t.run_id FROM ledger_now t
        WHERE t.run_id IS NOT NULL
          AND t.granted_fen > (SELECT COALESCE(SUM(e.amount_fen), 0) FROM ledger_event_now e WHERE e.ledger_id = t.id AND e.state = 'paid')
        GROUP BY t.run_id ORDER BY t.run_id
        """;

    /// <summary>Standing titles that run out from today until a day, of each pool the holders and the first day, soonest first.</summary>
    public IReadOnlyList<(string Pool, IReadOnlyList<long> Holders, DateOnly First)> TitlesEnding(DateOnly today, DateOnly until) =>
    [
        .. db.Query<(string Pool, long Enterprise, string Until)>(Ending, new { today = IsoDate.Text(today), until = IsoDate.Text(until) })
            .GroupBy(r => r.Pool)
            .Select(g => (g.Key, (IReadOnlyList<long>)[.. g.Select(r => r.Enterprise)], IsoDate.Parse(g.First().Until))),
    ];

    /// <summary>Holders of titles older than the year that have not made its update, by pool.</summary>
    public IReadOnlyList<(string Pool, IReadOnlyList<long> Holders)> NotYetUpdated(DateOnly today) =>
    [
        .. db.Query<(string Pool, long Enterprise)>(NotUpdated, new { today = IsoDate.Text(today), year = today.Year })
            .GroupBy(r => r.Pool)
            .Select(g => (g.Key, (IReadOnlyList<long>)[.. g.Select(r => r.Enterprise)])),
    ];

    /// <summary>Enterprises of the register that have no code yet.</summary>
    public IReadOnlyList<long> EnterprisesWithoutCode(DateOnly today) => [.. db.Query<long>(WithoutCode, new { today = IsoDate.Text(today) })];

    /// <summary>Holders of a title and members of a pool of whom nothing is known of a year.</summary>
    public IReadOnlyList<long> WithoutFigures(DateOnly today, Period year) => [.. db.Query<long>(WithoutYear, new { today = IsoDate.Text(today), period = year.ToString() })];

    /// <summary>Enterprises that reported one of the four quarters before, and nothing of this one.</summary>
    public IReadOnlyList<long> WithoutQuarterly(DateOnly today, Period quarter) => [.. db.Query<long>(
        WithoutQuarter, new { today = IsoDate.Text(today), period = quarter.ToString(), before = Enumerable.Range(1, 4).Select(i => quarter.Back(i).ToString()) })];

    /// <summary>Runs whose ledger rows are not all paid in full.</summary>
    public IReadOnlyList<long> RunsNotPaidOut() => [.. db.Query<long>(Unpaid)];
}
