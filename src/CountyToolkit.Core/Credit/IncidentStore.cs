using CountyToolkit.Audit;
using CountyToolkit.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Credit;

/// <summary>Incidents.</summary>
public sealed class IncidentStore(SqliteConnection db)
{
    private const string Select = """
        SELECT t.id, t.enterprise_id, t.kind, t.grade, t.on_date, t.document, t.note, t.batch_id, t.place, a.operator, a.at
        FROM incident_now t LEFT JOIN audit a ON a.id = t.act_id
        """;

    private const string OfSome = " WHERE t.enterprise_id IN (SELECT value FROM json_each(@ids))";
    private const string InOrder = " ORDER BY t.enterprise_id, t.on_date, t.id";

    /// <summary>Those that hold, oldest first, of one enterprise where given.</summary>
    public IReadOnlyList<Incident> Find(long? enterpriseId = null) => Find(enterpriseId is { } one ? [one] : null);

    /// <summary>As <see cref="Find(long?)"/>, of some enterprises; null = of all.</summary>
    internal IReadOnlyList<Incident> Find(IReadOnlyCollection<long>? enterprises) => enterprises is null
        ? [.. db.Query<Incident>(Select + InOrder)]
        : [.. db.Query<Incident>(Select + OfSome + InOrder, new { ids = IdList.Of(enterprises) })];

    /// <summary>Adds one unchecked and answers its row id.</summary>
    public static long Add(Act act, Incident row)
    {
        using RowWriter writer = new(act.Connection, act.Id, "incident", "enterprise_id", "kind", "grade", "on_date", "document", "note", "batch_id", "place");
        return writer.Add(row.EnterpriseId, row.Kind, row.Grade, row.OnDate, row.Document, row.Note, row.BatchId, row.Place);
    }
}
