using System.Text.RegularExpressions;
using CountyToolkit.Audit;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Tests.Audit;

/// <summary>Puts rows into every history table of a county, made up from the schema itself, one act a round.</summary>
public static partial class EveryTable
{
    private static readonly string[] OutOfOrder = ["ledger", "ledger_event"];

    /// <summary>Three rounds; row n of each table points to row n of the tables it refers to.</summary>
    public static void Fill(ACounty county)
    {
        for (int round = 1; round <= 3; round++)
        {
            county.Act("fill", act =>
            {
                foreach (string table in Tables(act.Connection))
                {
                    Insert(act, table, round);
                }

                return true;
            });
        }
    }

    /// <summary>History tables in the order they were created, so that what is referred to comes first.</summary>
    public static IReadOnlyList<string> Tables(SqliteConnection db)
    {
        HashSet<string> history = [.. new AuditStore(db).HistoryTables()];
        IEnumerable<string> created = db.Query<string>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid").Where(history.Contains);
        return [.. created.OrderBy(t => Array.IndexOf(OutOfOrder, t))];
    }

    private static void Insert(Act act, string table, int round)
    {
        string sql = act.Connection.ExecuteScalar<string>("SELECT sql FROM sqlite_master WHERE name = @table", new { table })!;
        List<(string Name, string Type)> columns = [.. act.Connection.Query<(string, string)>(
            "SELECT name, type FROM pragma_table_info(@table) WHERE name NOT IN ('id', 'act_id')", new { table })];
        HashSet<string> references = [.. act.Connection.Query<string>("SELECT \"from\" FROM pragma_foreign_key_list(@table)", new { table })];
        DynamicParameters values = new();
        values.Add("act_id", act.Id);
        byte[] content = [(byte)round, 1, 2, 3];
        foreach ((string name, string type) in columns)
        {
            object value = (table, name) switch
            {
                ("approval_decision", "decider_id") => Math.Max(1, round - 1),
                ("approval_decision", "decision") => round == 1 ? "sent-back" : "approved",
                ("blob", "bytes") => content,
                ("blob", "sha256") => Sha256.Of(content),
                ("approval" or "approval_decision", "sha256") => Sha256.Of($"approval {round}"),
                _ => references.Contains(name) ? round : Plain(sql, name, type, round),
            };
            values.Add(name, value);
        }

        string names = string.Join(", ", columns.Select(c => c.Name).Prepend("act_id"));
        string holes = string.Join(", ", columns.Select(c => "@" + c.Name).Prepend("@act_id"));
        act.Connection.Execute($"INSERT INTO {table} ({names}) VALUES ({holes})", values);
    }

    private static object Plain(string sql, string name, string type, int round)
    {
        string column = sql.Split('\n').FirstOrDefault(l => l.TrimStart().StartsWith(name + " ", StringComparison.Ordinal)) ?? "";
        Match choice = Choice().Match(column);
        Match length = Length().Match(column);
        return (type, name) switch
        {
            ("INTEGER", "iterations") => 100_000 + round,
            ("INTEGER", _) => choice.Success ? 1 : 1000 + round,
            ("BLOB", _) => new byte[] { 9, (byte)round },
            (_, "region") => $"33099{round}",
            _ when choice.Success => choice.Groups[1].Value,
            _ when length.Success => new string((char)('a' + round), int.Parse(length.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)),
            _ => $"{name} {round} 字",
        };
    }

    [GeneratedRegex(@"IN \('?([^',)]+)'?")]
    private static partial Regex Choice();

    [GeneratedRegex(@"length\(\w+\) = (\d+)")]
    private static partial Regex Length();
}
