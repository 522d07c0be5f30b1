using CountyToolkit.Audit;
using CountyToolkit.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Credit;

/// <summary>
/// Entries on lists. A firm is put on a list once a day: what is recorded of the same entry later, such as the day it was taken
/// off, stands instead of what was recorded before.
/// </summary>
public sealed class ListEntryStore(SqliteConnection db)
{
    private const string Select = """
        SELECT t.id, t.enterprise_id, t.list, t.who, t.from_on, t.until_on, t.document, t.batch_id, t.place, a.operator, a.at
        FROM list_entry_now t LEFT JOIN audit a ON a.id = t.act_id
        WHERE NOT EXISTS (SELECT 1 FROM list_entry_now n WHERE n.enterprise_id = t.enterprise_id AND n.list = t.list AND n.who = t.who AND n.from_on = t.from_on AND n.id > t.id)
        """;

    private const string OfSome = " AND t.enterprise_id IN (SELECT value FROM json_each(@ids))";
    private const string InOrder = " ORDER BY t.enterprise_id, t.from_on, t.id";

    /// <summary>Those that hold, oldest first, of one enterprise where given.</summary>
    public IReadOnlyList<ListEntry> Find(long? enterpriseId = null) => Find(enterpriseId is { } one ? [one] : null);

    /// <summary>As <see cref="Find(long?)"/>, of some enterprises; null = of all.</summary>
    internal IReadOnlyList<ListEntry> Find(IReadOnlyCollection<long>? enterprises) => enterprises is null
        ? [.. db.Query<ListEntry>(Select + InOrder)]
        : [.. db.Query<ListEntry>(Select + OfSome + InOrder, new { ids = IdList.Of(enterprises) })];

    /// <summary>Adds one unchecked and answers its row id.</summary>
    public static long Add(Act act, ListEntry row)
    {
        using RowWriter writer = new(act.Connection, act.Id, "list_entry", "enterprise_id", "list", "who", "from_on", "until_on", "document", "batch_id", "place");
        return writer.Add(row.EnterpriseId, row.List, row.Who, row.FromOn, row.UntilOn, row.Document, row.BatchId, row.Place);
    }
}
