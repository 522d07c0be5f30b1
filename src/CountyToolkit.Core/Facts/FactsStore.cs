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
        WHERE @enterpriseId IS NULL OR t.enterprise_id = @enterpriseId
        ORDER BY t.enterprise_id, t.on_date, t.id
        """;

    private const string Merged = """
        SELECT enterprise_id, successor_id, on_date FROM enterprise_end_now WHERE successor_id IS NOT NULL
        """;

    internal ILookup<long, ValueRow> ValuesOf(IEnumerable<long> enterprises) =>
        db.Query<ValueRow>(Values, new { ids = "[" + string.Join(',', enterprises) + "]" }).ToLookup(v => v.EnterpriseId);

    internal IEnumerable<JudgementRow> JudgementsOf(long? enterpriseId) => db.Query<JudgementRow>(Judgements, new { enterpriseId });

    internal Dictionary<long, string> Indicators() =>
        db.Query<(long Id, string Code)>("SELECT id, code FROM indicator").ToDictionary(i => i.Id, i => i.Code);

    internal Dictionary<long, (string? Operator, string At)> Acts() =>
        db.Query<(long Id, string? Operator, string At)>("SELECT id, operator, at FROM audit").ToDictionary(a => a.Id, a => (a.Operator, a.At));

    internal Dictionary<long, string> Files() =>
        db.Query<(long Id, string Name)>("SELECT id, file_name FROM import_batch").ToDictionary(b => b.Id, b => b.Name);

    /// <summary>Who was merged into whom by a day: successor to those merged into it, directly.</summary>
    internal ILookup<long, long> MergedBy(DateOnly date) =>
        db.Query<(long Enterprise, long Successor, string On)>(Merged)
            .Where(m => string.CompareOrdinal(m.On, IsoDate.Text(date)) <= 0)
            .ToLookup(m => m.Successor, m => m.Enterprise);
}
