using CountyToolkit.Audit;
using CountyToolkit.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Returns;

/// <summary>The record of every package that left the office.</summary>
public sealed class ReturnStore(SqliteConnection db)
{
    private const string Exports = """
        SELECT t.id, t.form, t.period, t.run_id, t.manifest_sha256, t.chain_head, a.operator, a.at
        FROM return_export t JOIN audit a ON a.id = t.act_id ORDER BY t.id DESC
        """;

    private const string RunQuery = """
        SELECT r.programme, r.year, r.on_date, s.state, d.sha256, p.sha256 AS approved_sha256, v.decision, o.name AS approver
        FROM award_run r
        JOIN award_run_state s ON s.id = (SELECT MAX(id) FROM award_run_state WHERE run_id = r.id)
        JOIN award_run_document d ON d.id = (SELECT MAX(id) FROM award_run_document WHERE run_id = r.id)
        LEFT JOIN approval p ON p.id = s.approval_id
        LEFT JOIN approval_decision v ON v.approval_id = p.id
        LEFT JOIN operator o ON o.id = v.decider_id
        WHERE r.id = @number
        """;

    /// <summary>Packages, newest first.</summary>
    public IReadOnlyList<ReturnExport> All() => [.. db.Query<ReturnExport>(Exports)];

    internal ApprovedRun? Run(long number) => db.QueryFirstOrDefault<ApprovedRun>(RunQuery, new { number });

    /// <summary>Records a package and answers its number.</summary>
    public static long Add(Act act, ReturnExport export)
    {
        using RowWriter writer = new(act.Connection, act.Id, "return_export", "form", "period", "run_id", "manifest_sha256", "chain_head");
        return writer.Add(export.Form, export.Period, export.RunId, export.ManifestSha256, export.ChainHead);
    }
}
