using CountyToolkit.Audit;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Tests.Storage;

public sealed class HistoryGuardTests : IDisposable
{
    private readonly ACounty county = new();

    public void Dispose() => county.Dispose();

    public static TheoryData<string> Attacks => new()
    {
        "UPDATE audit SET at = 'x'",
        "DELETE FROM audit",
        "INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE id = 1",
        "REPLACE INTO office SELECT * FROM office WHERE id = 1",
        "UPDATE office SET name = 'x'",
        "DELETE FROM office",
        "INSERT INTO office (act_id, name, region) VALUES (1, 'x', '330900')",
        "INSERT INTO office (id, act_id, name, region) VALUES (1, 2, 'x', '330900') ON CONFLICT (id) DO UPDATE SET name = 'x'",
        "INSERT OR REPLACE INTO blob (act_id, sha256, bytes) VALUES (2, 'aa', x'00')",
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public void History_refuses(string sql)
    {
        county.Act("test", act =>
        {
            act.Connection.Execute("INSERT INTO office (act_id, name, region) VALUES (@Id, '岱西', '330929')", act);
            return act.Connection.Execute("INSERT INTO blob (act_id, sha256, bytes) VALUES (@Id, 'aa', x'01')", act);
        });
        SqliteException refusal = Assert.Throws<SqliteException>(() => county.File.Connection.Execute(sql));
        Assert.Contains("history:", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_act_that_throws_leaves_no_row_and_no_entry()
    {
        Assert.Throws<InvalidOperationException>(() => county.Act<int>("test", act =>
        {
            act.Connection.Execute("INSERT INTO office (act_id, name, region) VALUES (@Id, '岱西', '330929')", act);
            throw new InvalidOperationException();
        }));
        Assert.Equal(0, county.File.Connection.ExecuteScalar<long>("SELECT COUNT(*) FROM office"));
        Assert.Empty(new AuditStore(county.File.Connection).Entries());
    }

    [Fact]
    public void Entries_are_chained_and_cover_their_rows()
    {
        for (int i = 0; i < 3; i++)
        {
            county.Act("test", act => act.Connection.Execute("INSERT INTO office (act_id, name, region) VALUES (@Id, '岱西', '330929')", act));
        }

        List<AuditEntry> entries = [.. new AuditStore(county.File.Connection).Entries()];
        Assert.Equal([AuditStore.Genesis, entries[0].Hash, entries[1].Hash], entries.Select(e => e.Previous));
        Assert.All(entries, e => Assert.Equal(e.ComputedHash(), e.Hash));
        Assert.Contains("\"office\":{\"first\":\"3\",\"last\":\"3\"", entries[2].Changes, StringComparison.Ordinal);
    }
}
