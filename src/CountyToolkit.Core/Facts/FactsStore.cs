using CountyToolkit.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Facts;

/// <summary>The reads that only facts need, made for many enterprises at once.</summary>
internal sealed class FactsStore(SqliteConnection db)
{
    private const string Values = """
        SELECT t.id, t.enterprise_id, t.indicator_id, t.period, t.source, t.value, t.batch_id, t.place, t.act_id
        FROM indicator_value_now t
        WHERE t.enterprise_id IN (SELECT value FROM json_each(@ids)) AND t.value IS NOT NULL
        ORDER BY t.enterprise_id
        """;

    private const string Judgements = """
        SELECT t.id, t.enterprise_id, t.rule, t.item, t.outcome, t.reason, t.on_date, t.from_on, t.until_on, a.operator, a.at
        FROM judgement_now t LEFT JOIN audit a ON a.id = t.act_id
        """;

    private const string OfSome = " WHERE t.enterprise_id IN (SELECT value FROM json_each(@ids))";
    private const string InOrder = " ORDER BY t.enterprise_id, t.on_date, t.id";
    private const string AllActs = "SELECT id, operator, at FROM audit";
    private const string ActsOfSome = AllActs + " WHERE id IN (SELECT t.act_id FROM indicator_value t" + OfSome + ")";

    private const string Merged = """
        SELECT enterprise_id, successor_id, on_date FROM enterprise_end_now WHERE successor_id IS NOT NULL
        """;

    internal ILookup<long, ValueRow> ValuesOf(IEnumerable<long> enterprises) =>
        db.Query<ValueRow>(Values, new { ids = IdList.Of(enterprises) }).ToLookup(v => v.EnterpriseId);

    /// <summary>Judgements of some enterprises; null = of all.</summary>
    internal IEnumerable<Judgement> JudgementsOf(IReadOnlyCollection<long>? enterprises) => enterprises is null
        ? db.Query<Judgement>(Judgements + InOrder)
        : db.Query<Judgement>(Judgements + OfSome + InOrder, new { ids = IdList.Of(enterprises) });

    internal Dictionary<long, string> Indicators() =>
        db.Query<(long Id, string Code)>("SELECT id, code FROM indicator").ToDictionary(i => i.Id, i => i.Code);

    /// <summary>The acts that wrote values of some enterprises; null = every act.</summary>
    internal Dictionary<long, (string? Operator, string At)> Acts(IReadOnlyCollection<long>? enterprises) =>
        db.Query<(long Id, string? Operator, string At)>(enterprises is null ? AllActs : ActsOfSome, new { ids = IdList.Of(enterprises ?? []) })
            .ToDictionary(a => a.Id, a => (a.Operator, a.At));

    internal Dictionary<long, string> Files() =>
        db.Query<(long Id, string Name)>("SELECT id, file_name FROM import_batch").ToDictionary(b => b.Id, b => b.Name);

    /// <summary>Who was merged into whom by a day: successor to those merged into it, directly.</summary>
    internal ILookup<long, long> MergedBy(DateOnly date) =>
        db.Query<(long Enterprise, long Successor, string On)>(Merged)
            .Where(m => string.CompareOrdinal(m.On, IsoDate.Text(date)) <= 0)
            .ToLookup(m => m.Successor, m => m.Enterprise);
}
