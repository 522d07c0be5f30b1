using System.Text.RegularExpressions;

namespace CountyToolkit.Tests.House;

/// <summary>What the pages say is there is there.</summary>
public sealed partial class ReadmeTests
{
    public static TheoryData<string> Pages => new()
    {
        "README.md", "README.zh-CN.md", "src/README.md", "schema/README.md", "scripts/README.md", "tests/README.md", "examples/README.md",
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_path_named_exists(string page)
    {
        string folder = Path.GetDirectoryName(page) ?? "";
        string[] bases = ["", folder, "src/CountyToolkit.Core", "src/CountyToolkit.Terminal", "src"];
        Assert.Empty(
            from Match path in PathInTicks().Matches(Repository.Read(page))
            let name = path.Groups[1].Value
            where name.Contains('/', StringComparison.Ordinal) && !name.Contains('<', StringComparison.Ordinal) && !name.Contains('*', StringComparison.Ordinal)
            where !bases.Any(b => Path.Exists(Path.Combine(Repository.Root, b, name)))
            select name);
    }

    [Fact]
    public void Both_readmes_give_the_two_commands() => Assert.All(
        ["README.md", "README.zh-CN.md"],
        page =>
        {
            Assert.Contains("dotnet run --project src/CountyToolkit.Terminal -- demo", Repository.Read(page), StringComparison.Ordinal);
            Assert.Contains("dotnet test", Repository.Read(page), StringComparison.Ordinal);
        });

    // A path in ticks: has a slash and a known ending or ends in a slash.
    [GeneratedRegex(@"`([A-Za-z0-9_.\-/<>*]+(?:/|\.(?:cs|json|sql|js|md|csv|sln)))`")]
    private static partial Regex PathInTicks();
}
