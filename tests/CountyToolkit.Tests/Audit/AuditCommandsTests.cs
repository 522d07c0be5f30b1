using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Tests.Audit;

public sealed class AuditCommandsTests : IDisposable
{
    private readonly CommandLine county = new();
    private readonly string file;

    public AuditCommandsTests()
    {
        file = Path.Combine(county.Folder, "county.db");
        county.Environment["COUNTY_DB"] = file;
        county.Environment["COUNTY_PASSWORD"] = "渔港的灯塔-1987";
        county.Do("init", "--office", "岱西县经信局", "--region", "330999", "--admin", "周管理");
    }

    public void Dispose() => county.Dispose();

    [Fact]
    public void Verify_of_a_new_file_is_ok_and_gives_the_head()
    {
        county.Do("verify", "--json");
        Assert.True(county.Json["ok"]!.GetValue<bool>());
        string head = county.Json["head"]!.GetValue<string>();
        county.Do("audit", "head", "--json");
        Assert.Equal(head, county.Json["head"]!.GetValue<string>());
    }

    [Fact]
    public void Verify_of_a_tampered_file_ends_with_1_and_names_the_table()
    {
        Sql("DROP TRIGGER office_no_update");
        Sql("UPDATE office SET name = '别的局'");
        Assert.Equal(1, county.Run("verify", "--json"));
        Assert.False(county.Json["ok"]!.GetValue<bool>());
        Assert.Contains(county.Json["problems"]!.AsArray(), p => p!["kind"]!.GetValue<string>() == "rows-changed" && p["table"]!.GetValue<string>() == "office");
        Assert.Equal(1, county.Run("verify"));
        Assert.Contains("office", county.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_are_listed_newest_first_by_day_person_and_act()
    {
        county.Clock.Now += TimeSpan.FromDays(1);
        county.Do("--operator", "周管理", "operators", "add", "李经办");
        county.Do("audit", "list", "--json");
        Assert.Equal(["operators.add", "policies.found", "office.found"], Acts());
        county.Do("audit", "list", "--to", "2026-11-22", "--json");
        Assert.Equal(["policies.found", "office.found"], Acts());
        county.Do("audit", "list", "--from", "2026-11-23", "--json");
        Assert.Equal(["operators.add"], Acts());
        county.Do("audit", "list", "--act", "operators", "--by", "周管理", "--limit", "5", "--json");
        Assert.Equal(["operators.add"], Acts());
    }

    [Fact]
    public void An_export_is_recorded_and_overwrites_nothing()
    {
        string target = Path.Combine(county.Folder, "audit.jsonl");
        county.Do("--operator", "周管理", "audit", "export", "--out", target, "--json");
        Assert.Equal(county.Json["sha256"]!.GetValue<string>(), Sha256.Of(File.ReadAllBytes(target)));
        Assert.Equal("policies.found", JsonNode.Parse(File.ReadAllLines(target)[0])!["act"]!.GetValue<string>());
        Assert.Equal(3, county.Run("--operator", "周管理", "audit", "export", "--out", target));
        county.Do("audit", "list", "--json");
        Assert.Equal("audit.export", Acts()[0]);
    }

    private string[] Acts() => [.. county.Json.AsArray().Select(e => e!["act"]!.GetValue<string>())];

    private void Sql(string sql)
    {
        using SqliteConnection db = new($"Data Source={file};Pooling=False");
        db.Open();
        using SqliteCommand command = db.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
