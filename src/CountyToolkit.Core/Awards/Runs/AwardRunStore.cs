using CountyToolkit.Audit;
using CountyToolkit.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Awards.Runs;

/// <summary>Award runs: each with its documents, states, hand lines and exclusions, of which the newest hold.</summary>
public sealed class AwardRunStore(SqliteConnection db)
{
    private const string Select = """
        SELECT r.id, r.programme, r.year, r.on_date, r.supplement_of, s.state, s.approval_id,
          d.sha256, d.summary, a.operator AS editor, o.id AS editor_id, a.at
        FROM award_run r
        JOIN award_run_state s ON s.id = (SELECT MAX(id) FROM award_run_state WHERE run_id = r.id)
        JOIN award_run_document d ON d.id = (SELECT MAX(id) FROM award_run_document WHERE run_id = r.id)
        LEFT JOIN audit a ON a.id = d.act_id
        LEFT JOIN operator o ON o.name = a.operator
        """;

    private const string Documents = """
        SELECT d.sha256, a.at, a.operator, a.act FROM award_run_document d LEFT JOIN audit a ON a.id = d.act_id WHERE d.run_id = @run ORDER BY d.id
        """;

    private const string Hands = """
        SELECT h.enterprise_id AS EnterpriseId, h.kind AS Kind, h.amount_fen AS AmountFen, h.reason AS Reason, a.operator AS Operator
        FROM award_hand_line_now h LEFT JOIN audit a ON a.id = h.act_id WHERE h.run_id = @run ORDER BY h.id
        """;

    private const string Exclusions = """
        SELECT enterprise_id AS EnterpriseId, reason AS Reason FROM award_exclusion_now WHERE run_id = @run ORDER BY id
        """;

    /// <summary>All runs, newest first.</summary>
    public IReadOnlyList<AwardRun> All() => [.. db.Query<AwardRun>(Select + " ORDER BY r.id DESC")];

    /// <summary>Runs of a programme and year, newest first.</summary>
    public IReadOnlyList<AwardRun> Of(string programme, int year) =>
        [.. db.Query<AwardRun>(Select + " WHERE r.programme = @programme AND r.year = @year ORDER BY r.id DESC", new { programme, year })];

    /// <summary>One run.</summary>
    /// <exception cref="OfficeError"><c>award.no-run</c>.</exception>
    public AwardRun Get(long id) => db.QueryFirstOrDefault<AwardRun>(Select + " WHERE r.id = @id", new { id })
        ?? throw new OfficeError(ErrorKind.BadInput, "award.no-run", null, $"{id}");

    /// <summary>Hashes of every document a run ever had, oldest first, with who made it and by which act.</summary>
    public IReadOnlyList<(string Sha256, string At, string? Operator, string Act)> History(long run) =>
        [.. db.Query<(string, string, string?, string)>(Documents, new { run })];

    internal IReadOnlyList<(long Enterprise, string Kind, long Fen, string Reason, string? Operator)> HandLines(long run) =>
        [.. db.Query<(long, string, long, string, string?)>(Hands, new { run })];

    internal IReadOnlyList<(long Enterprise, string Reason)> ByHand(long run) =>
        [.. db.Query<(long, string)>(Exclusions, new { run })];

    internal long? NewestHandLine(long run, long enterprise) =>
        db.QuerySingleOrDefault<long?>("SELECT MAX(id) FROM award_hand_line_now WHERE run_id = @run AND enterprise_id = @enterprise", new { run, enterprise });

    internal static long Add(Act act, string programme, int year, DateOnly on, long? supplementOf)
    {
        using RowWriter writer = new(act.Connection, act.Id, "award_run", "programme", "year", "on_date", "supplement_of");
        return writer.Add(programme, year, on, supplementOf);
    }

    internal static void AddDocument(Act act, long run, RunDocument document)
    {
        BlobStore.Put(act, document.Bytes);
        using RowWriter writer = new(act.Connection, act.Id, "award_run_document", "run_id", "sha256", "summary");
        writer.Add(run, document.Hash, CanonicalJson.Text(document.Json["totals"]));
        act.Detail["run"] = run;
        act.Detail["sha256"] = document.Hash;
    }

    internal static void SetState(Act act, long run, string state, long? approval = null)
    {
        using RowWriter writer = new(act.Connection, act.Id, "award_run_state", "run_id", "state", "approval_id");
        writer.Add(run, state, approval);
    }

    internal static void AddHandLine(Act act, long run, long enterprise, string kind, long fen, string reason)
    {
        using RowWriter writer = new(act.Connection, act.Id, "award_hand_line", "run_id", "enterprise_id", "kind", "amount_fen", "reason");
        writer.Add(run, enterprise, kind, fen, reason);
    }

    internal static void AddExclusion(Act act, long run, long enterprise, string reason)
    {
        using RowWriter writer = new(act.Connection, act.Id, "award_exclusion", "run_id", "enterprise_id", "reason");
        writer.Add(run, enterprise, reason);
    }
}
