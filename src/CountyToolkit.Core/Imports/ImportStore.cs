using CountyToolkit.Audit;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Imports;

/// <summary>Batches, what they replaced, undoings, and remembered mappings.</summary>
public sealed class ImportStore(SqliteConnection db)
{
    private const string Batches = """
        SELECT b.id, b.act_id, b.form, b.period, b.file_name, b.file_sha256, b.mapping, b.counts, a.at, a.operator,
          ua.at AS undone_at, u.reason AS undo_reason
        FROM import_batch b JOIN audit a ON a.id = b.act_id
        LEFT JOIN import_undo u ON u.batch_id = b.id LEFT JOIN audit ua ON ua.id = u.act_id
        """;

    private const string InsertBatch = """
        INSERT INTO import_batch (id, act_id, form, period, file_name, file_sha256, mapping, counts)
        VALUES (@id, @act, @form, @period, @file, @sha256, @mapping, @counts)
        """;

    private const string InsertChange = """
        INSERT INTO import_change (act_id, batch_id, table_name, row_id, before_id) VALUES (@act, @batch, @Table, @Row, @Before)
        """;

    private const string InsertUndo = "INSERT INTO import_undo (act_id, batch_id, reason) VALUES (@act, @batch, @reason)";

    private const string InsertMapping = """
        INSERT INTO import_mapping (act_id, form, fingerprint, mapping) VALUES (@act, @form, @fingerprint, @mapping)
        """;

    private const string Mappings = """
        SELECT fingerprint, mapping FROM import_mapping m WHERE form = @form
          AND id = (SELECT MAX(id) FROM import_mapping n WHERE n.form = m.form AND n.fingerprint = m.fingerprint)
        """;

    private const string LaterSubmission = """
        SELECT COUNT(*) FROM award_run_state WHERE state IN ('submitted', 'approved') AND act_id > @act
        """;

    private const string Replaced = """
        SELECT table_name, row_id, before_id FROM import_change WHERE batch_id = @id ORDER BY id
        """;

    /// <summary>All imports, newest first.</summary>
    public IReadOnlyList<ImportBatchRow> All() => [.. db.Query<ImportBatchRow>(Batches + " ORDER BY b.id DESC")];

    /// <summary>Imports at or after an instant, newest first.</summary>
    public IReadOnlyList<ImportBatchRow> Since(string at) => [.. db.Query<ImportBatchRow>(Batches + " WHERE a.at >= @at ORDER BY b.id DESC", new { at })];

    /// <summary>One import; null when there is none of this number.</summary>
    public ImportBatchRow? Find(long id) => db.QueryFirstOrDefault<ImportBatchRow>(Batches + " WHERE b.id = @id", new { id });

    /// <summary>The newest import of a file of these very bytes that was not undone; null when there is none.</summary>
    public ImportBatchRow? Standing(string sha256) => db.QueryFirstOrDefault<ImportBatchRow>(Batches + " WHERE b.file_sha256 = @sha256 AND u.act_id IS NULL ORDER BY b.id DESC", new { sha256 });

    /// <summary>Rows the batch put in the place of others: table, row, row before.</summary>
    public IReadOnlyList<(string Table, long Row, long Before)> Changes(long id) => [.. db.Query<(string, long, long)>(Replaced, new { id })];

    /// <summary>Rows each table got from a batch.</summary>
    public IReadOnlyList<(string Table, long Rows)> Tables(long id) =>
    [
        .. TablesWithBatch().Select(table => (table, db.ExecuteScalar<long>($"SELECT COUNT(*) FROM {table} WHERE batch_id = @id", new { id })))
            .Where(t => t.Item2 > 0),
    ];

    /// <summary>Mappings people gave, by fingerprint of the headings; the newest of each.</summary>
    public IReadOnlyDictionary<string, RememberedMapping> Remembered(string form) =>
        db.Query<RememberedMapping>(Mappings, new { form }).ToDictionary(m => m.Fingerprint, StringComparer.Ordinal);

    internal long NextId()
    {
        // The batch is written when its counts are known, after the rows that refer to it.
        db.Execute("PRAGMA defer_foreign_keys = ON");
        return db.ExecuteScalar<long>("SELECT COALESCE(MAX(id), 0) + 1 FROM import_batch");
    }

    internal void Add(ImportBatch batch, string form, string sha256, string mapping, string counts)
    {
        db.Execute(InsertBatch, new { id = batch.Id, act = batch.Act.Id, form, period = batch.Period, file = batch.File, sha256, mapping, counts });
        db.Execute(InsertChange, batch.Changes.Select(c => new { act = batch.Act.Id, batch = batch.Id, c.Table, c.Row, c.Before }));
    }

    internal void Remember(Act act, string form, string fingerprint, string mapping) =>
        db.Execute(InsertMapping, new { act = act.Id, form, fingerprint, mapping });

    internal void Undo(Act act, long batch, string? reason) => db.Execute(InsertUndo, new { act = act.Id, batch, reason });

    internal bool RunSubmittedSince(long act) => db.ExecuteScalar<long>(LaterSubmission, new { act }) > 0;

    /// <summary>Rows of other origin that speak of enterprises this batch brought in: undoing would leave them hanging.</summary>
    internal IReadOnlyList<(string Table, long Rows)> RestingOn(long batch) =>
    [
        .. TablesWithEnterprise().Select(table => (table, db.ExecuteScalar<long>(Resting(table), new { batch }))).Where(t => t.Item2 > 0),
    ];

    private string Resting(string table)
    {
        bool hasBatch = TablesWithBatch().Contains(table);
        string other = hasBatch
            ? " AND (t.batch_id IS NULL OR (t.batch_id <> @batch AND NOT EXISTS (SELECT 1 FROM import_undo u WHERE u.batch_id = t.batch_id)))"
            : "";
        return $"""
            SELECT COUNT(*) FROM {table} t JOIN enterprise e ON e.id = t.enterprise_id
            WHERE e.batch_id = @batch{other} AND NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = '{table}' AND r.row_id = t.id)
            """;
    }

    private List<string> TablesWithBatch() => TablesWith("batch_id");

    private List<string> TablesWithEnterprise() => TablesWith("enterprise_id");

    private List<string> TablesWith(string column) => [.. db.Query<string>(
        """
        SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
        WHERE m.type = 'table' AND c.name = @column AND m.name NOT LIKE 'import%' AND m.name NOT GLOB '*[^a-z_]*' ORDER BY m.name
        """,
        new { column })];
}
