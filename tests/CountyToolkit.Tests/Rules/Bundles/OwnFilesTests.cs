using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Tests.Rules.Bundles;

/// <summary>What an office writes of its own is written whole, all of it or nothing, and a place that cannot be written is named.</summary>
public sealed class OwnFilesTests : IDisposable
{
    private readonly CommandLine line = new();

    public void Dispose() => line.Dispose();

    [Theory]
    [InlineData("figures", "set", "county-awards", "yearCap", "--value", "150万元")]
    [InlineData("programmes", "set", "county-awards/recognition", "mode=申请")]
    [InlineData("rules", "new", "our-2026/grow", "--from", "定额", "--number", "某〔2026〕1号", "--title", "办法", "--effective", "2026-01-01")]
    public void A_folder_that_cannot_be_made_is_named_with_the_remedy(params string[] words)
    {
        line.Environment["COUNTY_DB"] = Path.Combine(line.Folder, "office.db");
        File.WriteAllText(Path.Combine(line.Folder, "scripts"), "not a folder");
        Assert.Equal(4, line.Run(words));
        Assert.Contains("写不了", line.Error, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(line.Folder, "scripts"), line.Error, StringComparison.Ordinal);
        Assert.Contains("原来的都没有动", line.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_none_is_written_when_one_cannot_be()
    {
        string first = Path.Combine(line.Folder, "a.json"), second = Path.Combine(line.Folder, "b", "c.json");
        File.WriteAllText(first, "before");
        File.WriteAllText(Path.Combine(line.Folder, "b"), "not a folder");
        OfficeError fault = Assert.Throws<OfficeError>(() => OwnFiles.Write((first, "after"u8.ToArray()), (second, "after"u8.ToArray())));
        Assert.Equal(("rules.cannot-write", second), (fault.Code, fault.Where));
        Assert.Equal("before", File.ReadAllText(first));
        Assert.Empty(Directory.GetFiles(line.Folder, "*.new"));
    }
}
