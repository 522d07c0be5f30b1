using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Storage;

/// <summary>The schema whole, as the numbered files together make it, for people to read: <c>schema/current.sql</c>.</summary>
internal static class SchemaText
{
    private const string Head = """
        -- The schema as it stands after every numbered file. Generated: COUNTY_WRITE=1 dotnet test --filter CurrentSchema
        -- Never edited by hand and never run; a test fails when it is stale. Guards that only repeat the rule
        -- "never updated, deleted, replaced" or "belongs to the act under way" are left out: every history table has all four.
        """;

    private const string Select = """
        SELECT sql FROM sqlite_master
        WHERE sql IS NOT NULL AND NOT (type = 'trigger' AND (name LIKE '%!_no!_update' ESCAPE '!' OR name LIKE '%!_no!_delete' ESCAPE '!'
          OR name LIKE '%!_no!_replace' ESCAPE '!' OR name LIKE '%!_own!_act' ESCAPE '!'))
        ORDER BY CASE type WHEN 'table' THEN 1 WHEN 'index' THEN 1 WHEN 'view' THEN 2 ELSE 3 END, rowid
        """;

    /// <summary>The text of <c>schema/current.sql</c>.</summary>
    public static string Current()
    {
        using SqliteConnection fresh = new("Data Source=:memory:;Pooling=False");
        fresh.Open();
        SchemaUpgrade.Apply(fresh, TimeProvider.System);
        return Head.ReplaceLineEndings("\n") + "\n\n" + string.Join(";\n\n", fresh.Query<string>(Select)) + ";\n";
    }
}
