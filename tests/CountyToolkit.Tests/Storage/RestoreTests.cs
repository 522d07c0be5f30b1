using CountyToolkit.Storage;
using Dapper;

namespace CountyToolkit.Tests.Storage;

public sealed class RestoreTests : IDisposable
{
    private const string Password = "渔港的灯塔-1987";
    private readonly CommandLine county = new();
    private readonly string file;
    private readonly string backup;

    public RestoreTests()
    {
        file = Path.Combine(county.Folder, "county.db");
        county.Environment["COUNTY_DB"] = file;
        county.Environment["COUNTY_PASSWORD"] = Password;
        county.Environment["COUNTY_OPERATOR"] = "周管理";
        county.Do("init", "--office", "岱西县经信局", "--region", "330999", "--admin", "周管理");
        county.Do("backup", "--json");
        backup = county.Json["file"]!.GetValue<string>();
        county.Do("operators", "add", "李经办");
    }

    public void Dispose() => county.Dispose();

    [Fact]
    public void A_restore_brings_back_what_the_backup_held_and_says_what_is_lost()
    {
        county.Do("restore", backup, "--json");
        Assert.Equal(county.Json["entries"]!.GetValue<long>() + 2, county.Json["entriesBefore"]!.GetValue<long>());
        string kept = county.Json["kept"]!.GetValue<string>();
        System.Text.Json.Nodes.JsonNode lost = Assert.Single(county.Json["lost"]!.AsArray())!;
        Assert.Equal(("周管理", "operators.add", "增加操作员"), (lost["operator"]!.GetValue<string>(), lost["act"]!.GetValue<string>(), lost["done"]!.GetValue<string>()));
        Assert.Contains("李经办", lost["about"]!.GetValue<string>(), StringComparison.Ordinal);
        county.Do("operators", "list", "--json");
        Assert.Single(county.Json.AsArray());
        county.Do("verify").Do("audit", "list", "--act", "file.restore", "--json");
        Assert.Single(county.Json.AsArray());
        using CountyFile before = CountyFile.Open(kept, county.Clock, readOnly: true);
        Assert.Equal(2, before.Connection.ExecuteScalar<long>("SELECT COUNT(*) FROM operator"));
    }

    [Fact]
    public void The_acts_a_restore_loses_are_named_with_who_and_when()
    {
        county.Do("restore", backup);
        Assert.Contains("少 1 条操作记录", county.Out, StringComparison.Ordinal);
        Assert.Matches(@"  2026-11-22 \d\d:\d\d  周管理  增加操作员  李经办", county.Out);
    }

    [Fact]
    public void A_damaged_file_is_kept_and_the_backups_operators_count()
    {
        byte[] damaged = File.ReadAllBytes(file);
        damaged.AsSpan(4096, 4096 * 4).Fill(0xA5);
        File.WriteAllBytes(file, damaged);
        Assert.Equal(4, county.Run("operators", "list"));
        county.Do("restore", backup, "--json");
        string kept = county.Json["kept"]!.GetValue<string>();
        Assert.Contains(".damaged.", kept, StringComparison.Ordinal);
        Assert.Equal(damaged, File.ReadAllBytes(kept));
        county.Do("verify");
    }

    [Fact]
    public void A_missing_file_is_made_from_the_backup()
    {
        File.Delete(file);
        county.Do("restore", backup, "--json");
        Assert.Null(county.Json["kept"]);
        county.Do("verify");
    }

    [Fact]
    public void A_bad_backup_changes_nothing()
    {
        byte[] bytes = File.ReadAllBytes(backup);
        bytes.AsSpan(4096 * 5, 4096).Fill(0xA5);
        File.WriteAllBytes(backup, bytes);
        Assert.Equal(4, county.Run("restore", backup));
        county.Do("operators", "list", "--json");
        Assert.Equal(2, county.Json.AsArray().Count);
        Assert.Empty(Directory.GetFiles(county.Folder, "*.restoring"));
    }

    [Fact]
    public void A_file_in_use_is_not_replaced()
    {
        using CountyFile inUse = CountyFile.Open(file, county.Clock);
        inUse.Connection.ExecuteScalar<long>("SELECT COUNT(*) FROM operator");
        Assert.Equal(4, county.Run("restore", backup, "--json"));
        Assert.Equal("file.locked", county.Json["error"]!["code"]!.GetValue<string>());
        Assert.Equal(2, inUse.Connection.ExecuteScalar<long>("SELECT COUNT(*) FROM operator"));
    }

    [Fact]
    public void Only_an_administrator_restores()
    {
        county.Environment["COUNTY_NEW_PASSWORD"] = Password;
        county.Do("operators", "passwd", "李经办");
        Assert.Equal(5, county.Run("restore", backup, "--operator", "李经办"));
        county.Environment.Remove("COUNTY_OPERATOR");
        Assert.Equal(5, county.Run("restore", backup));
    }

    [Fact]
    public void Backups_are_listed_newest_first()
    {
        county.Clock.Now += TimeSpan.FromHours(1);
        county.Do("backup").Do("backup", "--list", "--json");
        Assert.Equal(["2026-11-22 10:00:00", "2026-11-22 09:00:00"], county.Json.AsArray().Select(b => b!["madeAt"]!.GetValue<string>()));
    }
}
