using CountyToolkit.Tests.Screens;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Tests;

/// <summary>The whole year of the invented county, once, and what must be true of it afterwards.</summary>
public sealed class DemoTests : IDisposable
{
    private readonly CommandLine county = new();

    public void Dispose() => county.Dispose();

    [Fact]
    public void The_year_runs_through_and_its_file_is_proven_and_tampering_is_named()
    {
        // Made once for all tests, by the same command; that it runs through is what making it proves.
        string folder = Directory.CreateDirectory(Path.Combine(county.Folder, "daixi")).FullName;
        string file = Daixi.CopyTo(folder);

        county.Do("verify", "--db", file, "--json");
        Assert.True(county.Json["ok"]!.GetValue<bool>());
        Assert.Equal(2, Directory.GetDirectories(Path.Combine(folder, "returns")).Length);

        string copy = Path.Combine(county.Folder, "copy.db");
        Execute(file, "VACUUM INTO '" + copy + "'");
        county.Do("awards", "verify", "1", "--db", copy, "--json");
        county.Do("awards", "show", "1", "--db", copy, "--json");
        Assert.Equal("approved", county.Json["status"]!.GetValue<string>());
        Assert.Equal("8000000.00", county.Json["total"]!.GetValue<string>());

        // One figure of one ledger line, by somebody with another tool who puts the trigger back.
        string trigger = "CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger\n  BEGIN SELECT RAISE(ABORT, 'history: ledger is never updated'); END";
        Execute(copy, $"DROP TRIGGER ledger_no_update; UPDATE ledger SET granted_fen = granted_fen + 1 WHERE id = 3; {trigger}");
        Assert.Equal(1, county.Run("verify", "--db", copy, "--json"));
        Assert.Contains("ledger", county.Json["problems"]!.AsArray().Select(p => p!["table"]?.GetValue<string>()));
    }

    [Fact]
    public void A_folder_that_is_there_is_left_alone()
    {
        Assert.Equal(3, county.Run("demo", county.Folder, "--json"));
        Assert.Equal("demo.exists", county.Json["error"]!["code"]!.GetValue<string>());
    }

    private static void Execute(string file, string sql)
    {
        using SqliteConnection connection = new($"Data Source={file};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
