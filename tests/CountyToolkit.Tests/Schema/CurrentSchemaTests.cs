using CountyToolkit.Storage;
using CountyToolkit.Tests.House;
using Dapper;

namespace CountyToolkit.Tests.Schema;

public sealed class CurrentSchemaTests
{
    private const string File = "schema/current.sql";

    [Fact]
    public void The_schema_people_read_is_the_schema_that_is()
    {
        string path = Path.Combine(Repository.Root, File);
        if (Environment.GetEnvironmentVariable("COUNTY_WRITE") == "1")
        {
            System.IO.File.WriteAllText(path, SchemaText.Current());
        }

        Assert.Equal(SchemaText.Current(), Repository.Read(File));
    }

    [Fact]
    public void Every_history_table_has_its_four_guards()
    {
        using ACounty county = new();
        IEnumerable<string> missing =
            from table in new CountyToolkit.Audit.AuditStore(county.File.Connection).HistoryTables()
            from guard in new[] { "no_update", "no_delete", "no_replace", "own_act" }
            where county.File.Connection.ExecuteScalar<long>("SELECT COUNT(*) FROM sqlite_master WHERE type = 'trigger' AND name = @name", new { name = $"{table}_{guard}" }) == 0
            select $"{table} {guard}";
        Assert.Empty(missing);
    }

    [Fact]
    public void A_unique_column_is_guarded_against_replacing_too()
    {
        using ACounty county = new();
        IEnumerable<string> unguarded =
            from table in new CountyToolkit.Audit.AuditStore(county.File.Connection).HistoryTables()
            from column in county.File.Connection.Query<string>(
                """
                SELECT c.name FROM pragma_index_list(@table) i JOIN pragma_index_info(i.name) c WHERE i."unique" = 1
                """,
                new { table })
            let trigger = county.File.Connection.ExecuteScalar<string>("SELECT sql FROM sqlite_master WHERE name = @name", new { name = table + "_no_replace" })
            where !trigger.Contains($"{column} = NEW.{column}", StringComparison.Ordinal)
            select $"{table}.{column}";
        Assert.Empty(unguarded);
    }
}
