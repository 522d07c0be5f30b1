using System.Text.RegularExpressions;
using CountyToolkit.Tests.House;
using CountyToolkit.Tests.Screens;

namespace CountyToolkit.Tests.Examples;

/// <summary>The page of a clause nobody foresaw and of one figure changed: every command of it, in its order, over the invented county.</summary>
public sealed partial class UnforeseenClauseTests : IDisposable
{
    private const string Page = "examples/daixi/unforeseen-clause.md";
    private readonly CommandLine line = new();
    private readonly string folder;

    public UnforeseenClauseTests()
    {
        folder = Directory.CreateDirectory(Path.Combine(line.Folder, "office")).FullName;
        line.Environment["COUNTY_DB"] = Daixi.CopyTo(folder);
        line.Environment["COUNTY_PASSWORD"] = Daixi.Password;
        foreach (string table in new[] { "grow-award.csv", "grow-award-30.csv" })
        {
            File.Copy(Path.Combine(Repository.Root, "examples/daixi", table), Path.Combine(folder, table), overwrite: true);
        }
    }

    public void Dispose() => line.Dispose();

    [Fact]
    public void Every_command_of_the_page_does_what_the_page_says()
    {
        Dictionary<string, string> said = [];
        string hash = "", script = "";
        int commands = 0;
        foreach (Match match in Command().Matches(Repository.Read(Page)))
        {
            string typed = match.Groups[1].Value.Trim().Replace("HASH", hash, StringComparison.Ordinal);
            string[] words = [.. typed.Split(' ').Select(w => w.EndsWith(".csv", StringComparison.Ordinal) ? Path.Combine(folder, w) : w)];
            words = words.Contains("--operator") ? words : [.. words, "--operator", "周敏"];
            int wanted = match.Groups[2].Success ? 1 : 0;
            Assert.True(line.Run(words) == wanted, typed + "\n" + line.Out + line.Error);
            said[match.Groups[1].Value.Trim()] = line.Out;
            hash = Hash().Matches(line.Out).Select(m => m.Value).LastOrDefault() ?? hash;
            commands++;
            script = typed.StartsWith("rules new", StringComparison.Ordinal) ? Script() : script;
        }

        Assert.Equal(49, commands);
        Assert.Equal(script, Script());
        Assert.Contains("样例 23 个，不对 0 个", said["rules cases our-2026/grow-award --in grow-award.csv --only"], StringComparison.Ordinal);
        Assert.Contains("0.00 万元 → 30.00 万元，差额 30.00 万元；增加 2 户，减少 0 户", said["rules whatif our-2026 --year 2026 --date 2026-06-30"], StringComparison.Ordinal);
        Assert.Contains("核定：100000.00 元\n  2026 年度应付：80000.00 元", said["awards explain 2 岱西帆石泵业有限公司"].ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("30.00 万元 → 50.00 万元", said["rules whatif our-2026 --year 2026 --date 2026-11-20"], StringComparison.Ordinal);
        Assert.Contains("核定：200000.00 元\n  2026 年度应付：160000.00 元", said["awards explain 3 岱西岬信软件有限公司"].ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(("200000.00", "0.00", "300000.00"), (Granted(2, "岱西渔火海洋食品有限公司"), Granted(3, "岱西渔火海洋食品有限公司"), Granted(3, "岱西灯翔智能控制有限公司")));
        Assert.Equal("0.00", Granted(2, "岱西浦鸣泵业有限公司"));
        Assert.All(Figures(), f => Assert.Equal("seen", f));
    }

    private string Script() => File.ReadAllText(Path.Combine(folder, "scripts", "policies", "our-2026", "grow-award.js"));

    private string Granted(int run, string firm) => (string)line.Do("awards", "explain", $"{run}", firm, "--json", "--operator", "周敏").Json["granted"]!;

    private IEnumerable<string> Figures() => line.Do("figures", "list", "our-2026", "--json").Json.AsArray().Select(f => (string)f!["certainty"]!);

    [GeneratedRegex(@"^county (.+?)(?: # → (1))?$", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hash();
}
