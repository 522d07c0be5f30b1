using CountyToolkit.Audit;
using CountyToolkit.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Credit;

/// <summary>Credentials.</summary>
public sealed class CredentialStore(SqliteConnection db)
{
    private const string Select = """
        SELECT t.id, t.enterprise_id, t.kind, t.level, t.rank, t.from_on, t.until_on, t.number, t.document, t.batch_id, t.place, a.operator, a.at
        FROM credential_now t LEFT JOIN audit a ON a.id = t.act_id
        """;

    private const string OfSome = " WHERE t.enterprise_id IN (SELECT value FROM json_each(@ids))";
    private const string InOrder = " ORDER BY t.enterprise_id, t.from_on, t.id";

    /// <summary>Those that hold, oldest first, of one enterprise where given.</summary>
    public IReadOnlyList<Credential> Find(long? enterpriseId = null) => Find(enterpriseId is { } one ? [one] : null);

    /// <summary>As <see cref="Find(long?)"/>, of some enterprises; null = of all.</summary>
    internal IReadOnlyList<Credential> Find(IReadOnlyCollection<long>? enterprises) => enterprises is null
        ? [.. db.Query<Credential>(Select + InOrder)]
        : [.. db.Query<Credential>(Select + OfSome + InOrder, new { ids = IdList.Of(enterprises) })];

    /// <summary>Adds one unchecked and answers its row id.</summary>
    public static long Add(Act act, Credential row)
    {
        using RowWriter writer = new(
            act.Connection, act.Id, "credential", "enterprise_id", "kind", "level", "rank", "from_on", "until_on", "number", "document", "batch_id", "place");
        return writer.Add(row.EnterpriseId, row.Kind, row.Level, row.Rank, row.FromOn, row.UntilOn, row.Number, row.Document, row.BatchId, row.Place);
    }
}
