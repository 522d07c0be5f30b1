using System.Globalization;
using CountyToolkit.Audit;
using CountyToolkit.Storage;
using CountyToolkit.Tests.Audit;
using Dapper;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace CountyToolkit.Tests.Crash;

/// <summary>
/// One bit of the file flipped at an offset of chance: opening or verifying must say so, unless nothing anyone could
/// read has changed. COUNTY_FLIPS asks for more than the usual number.
/// </summary>
public sealed class FlippedBitTests(ITestOutputHelper output) : IDisposable
{
    private readonly ACounty county = new();

    public void Dispose() => county.Dispose();

    [Fact]
    public void No_flipped_bit_changes_the_content_unseen()
    {
        EveryTable.Fill(county);
        string path = Path.Combine(county.Folder, "flipped.db");
        county.File.Connection.Execute("VACUUM INTO @path", new { path });
        byte[] whole = File.ReadAllBytes(path);
        string content = Content(path);
        int flips = int.Parse(Environment.GetEnvironmentVariable("COUNTY_FLIPS") ?? "150", CultureInfo.InvariantCulture);
        int seed = int.Parse(Environment.GetEnvironmentVariable("COUNTY_SEED") ?? "20261122", CultureInfo.InvariantCulture);
        Random random = new(seed);
        List<string> unseen = [];
        int seen = 0;
        for (int flip = 0; flip < flips; flip++)
        {
            int offset = random.Next(whole.Length);
            byte[] flipped = [.. whole];
            flipped[offset] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(path, flipped);
            if (IsSeen(path))
            {
                seen++;
            }
            else if (Content(path) != content)
            {
                unseen.Add($"offset {offset}: {whole[offset]:x2} -> {flipped[offset]:x2}");
            }

            Forget(path);
        }

        output.WriteLine($"{flips} flips (seed {seed}, {whole.Length} bytes): {seen} seen, {flips - seen - unseen.Count} changed nothing readable, {unseen.Count} unseen");
        Assert.Empty(unseen);
        Assert.True(seen > 0);
    }

    private bool IsSeen(string path)
    {
        try
        {
            using CountyFile file = CountyFile.Open(path, county.Clock, readOnly: true);
            return VerifyFile.Run(file).Count > 0;
        }
        catch (OfficeError refusal) when (refusal.Kind == ErrorKind.File)
        {
            return true;
        }
    }

    /// <summary>Everything a query could read, as text; a fault while reading is content too.</summary>
    private static string Content(string path)
    {
        using SqliteConnection db = new($"Data Source={path};Mode=ReadOnly;Pooling=False");
        try
        {
            db.Open();
            List<string> lines = [.. db.Query<string>("SELECT type || name || tbl_name || sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY 1")];
            foreach (string table in db.Query<string>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").ToList())
            {
                IEnumerable<string> cells = db.Query<string>("SELECT name FROM pragma_table_info(@table)", new { table })
                    .Select(c => $"typeof({c}) || ':' || hex(CAST({c} AS BLOB))");
                lines.AddRange(db.Query<string>($"SELECT rowid || '|' || {string.Join(" || '|' || ", cells)} FROM {table} ORDER BY rowid"));
            }

            return string.Join('\n', lines);
        }
        catch (SqliteException fault)
        {
            return fault.Message;
        }
    }

    private static void Forget(string path)
    {
        foreach (string tail in new[] { "-wal", "-shm", "-journal" })
        {
            File.Delete(path + tail);
        }
    }
}
