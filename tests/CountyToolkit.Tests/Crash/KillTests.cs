using System.Diagnostics;
using System.Globalization;
using CountyToolkit.Audit;
using CountyToolkit.Storage;
using Dapper;

namespace CountyToolkit.Tests.Crash;

/// <summary>
/// A process that writes and is killed at a moment of chance, again and again on the same file. COUNTY_KILLS asks for more
/// than the usual thirty, COUNTY_SEED for another row of chances; the seed stands in every failure.
/// </summary>
public sealed class KillTests : IDisposable
{
    private readonly ACounty county = new();

    public void Dispose() => county.Dispose();

    [Fact]
    public void No_kill_loses_an_acknowledged_act_or_leaves_half_of_one()
    {
        int kills = Setting("COUNTY_KILLS", 30);
        int seed = Setting("COUNTY_SEED", 20261122);
        county.File.Dispose();
        Random random = new(seed);
        for (int kill = 1; kill <= kills; kill++)
        {
            string last = WriteUntilKilled(random.Next(), acts: random.Next(1, 25), TimeSpan.FromMilliseconds(random.Next(0, 12)));
            Inspect(last, $"seed {seed}, kill {kill}");
        }

        foreach (BackupCopy copy in BackupShelf.List(county.Path))
        {
            Backup.Verify(copy.Path, null);
        }

        county.Reopen();
    }

    private string WriteUntilKilled(int seed, int acts, TimeSpan more)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (string word in new[] { typeof(KillTests).Assembly.Location, CrashWriter.Verb, county.Path, $"{seed}" })
        {
            start.ArgumentList.Add(word);
        }

        using Process child = Process.Start(start)!;
        string? acknowledged = null;
        for (int i = 0; i < acts; i++)
        {
            acknowledged = child.StandardOutput.ReadLine() ?? acknowledged;
        }

        Thread.Sleep(more);
        child.Kill();
        while (child.StandardOutput.ReadLine() is { } line)
        {
            acknowledged = line.Length > 60 ? line : acknowledged;
        }

        child.WaitForExit();
        return acknowledged!;
    }

    private void Inspect(string acknowledged, string context)
    {
        using CountyFile file = CountyFile.Open(county.Path, TimeProvider.System);
        IReadOnlyList<Problem> problems = VerifyFile.Run(file);
        Assert.True(problems.Count == 0, $"{context}: {string.Join("; ", problems.Select(p => p.Sentence(Language.English)))}");
        string[] words = acknowledged.Split(' ');
        string? hash = file.Connection.ExecuteScalar<string?>(
            "SELECT hash FROM audit WHERE id = @id", new { id = long.Parse(words[0], CultureInfo.InvariantCulture) });
        Assert.True(hash == words[1], $"{context}: act {words[0]} was acknowledged and is {hash ?? "gone"}");
    }

    private static int Setting(string name, int usual) =>
        Environment.GetEnvironmentVariable(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
}
