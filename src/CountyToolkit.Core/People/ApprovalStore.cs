using CountyToolkit.Audit;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.People;

/// <summary>Proposals and decisions.</summary>
public sealed class ApprovalStore(SqliteConnection db)
{
    private const string Select = """
        SELECT p.id AS Id, p.kind AS Kind, p.subject AS Subject, p.sha256 AS Sha256,
          p.proposer_id AS ProposerId, proposer.name AS Proposer, p.editor_id AS EditorId, editor.name AS Editor,
          COALESCE(pa.at, '') AS ProposedAt, d.decision AS Decision, decider.name AS Decider, da.at AS DecidedAt, d.note AS Note
        FROM approval p
        JOIN operator proposer ON proposer.id = p.proposer_id
        JOIN operator editor ON editor.id = p.editor_id
        LEFT JOIN audit pa ON pa.id = p.act_id
        LEFT JOIN approval_decision d ON d.approval_id = p.id
        LEFT JOIN operator decider ON decider.id = d.decider_id
        LEFT JOIN audit da ON da.id = d.act_id
        """;

    private const string Insert = """
        INSERT INTO approval (act_id, kind, subject, sha256, proposer_id, editor_id)
        VALUES (@ActId, @kind, @subject, @sha256, @proposer, @editor) RETURNING id
        """;

    private const string InsertDecision = """
        INSERT INTO approval_decision (act_id, approval_id, decision, sha256, decider_id, note)
        VALUES (@ActId, @approvalId, @decision, @sha256, @decider, @note)
        """;

    // What triggers refuse, looked for again: somebody may have dropped them, and put them back.
    private const string SelectUnlawful = """
        SELECT p.id AS Id, p.kind AS Kind, p.subject AS Subject, d.act_id AS ActId,
          CASE WHEN d.sha256 IS NOT p.sha256 THEN 'approval-hash' ELSE 'approval-same-person' END AS Wrong
        FROM approval_decision d JOIN approval p ON p.id = d.approval_id
        WHERE d.sha256 IS NOT p.sha256
          OR (d.decision = 'approved' AND (d.decider_id IS NULL OR d.decider_id IN (p.proposer_id, p.editor_id)))
        ORDER BY p.id
        """;

    /// <summary>Decisions that are no second person's, or are over another content than was proposed.</summary>
    public static IEnumerable<Problem> Check(SqliteConnection db) =>
        from row in db.Query<(long Id, string Kind, string Subject, long ActId, string Wrong)>(SelectUnlawful).ToList()
        select new Problem { Kind = row.Wrong, Table = "approval_decision", First = row.Id, Last = row.Id, Act = row.ActId, Subject = $"{row.Kind} {row.Subject}" };

    /// <summary>Newest first; only the open ones unless <paramref name="decidedToo"/>.</summary>
    public IReadOnlyList<Approval> List(bool decidedToo) =>
        [.. db.Query<Approval>(Select + (decidedToo ? "" : " WHERE d.id IS NULL") + " ORDER BY p.id DESC")];

    /// <summary>The approval of this number, or null.</summary>
    public Approval? Find(long id) => db.QueryFirstOrDefault<Approval>(Select + " WHERE p.id = @id", new { id });

    /// <summary>The newest approval of a subject, decided or not, or null.</summary>
    public Approval? Newest(string kind, string subject) =>
        db.QueryFirstOrDefault<Approval>(Select + " WHERE p.kind = @kind AND p.subject = @subject ORDER BY p.id DESC LIMIT 1", new { kind, subject });

    internal IReadOnlyList<Approval> Open(string kind, string subject) =>
        [.. db.Query<Approval>(Select + " WHERE p.kind = @kind AND p.subject = @subject AND d.id IS NULL", new { kind, subject })];

    internal long Add(Act act, string kind, string subject, string sha256, long proposer, long editor) =>
        db.ExecuteScalar<long>(Insert, new { ActId = act.Id, kind, subject, sha256, proposer, editor });

    internal void Decide(Act act, Approval approval, string decision, long? decider, string? note) =>
        db.Execute(InsertDecision, new { ActId = act.Id, approvalId = approval.Id, decision, sha256 = approval.Sha256, decider, note });
}
