using CountyToolkit.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Enterprises;

/// <summary>
/// Reads the register. Everything is dated: ask for a day, and what is dated later is not seen. Name and code alone
/// fall back to the first known one, since something must be printed for days before it.
/// </summary>
public sealed class EnterpriseStore(SqliteConnection db)
{
    private const string Names = """
        SELECT t.id, t.enterprise_id, 'name' AS kind, t.name AS value, t.from_on, t.batch_id, t.place, a.operator, a.at
        FROM enterprise_name_now t LEFT JOIN audit a ON a.id = t.act_id
        """;

    private const string Codes = """
        SELECT t.id, t.enterprise_id, 'code' AS kind, t.code AS value, t.from_on, t.batch_id, t.place, a.operator, a.at
        FROM enterprise_code_now t LEFT JOIN audit a ON a.id = t.act_id
        """;

    private const string Attributes = """
        SELECT t.id, t.enterprise_id, t.attribute AS kind, t.value, t.from_on, t.batch_id, t.place, a.operator, a.at
        FROM enterprise_attribute_now t LEFT JOIN audit a ON a.id = t.act_id
        """;

    private const string Ends = "SELECT id, enterprise_id, on_date, successor_id, reason FROM enterprise_end_now t";
    private const string Ids = "SELECT id FROM enterprise_now";
    private const string OfSome = " WHERE t.enterprise_id IN (SELECT value FROM json_each(@ids))";
    private const string InOrder = " ORDER BY t.enterprise_id, t.from_on, t.id";

    /// <summary>How many were ever registered.</summary>
    public int Count() => db.ExecuteScalar<int>("SELECT COUNT(*) FROM enterprise_now");

    /// <summary>Every enterprise ever registered, ended ones too, as of a day, in order of registration.</summary>
    public IReadOnlyList<Enterprise> All(DateOnly on) => [.. WithHistory(on).Select(e => e.Enterprise)];

    /// <summary>Those of the rows named that the register has, as of a day, in order of registration.</summary>
    public IReadOnlyList<Enterprise> Some(IReadOnlyCollection<long> ids, DateOnly on) => [.. WithHistory(on, ids).Select(e => e.Enterprise)];

    /// <summary>As <see cref="All"/> or, where rows are named, <see cref="Some"/>; each with the names, codes and attributes it ever had, each kind oldest first.</summary>
    public IEnumerable<(Enterprise Enterprise, IEnumerable<DatedValue> History)> WithHistory(DateOnly on, IReadOnlyCollection<long>? ids = null)
    {
        ILookup<long, DatedValue> history = Rows(ids).ToLookup(v => v.EnterpriseId);
        ILookup<long, EnterpriseEnd> ends = Endings(ids).ToLookup(e => e.EnterpriseId);
        IEnumerable<long> known = ids is null
            ? db.Query<long>(Ids + " ORDER BY id")
            : db.Query<long>(Ids + " WHERE id IN (SELECT value FROM json_each(@ids)) ORDER BY id", new { ids = IdList.Of(ids) });
        return known.Select(id => (Compose(id, history[id], ends[id], on), history[id]));
    }

    /// <summary>One enterprise as of a day; null when the register has no such row.</summary>
    public Enterprise? Find(long id, DateOnly on) => WithHistory(on, [id]).Select(e => e.Enterprise).FirstOrDefault();

    /// <summary>Names, codes and attributes of one enterprise, each oldest first.</summary>
    public IReadOnlyList<DatedValue> History(long id) => Rows([id]);

    /// <summary>When and how it ended; empty while it is there.</summary>
    public IReadOnlyList<EnterpriseEnd> Endings(long id) => [.. Endings([id])];

    /// <summary>Enterprises merged into this one, nearest first, those merged into them included.</summary>
    public IReadOnlyList<long> Predecessors(long id) => [.. db.Query<long>(
        """
        WITH RECURSIVE line(id, depth) AS (
          SELECT @id, 0
          UNION
          SELECT e.enterprise_id, line.depth + 1 FROM enterprise_end_now e JOIN line ON e.successor_id = line.id)
        SELECT id FROM line WHERE depth > 0 ORDER BY depth, id
        """,
        new { id })];

    /// <summary>Attributes of many enterprises, with their sources, each oldest first.</summary>
    public ILookup<long, DatedValue> AttributesOf(IEnumerable<long> ids) => db.Query<DatedValue>(
        Attributes + OfSome + InOrder, new { ids = IdList.Of(ids) }).ToLookup(v => v.EnterpriseId);

    /// <summary>The values an attribute has or had in this file, in order.</summary>
    public IReadOnlyList<string> Values(string attribute) => [.. db.Query<string>(
        "SELECT DISTINCT value FROM enterprise_attribute_now WHERE attribute = @attribute AND value IS NOT NULL ORDER BY value", new { attribute })];

    internal IEnumerable<DatedValue> AllNames() => db.Query<DatedValue>(Names + InOrder);

    internal IEnumerable<DatedValue> AllCodes() => db.Query<DatedValue>(Codes + InOrder);

    internal IEnumerable<DatedValue> AllAttributes() => db.Query<DatedValue>(Attributes + InOrder);

    internal IEnumerable<EnterpriseEnd> AllEnds() => db.Query<EnterpriseEnd>(Ends);

    internal IEnumerable<long> AllIds() => db.Query<long>(Ids);

    private static Enterprise Compose(long id, IEnumerable<DatedValue> history, IEnumerable<EnterpriseEnd> ends, DateOnly on)
    {
        ILookup<string, DatedValue> kinds = history.ToLookup(v => v.Kind, StringComparer.Ordinal);
        EnterpriseEnd? end = ends.LastOrDefault(e => e.OnDate <= on);
        Dictionary<string, string> attributes = new(StringComparer.Ordinal);
        foreach (IGrouping<string, DatedValue> kind in kinds.Where(k => k.Key is not ("name" or "code")))
        {
            if (DatedValue.On(kind, on)?.Value is { } value)
            {
                attributes[kind.Key] = value;
            }
        }

        return new Enterprise
        {
            Id = id,
            Name = (DatedValue.On(kinds["name"], on) ?? kinds["name"].FirstOrDefault())?.Value ?? "",
            Code = (DatedValue.On(kinds["code"], on) ?? kinds["code"].FirstOrDefault())?.Value,
            Attributes = attributes,
            EndedOn = end?.OnDate,
            SuccessorId = end?.SuccessorId,
        };
    }

    private List<DatedValue> Rows(IReadOnlyCollection<long>? some)
    {
        (string filter, string? ids) = some is null ? ("", null) : (OfSome, IdList.Of(some));
        return
        [
            .. db.Query<DatedValue>(Names + filter + InOrder, new { ids }),
            .. db.Query<DatedValue>(Codes + filter + InOrder, new { ids }),
            .. db.Query<DatedValue>(Attributes + filter + InOrder, new { ids }),
        ];
    }

    private IEnumerable<EnterpriseEnd> Endings(IReadOnlyCollection<long>? some) => some is null
        ? db.Query<EnterpriseEnd>(Ends + " ORDER BY t.id")
        : db.Query<EnterpriseEnd>(Ends + OfSome + " ORDER BY t.id", new { ids = IdList.Of(some) });
}
