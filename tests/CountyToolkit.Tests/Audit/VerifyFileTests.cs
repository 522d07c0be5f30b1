using CountyToolkit.Audit;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Tests.Audit;

public sealed class VerifyFileTests : IDisposable
{
    private readonly ACounty county = new();

    public VerifyFileTests() => EveryTable.Fill(county);

    private SqliteConnection Db => county.File.Connection;

    public void Dispose() => county.Dispose();

    [Fact]
    public void A_file_with_rows_in_every_table_is_proven()
    {
        Assert.All(EveryTable.Tables(Db), table => Assert.Equal(3, Db.ExecuteScalar<long>($"SELECT COUNT(*) FROM {table}")));
        Assert.Empty(VerifyFile.Run(county.File));
    }

    [Fact]
    public void A_verification_stops_inside_a_check_and_is_then_no_finding()
    {
        county.File.GoesOn = _ => false;
        Assert.Throws<OperationCanceledException>(() => VerifyFile.Run(county.File, db => [
            new Problem { Kind = db.ExecuteScalar<string>("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000000) SELECT SUM(i) FROM n")! }]));
    }

    [Fact]
    public void A_change_of_any_column_of_any_table_names_the_table()
    {
        List<string> missed = [];
        int tried = 0;
        foreach (string table in EveryTable.Tables(Db).Append("audit").Append("migration"))
        {
            foreach (string column in Db.Query<string>("SELECT name FROM pragma_table_info(@table)", new { table }).ToList())
            {
                tried++;
                string change = $"UPDATE {table} SET {column} = CASE typeof({column}) WHEN 'integer' THEN {column} + 100 WHEN 'blob' THEN x'09ff' WHEN 'null' THEN 1 ELSE '~' || substr({column}, 2) END WHERE rowid = 2";
                if (!Tampered(table, change).Any(p => p.Table == table))
                {
                    missed.Add($"{table}.{column}");
                }
            }
        }

        Assert.Empty(missed);
        Assert.True(tried > 200, $"{tried} columns");
    }

    [Fact]
    public void A_row_taken_out_or_slipped_in_names_the_table()
    {
        foreach (string table in EveryTable.Tables(Db))
        {
            Assert.Contains(Tampered(table, $"DELETE FROM {table} WHERE id = 2"), p => p.Table == table);
            Assert.Contains(Tampered(table, $"DELETE FROM {table} WHERE id = 3"), p => p.Table == table);
        }

        const string forged = "INSERT INTO office (id, act_id, name, region) VALUES ({0}, 1, 'x', '330900')";
        foreach (string id in new[] { "0", "-1", "4", "99" })
        {
            Problem found = Assert.Single(
                Tampered("office", forged.Replace("{0}", id, StringComparison.Ordinal)), p => p.Kind == "rows-without-act");
            Assert.Equal(id, $"{found.First}");
        }
    }

    [Theory]
    [InlineData("DELETE FROM audit WHERE id = 2", "chain-gap")]
    [InlineData("DELETE FROM audit WHERE id = 1", "chain-gap")]
    [InlineData("UPDATE audit SET id = 7 WHERE id = 3", "chain-gap")]
    [InlineData("UPDATE audit SET previous = hash WHERE id = 2", "chain-broken")]
    [InlineData("UPDATE audit SET detail = '{\"a\":1}' WHERE id = 3", "chain-changed")]
    public void A_broken_chain_is_named(string change, string kind) =>
        Assert.Contains(Tampered("audit", change), p => p.Kind == kind);

    [Fact]
    public void The_newest_entry_taken_away_leaves_rows_without_an_act() =>
        Assert.Contains(Tampered("audit", "DELETE FROM audit WHERE id = 3"), p => p is { Kind: "rows-without-act", Table: "office" });

    [Fact]
    public void A_text_that_goes_on_after_a_nul_is_seen() =>
        Assert.Contains(
            Tampered("office", "UPDATE office SET name = name || char(0) || 'x' WHERE id = 2"), p => p is { Kind: "rows-changed", Table: "office", First: 2 });

    [Theory]
    [InlineData("DROP TRIGGER audit_no_update", "trigger audit_no_update")]
    [InlineData("CREATE TABLE spare (id INTEGER PRIMARY KEY)", "table spare")]
    [InlineData("DROP INDEX title_enterprise", "index title_enterprise")]
    public void A_changed_schema_is_named(string change, string subject)
    {
        Db.Execute(change);
        Assert.Contains(VerifyFile.Run(county.File), p => p.Kind == "schema" && p.Subject == subject);
    }

    [Fact]
    public void A_key_to_nowhere_is_named()
    {
        Assert.Contains(
            Tampered("approval", "UPDATE approval SET proposer_id = 77 WHERE id = 2"), p => p is { Kind: "foreign-key", Table: "approval", First: 2 });
    }

    [Fact]
    public void A_check_that_cannot_read_is_a_problem_and_not_a_fault() =>
        Assert.Contains(VerifyFile.Run(county.File, db => [new Problem { Kind = db.ExecuteScalar<string>("SELECT x FROM nowhere")! }]), p => p.Kind == "unreadable");

    [Fact]
    public void A_cell_that_is_no_date_any_more_does_not_stop_the_proof()
    {
        Problem found = Assert.Single(VerifyFile.Run(county.File, db => [new Problem { Kind = $"{db.QuerySingle<DateOnly>("SELECT 'x'")}" }], _ => [new Problem { Kind = "later" }]).SkipLast(1));
        Assert.Equal(("unreadable", nameof(VerifyFileTests)), (found.Kind, found.Subject));
        Assert.Throws<OperationCanceledException>(() => VerifyFile.Run(county.File, _ => throw new OperationCanceledException()));
    }

    [Fact]
    public void A_table_slipped_in_hides_no_other_change()
    {
        IReadOnlyList<Problem> found = Tampered("office", "CREATE TABLE \"office; x\" (id INTEGER PRIMARY KEY, act_id INTEGER, batch_id INTEGER); UPDATE office SET name = 'x' WHERE id = 2");
        Assert.Contains(found, p => p is { Kind: "rows-changed", Table: "office" });
        Assert.Contains(found, p => p.Kind == "schema" && p.Subject!.Contains("office; x", StringComparison.Ordinal));
        Assert.DoesNotContain(found, p => p.Kind == "unreadable");
    }

    [Fact]
    public void Every_kind_has_its_sentence() => Assert.Empty(
        Repository("Audit").Where(kind => !Messages.Has("verify." + kind)));

    private static IEnumerable<string> Repository(string folder) =>
        from file in House.Repository.Files("src/CountyToolkit.Core/" + folder, "*.cs")
        from System.Text.RegularExpressions.Match match in System.Text.RegularExpressions.Regex.Matches(House.Repository.Read(file), "Kind = \"([a-z-]+)\"")
        select match.Groups[1].Value;

    private IReadOnlyList<Problem> Tampered(string table, string change)
    {
        Db.Execute("PRAGMA foreign_keys = OFF");
        Db.Execute("PRAGMA ignore_check_constraints = ON");
        Db.Execute("BEGIN;");
        foreach (string trigger in Db.Query<string>("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = @table", new { table }).ToList())
        {
            Db.Execute($"DROP TRIGGER {trigger}");
        }

        Db.Execute(change);
        IReadOnlyList<Problem> found = VerifyFile.Run(county.File);
        Db.Execute("ROLLBACK;");
        return found;
    }
}
