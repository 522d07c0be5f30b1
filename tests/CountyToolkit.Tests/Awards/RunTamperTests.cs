using System.Text;
using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.Awards;
using CountyToolkit.Awards.Runs;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Tests.Awards;

/// <summary>Somebody who owns the file changes what is stored of an approved run; verification names it.</summary>
public sealed class RunTamperTests : IDisposable
{
    private readonly AnAwardYear year = new();
    private readonly AwardRun run;

    public RunTamperTests()
    {
        run = year.Approved();
        foreach (string trigger in Db.Query<string>("SELECT name FROM sqlite_master WHERE type = 'trigger'").ToList())
        {
            Db.Execute($"DROP TRIGGER {trigger}");
        }
    }

    private SqliteConnection Db => year.Register.Db;

    public void Dispose() => year.Dispose();

    [Fact]
    public void Each_stored_thing_that_is_changed_is_named()
    {
        Assert.Empty(Found());
        string result = RunDocument.Read(new BlobStore(Db).Get(run.Sha256)).Results.First(r => r.Key == AnAwardYear.Code(2)).Value;
        Assert.Contains(("stored", AnAwardYear.Code(2)), Changed("blob", "bytes", $"sha256 = '{result}'", bytes => Replace((byte[])bytes, "小巨人", "大巨人")));
        Assert.Contains(("stored", null), Changed("blob", "bytes", $"sha256 = '{run.Sha256}'", bytes => Replace((byte[])bytes, "8000000.00", "9000000.00")));
        Assert.Contains(("stored", null), Changed("award_run", "year", $"id = {run.Id}", _ => 2023L));
        Assert.Contains(("approval", null), Changed("approval", "sha256", $"id = {run.ApprovalId}", _ => new string('0', 64)));
        Assert.Contains(("approval", null), Changed("approval_decision", "decision", $"approval_id = {run.ApprovalId}", _ => "sent-back"));
        Assert.Contains(("approval", AnAwardYear.Code(1)), Changed("ledger", "granted_fen", $"run_id = {run.Id} AND enterprise_id = {year.Moved}", fen => (long)fen + 1));
        Assert.Contains(("approval", null), Changed("audit", "machine", "id = 3", _ => "x"));
        string rule = AnAwardYear.Bundle().Text("recognition-award.js")!;
        Assert.Contains(("stored", null), Changed("blob", "bytes", $"sha256 = '{Sha256.Of(rule)}'", bytes => Replace((byte[])bytes, "较大", "重大")));
        Assert.Empty(Found());
    }

    [Fact]
    public void A_forger_who_makes_every_hash_right_is_found_by_replay_and_by_steps()
    {
        Assert.Contains(("replay", AnAwardYear.Code(3)), Forged(AnAwardYear.Code(3), json => json["verdict"]!["items"]!.AsArray().First(i => i!["outcome"]!.GetValue<string>() == "unmet")!["outcome"] = "met"));
        Assert.Contains(("steps", AnAwardYear.Code(2)), Forged(AnAwardYear.Code(2), json => json["granted"] = "999999.00"));
    }

    private static byte[] Replace(byte[] bytes, string from, string to)
    {
        string text = Encoding.UTF8.GetString(bytes);
        Assert.Contains(from, text, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal));
    }

    private List<(string, string?)> Found() => [.. VerifyRun.Run(Db, run.Id).Select(p => (p.Type, p.Code))];

    /// <summary>Changes one cell, verifies, and puts it back.</summary>
    private List<(string, string?)> Changed(string table, string column, string where, Func<object, object> change)
    {
        object before = Db.ExecuteScalar<object>($"SELECT {column} FROM {table} WHERE {where}")!;
        Db.Execute($"UPDATE {table} SET {column} = @value WHERE {where}", new { value = change(before) });
        List<(string, string?)> found = Found();
        Db.Execute($"UPDATE {table} SET {column} = @value WHERE {where}", new { value = before });
        return found;
    }

    /// <summary>Forges one result and every hash that leads to it, the audit chain apart.</summary>
    private List<(string, string?)> Forged(string code, Action<JsonObject> forge)
    {
        BlobStore blobs = new(Db);
        RunDocument document = RunDocument.Read(blobs.Get(run.Sha256));
        JsonObject result = JsonNode.Parse(blobs.Get(document.Results.First(r => r.Key == code).Value))!.AsObject();
        forge(result);
        byte[] bytes = CanonicalJson.Bytes(result);
        JsonObject json = document.Json.DeepClone().AsObject();
        json["results"]![code] = Sha256.Of(bytes);
        RunDocument forged = new(json);
        Db.Execute("INSERT INTO blob (act_id, sha256, bytes) VALUES (1, @sha256, @bytes), (1, @documentHash, @document)", new { sha256 = Sha256.Of(bytes), bytes, documentHash = forged.Hash, document = forged.Bytes });
        Db.Execute("UPDATE award_run_document SET sha256 = @Hash", forged);
        Db.Execute("UPDATE approval SET sha256 = @Hash", forged);
        Db.Execute("UPDATE approval_decision SET sha256 = @Hash", forged);
        List<(string, string?)> found = Found();
        Db.Execute("DELETE FROM blob WHERE sha256 IN (@sha256, @documentHash)", new { sha256 = Sha256.Of(bytes), documentHash = forged.Hash });
        Db.Execute("UPDATE award_run_document SET sha256 = @Sha256", run);
        Db.Execute("UPDATE approval SET sha256 = @Sha256", run);
        Db.Execute("UPDATE approval_decision SET sha256 = @Sha256", run);
        return found;
    }
}
