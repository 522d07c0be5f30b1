using CountyToolkit.Audit;
using CountyToolkit.Facts;
using CountyToolkit.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Checks;

/// <summary>Judgements.</summary>
public sealed class JudgementStore(SqliteConnection db)
{
    private const string Select = """
        SELECT t.id, t.enterprise_id, t.rule, t.item, t.outcome, t.reason, t.on_date, t.from_on, t.until_on, a.operator, a.at
        FROM judgement_now t LEFT JOIN audit a ON a.id = t.act_id
        WHERE @enterpriseId IS NULL OR t.enterprise_id = @enterpriseId
        ORDER BY t.enterprise_id, t.on_date, t.id
        """;

    /// <summary>Those that hold, oldest first, of one enterprise where given.</summary>
    public IReadOnlyList<Judgement> Find(long? enterpriseId = null) => [.. db.Query<Judgement>(Select, new { enterpriseId })];

    /// <summary>Adds one unchecked and answers its row id.</summary>
    public static long Add(Act act, Judgement row)
    {
        using RowWriter writer = new(act.Connection, act.Id, "judgement", "enterprise_id", "rule", "item", "outcome", "reason", "on_date", "from_on", "until_on");
        return writer.Add(row.EnterpriseId, row.Rule, row.Item, row.Outcome, row.Reason, row.OnDate, row.FromOn, row.UntilOn);
    }
}
