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

    /// <summary>Packages, newest first.</summary>
    public IReadOnlyList<ReturnExport> All() => [.. db.Query<ReturnExport>(Exports)];

    /// <summary>Records a package and answers its number.</summary>
    public static long Add(Act act, ReturnExport export)
    {
        using RowWriter writer = new(act.Connection, act.Id, "return_export", "form", "period", "run_id", "manifest_sha256", "chain_head");
        return writer.Add(export.Form, export.Period, export.RunId, export.ManifestSha256, export.ChainHead);
    }
}
