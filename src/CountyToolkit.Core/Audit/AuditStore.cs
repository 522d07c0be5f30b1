using System.Text.Json.Nodes;
using CountyToolkit.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Audit;

/// <summary>The append-only chain of audit entries and the digests that tie every row to its act.</summary>
public sealed class AuditStore(SqliteConnection db)
{
    /// <summary>What the first entry names as the one before it.</summary>
    public const string Genesis = "0000000000000000000000000000000000000000000000000000000000000000";

    private const string Insert = """
        INSERT INTO audit (id, at, operator, machine, account, act, detail, changes, previous, hash)
        VALUES (@Id, @At, @Operator, @Machine, @Account, @Act, @Detail, @Changes, @Previous, @Hash)
        """;

    private const string Select = """
        SELECT id, at, operator, machine, account, act, detail, changes, previous, hash FROM audit
        """;

    private const string Filtered = """
         WHERE (@from IS NULL OR at >= @from) AND (@to IS NULL OR at < @to)
          AND (@Operator IS NULL OR operator = @Operator) AND (@Act IS NULL OR act = @Act OR act LIKE @under)
        ORDER BY id DESC LIMIT @most
        """;

    // By time first, which is cheap; by what entries already cover too, because a clock may have been set back since.
    private const string NewMigrations = """
        SELECT MIN(number), MAX(number) FROM migration
        WHERE at > COALESCE((SELECT at FROM audit ORDER BY id DESC LIMIT 1), '')
          AND +number > COALESCE((SELECT MAX(json_extract(changes, '$.migration.last')) FROM audit), 0)
        """;

    /// <summary>Every entry, oldest first.</summary>
    public IEnumerable<AuditEntry> Entries() => db.Query<AuditEntry>(Select + " ORDER BY id", buffered: false);

    /// <summary>Entries of a filter, newest first.</summary>
    public IEnumerable<AuditEntry> Find(AuditFilter filter, int most) => db.Query<AuditEntry>(
        Select + Filtered,
        new { from = filter.FromInstant, to = filter.ToInstant, filter.Operator, filter.Act, under = filter.Act + ".%", most },
        buffered: false);

    /// <summary>One entry; null when there is none.</summary>
    public AuditEntry? Find(long id) => db.QueryFirstOrDefault<AuditEntry>(Select + " WHERE id = @id", new { id });

    /// <summary>How many entries there are.</summary>
    public long Count() => db.ExecuteScalar<long>("SELECT COUNT(*) FROM audit");

    /// <summary>Hash of the newest entry; <see cref="Genesis"/> when there is none.</summary>
    public string Head() => db.ExecuteScalar<string?>("SELECT hash FROM audit ORDER BY id DESC LIMIT 1") ?? Genesis;

    /// <summary>Instant of the newest entry, as stored; null when there is none.</summary>
    public string? NewestAt() => db.ExecuteScalar<string?>("SELECT at FROM audit ORDER BY id DESC LIMIT 1");

    /// <summary>Instant of the newest entry of anything but <paramref name="act"/>; null before the first.</summary>
    public string? NewestAtBut(string act) => db.ExecuteScalar<string?>("SELECT at FROM audit WHERE act <> @act ORDER BY id DESC LIMIT 1", new { act });

    /// <summary>Instant of the oldest entry; null before the first.</summary>
    public string? OldestAt() => db.ExecuteScalar<string?>("SELECT at FROM audit ORDER BY id LIMIT 1");

    /// <summary>
    /// The tables whose rows belong to acts, in name order. One with a name no table of ours has is left out, so that it cannot
    /// stand in the way of the others; the comparison with the schema names it.
    /// </summary>
    public IReadOnlyList<string> HistoryTables() => [.. db.Query<string>(
        """
        SELECT name FROM sqlite_master m WHERE type = 'table' AND name NOT GLOB '*[^a-z_]*'
          AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) c WHERE c.name = 'act_id') ORDER BY name
        """)];

    internal long NextId() => db.ExecuteScalar<long>("SELECT COALESCE(MAX(id), 0) + 1 FROM audit");

    internal IReadOnlyDictionary<string, long> NewestRows() =>
        HistoryTables().ToDictionary(t => t, t => db.ExecuteScalar<long>($"SELECT COALESCE(MAX(id), 0) FROM {t}"), StringComparer.Ordinal);

    /// <summary>For each table that grew since <paramref name="before"/>: first and last new row, and the digest of them.</summary>
    internal JsonObject Digests(IReadOnlyDictionary<string, long> before)
    {
        JsonObject changes = [];
        foreach ((string table, long newest) in NewestRows())
        {
            Cover(changes, table, before[table] + 1, newest);
        }

        // Numbered schema files applied since the entry before stand under this one.
        (long? first, long? last) = db.QuerySingle<(long?, long?)>(NewMigrations);
        Cover(changes, "migration", first ?? 1, last ?? 0);
        return changes;
    }

    private void Cover(JsonObject changes, string table, long first, long last)
    {
        if (last >= first)
        {
            changes[table] = new JsonObject { ["first"] = first, ["last"] = last, ["sha256"] = RowDigest.Of(db, table, first, last) };
        }
    }

    internal void Seal(Act act, string name, JsonObject changes)
    {
        AuditEntry entry = new()
        {
            Id = act.Id,
            At = Instant.Text(act.At),
            Operator = act.Actor.Operator,
            Machine = act.Actor.Machine,
            Account = act.Actor.Account,
            Act = name,
            Detail = CanonicalJson.Text(act.Detail),
            Changes = CanonicalJson.Text(changes),
            Previous = Head(),
        };
        db.Execute(Insert, entry with { Hash = entry.ComputedHash() });
    }
}
