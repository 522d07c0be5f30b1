using CountyToolkit.Tests.Screens;

namespace CountyToolkit.Tests.Commands;

/// <summary>Ctrl+C: the command says that it stopped, and leaves nothing half done.</summary>
public sealed class StoppedCommandTests : IDisposable
{
    private readonly CommandLine county = new();
    private readonly string file;

    public StoppedCommandTests()
    {
        file = Daixi.CopyTo(Path.Combine(county.Folder, "office"));
        county.Environment["COUNTY_PASSWORD"] = Daixi.Password;
    }

    public void Dispose() => county.Dispose();

    [Theory]
    [InlineData("backup", "--out", "OUT")]
    [InlineData("verify")]
    [InlineData("audit", "export", "--out", "OUT/log.jsonl", "--operator", "王芳")]
    [InlineData("awards", "export", "1", "--out", "OUT/run", "--operator", "周敏")]
    [InlineData("returns", "export", "pool-list", "--period", "2026", "--out", "OUT", "--operator", "周敏")]
    public void Stopped_it_leaves_no_file(params string[] words)
    {
        string outFolder = Path.Combine(county.Folder, "out");
        Directory.CreateDirectory(outFolder);
        string[] line = [.. words.Select(w => w.Replace("OUT", outFolder, StringComparison.Ordinal)), "--db", file];
        county.Cancel = new CancellationToken(canceled: true);
        Assert.Equal(2, county.Run(line));
        Assert.Contains("已取消，没有写入", county.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(outFolder));

        county.Cancel = CancellationToken.None;
        county.Do(line);
    }
}
