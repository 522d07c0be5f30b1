using CountyToolkit.Audit;
using CountyToolkit.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Credit;

/// <summary>Yearly grades.</summary>
public sealed class GradeStore(SqliteConnection db)
{
    private const string Select = """
        SELECT t.id, t.enterprise_id, t.kind, t.year, t.grade AS letter, t.document, t.batch_id, t.place, a.operator, a.at
        FROM grade_now t LEFT JOIN audit a ON a.id = t.act_id
        """;

    private const string OfSome = " WHERE t.enterprise_id IN (SELECT value FROM json_each(@ids))";
    private const string InOrder = " ORDER BY t.enterprise_id, t.kind, t.year";

    /// <summary>Those that hold, of one enterprise where given.</summary>
    public IReadOnlyList<Grade> Find(long? enterpriseId = null) => Find(enterpriseId is { } one ? [one] : null);

    /// <summary>As <see cref="Find(long?)"/>, of some enterprises; null = of all.</summary>
    internal IReadOnlyList<Grade> Find(IReadOnlyCollection<long>? enterprises) => enterprises is null
        ? [.. db.Query<Grade>(Select + InOrder)]
        : [.. db.Query<Grade>(Select + OfSome + InOrder, new { ids = IdList.Of(enterprises) })];

    /// <summary>Adds one unchecked and answers its row id.</summary>
    public static long Add(Act act, Grade row)
    {
        using RowWriter writer = new(act.Connection, act.Id, "grade", "enterprise_id", "kind", "year", "grade", "document", "batch_id", "place");
        return writer.Add(row.EnterpriseId, row.Kind, row.Year, row.Letter, row.Document, row.BatchId, row.Place);
    }
}
