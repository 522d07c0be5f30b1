using System.Globalization;
using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.Facts;
using CountyToolkit.Indicators;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Storage;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Benchmarks;

/// <summary>
/// Writing 400,000 values through the register (2,000 enterprises × 40 indicators × 5 years) against bare inserts of the
/// same rows, and gathering everyone's facts against only reading those rows.
/// </summary>
internal static class FactsBenchmark
{
    private const int Enterprises = 2_000;
    private const int Years = 5;
    private const int IndicatorsEach = 40;

    public static void Run(TextWriter report)
    {
        string folder = Directory.CreateTempSubdirectory("county-bench-").FullName;
        string scripts = Path.Combine(AppContext.BaseDirectory, "scripts");
        Catalogue catalogue = Catalogue.Read(Text(scripts, "indicators.json"), Text(scripts, "pools.json"), Text(scripts, "codes.json"));
        string[] codes = [.. catalogue.Indicators.Where(i => i.Kind != "text").Take(IndicatorsEach).Select(i => i.Code)];
        using CountyFile file = CountyFile.Create(Path.Combine(folder, "a.db"), TimeProvider.System);
        using SqliteConnection bare = new($"Data Source={Path.Combine(folder, "b.db")};Pooling=False");
        bare.Open();
        Execute(bare, "PRAGMA journal_mode=WAL");
        Execute(bare, "CREATE TABLE v (id INTEGER PRIMARY KEY, e INTEGER NOT NULL, i INTEGER NOT NULL, p TEXT NOT NULL, s TEXT NOT NULL, v INTEGER) STRICT; CREATE INDEX ve ON v(e, i, p, s)");
        Act.Run(file, TimeProvider.System, Actor.ThisMachine, "benchmark", act => Firms(act));
        Timing.Compare(report, $"write {Enterprises * codes.Length * Years} values", () => Write(file, codes), () => WriteBare(bare, codes.Length), rounds: 1);
        FactsOf facts = new(file.Connection, catalogue);
        Timing.Compare(report, $"facts of {Enterprises} enterprises, two values of each cell", () => _ = facts.All(new DateOnly(2026, 1, 1)).Count(), () => Read(file.Connection), rounds: 3);
        file.Dispose();
        bare.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static void Firms(Act act)
    {
        using EnterpriseWriter writer = new(act);
        for (int n = 0; n < Enterprises; n++)
        {
            writer.Name(writer.Enterprise(Origin.Hand), "岱西第" + n.ToString(CultureInfo.InvariantCulture) + "船厂", null, Origin.Hand);
        }
    }

    private static void Write(CountyFile file, string[] codes) => Act.Run(file, TimeProvider.System, Actor.ThisMachine, "benchmark", act =>
    {
        using IndicatorWriter writer = new(act);
        for (int enterprise = 1; enterprise <= Enterprises; enterprise++)
        {
            for (int year = 0; year < Years; year++)
            {
                Period period = Period.OfYear(2021 + year);
                foreach (string code in codes)
                {
                    writer.Add(enterprise, code, period, "tax", enterprise + year, Origin.Hand);
                }
            }
        }
    });

    private static void WriteBare(SqliteConnection db, int codes)
    {
        using SqliteTransaction transaction = db.BeginTransaction();
        using SqliteCommand command = db.CreateCommand();
        command.CommandText = "INSERT INTO v (e, i, p, s, v) VALUES ($e, $i, $p, 'tax', $v)";
        SqliteParameter e = command.Parameters.AddWithValue("$e", 0L), i = command.Parameters.AddWithValue("$i", 0L);
        SqliteParameter p = command.Parameters.AddWithValue("$p", ""), v = command.Parameters.AddWithValue("$v", 0L);
        for (int enterprise = 1; enterprise <= Enterprises; enterprise++)
        {
            for (int year = 0; year < Years; year++)
            {
                for (int code = 0; code < codes; code++)
                {
                    (e.Value, i.Value, p.Value, v.Value) = (enterprise, code, (2021 + year).ToString(CultureInfo.InvariantCulture), enterprise + year);
                    command.ExecuteNonQuery();
                }
            }
        }

        transaction.Commit();
    }

    private static void Read(SqliteConnection db)
    {
        using SqliteCommand command = db.CreateCommand();
        command.CommandText = "SELECT enterprise_id, indicator_id, period, source, value FROM indicator_value ORDER BY enterprise_id";
        using SqliteDataReader reader = command.ExecuteReader();
        long sum = 0;
        while (reader.Read())
        {
            sum += reader.GetInt64(0) + reader.GetInt64(1) + reader.GetString(2).Length + reader.GetString(3).Length + reader.GetInt64(4);
        }

        GC.KeepAlive(sum);
    }

    private static string Text(string folder, string name) => File.ReadAllText(Path.Combine(folder, name));

    private static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
