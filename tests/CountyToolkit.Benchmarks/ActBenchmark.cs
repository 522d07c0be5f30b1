using CountyToolkit.Audit;
using CountyToolkit.Storage;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Benchmarks;

/// <summary>What an act costs over the bare inserts: triggers, digests and the audit entry, for 50,000 rows.</summary>
internal static class ActBenchmark
{
    private const int Rows = 50_000;

    public static void Run(TextWriter report)
    {
        string folder = Directory.CreateTempSubdirectory("county-bench-").FullName;
        using CountyFile file = CountyFile.Create(Path.Combine(folder, "a.db"), TimeProvider.System);
        using SqliteConnection bare = new($"Data Source={Path.Combine(folder, "b.db")};Pooling=False");
        bare.Open();
        Execute(bare, "PRAGMA journal_mode=WAL");
        Execute(bare, "CREATE TABLE retraction (id INTEGER PRIMARY KEY, act_id INTEGER NOT NULL, table_name TEXT NOT NULL, row_id INTEGER NOT NULL, reason TEXT NOT NULL) STRICT");
        Timing.Compare(report, $"{Rows} rows", () => Ours(file), () => Bare(bare));
        file.Dispose();
        bare.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static void Ours(CountyFile file) =>
        Act.Run(file, TimeProvider.System, Actor.ThisMachine, "benchmark", act => Insert(act.Connection, act.Id));

    private static void Bare(SqliteConnection connection)
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        Insert(connection, 1);
        transaction.Commit();
    }

    private static void Insert(SqliteConnection connection, long act)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "INSERT INTO retraction (act_id, table_name, row_id, reason) VALUES ($act, 'x', $row, 'because')";
        command.Parameters.AddWithValue("$act", act);
        SqliteParameter row = command.Parameters.AddWithValue("$row", 0L);
        for (long i = 0; i < Rows; i++)
        {
            row.Value = i;
            command.ExecuteNonQuery();
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
