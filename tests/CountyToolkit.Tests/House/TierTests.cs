using System.Text.RegularExpressions;

namespace CountyToolkit.Tests.House;

/// <summary>Each folder of Core may use only folders of an earlier tier.</summary>
public sealed partial class TierTests
{
    private const string Core = "src/CountyToolkit.Core";

    private static readonly string[][] Tiers =
    [
        ["Storage", "Rules"],
        ["Audit"],
        ["People"],
        ["Policies", "Enterprises", "Imports"],
        ["Indicators", "Titles", "Credit", "Liaison", "Parks", "Institutions", "Ledger"],
        ["Facts"],
        ["Checks"],
        ["Pools", "Efficiency"],
        ["Awards"],
        ["Returns", "Targets"],
        ["Calendar", "Reports"],
        ["Pending"],
    ];

    [Fact]
    public void Every_folder_of_core_has_its_tier() =>
        Assert.Empty(Folders().Where(f => !Tiers.Any(t => t.Contains(f))));

    [Fact]
    public void No_file_uses_its_own_or_a_later_tier()
    {
        ILookup<string, string> types = Repository.Files(Core, "*.cs").ToLookup(FolderOf, f => Path.GetFileNameWithoutExtension(f), StringComparer.Ordinal);
        List<string> breaches = [];
        foreach (string file in Repository.Files(Core, "*.cs"))
        {
            int own = Array.FindIndex(Tiers, t => t.Contains(FolderOf(file)));
            foreach (string used in Uses(Repository.Read(file), types).Where(u => u != FolderOf(file)))
            {
                if (Array.FindIndex(Tiers, t => t.Contains(used)) >= own)
                {
                    breaches.Add($"{file} uses {used}");
                }
            }
        }

        Assert.True(breaches.Count == 0, string.Join("\n", breaches));
    }

    // "using CountyToolkit.Awards" and a bare "Awards.AwardRun" alike: inside namespace CountyToolkit.X the second needs no using.
    private static IEnumerable<string> Uses(string source, ILookup<string, string> types) =>
        from line in source.Split('\n')
        where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        from Match use in FolderName().Matches(line)
        let folder = use.Groups[2].Value
        where use.Groups[1].Success || types[folder].Contains(use.Groups[3].Value)
        select folder;

    private static string FolderOf(string file)
    {
        string[] parts = file[(Core.Length + 1)..].Split('/');
        return parts.Length == 1 ? "" : parts[0];
    }

    private static IEnumerable<string> Folders() =>
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src/CountyToolkit.Core"))
            .Select(d => Path.GetFileName(d)).Where(d => d is not ("bin" or "obj"));

    [GeneratedRegex(@"(CountyToolkit\.)?\b(Storage|Rules|Audit|People|Policies|Enterprises|Imports|Indicators|Titles|Credit|Liaison|Parks|Institutions|Ledger|Facts|Checks|Pools|Efficiency|Awards|Returns|Targets|Calendar|Reports|Pending)(?:\.(\w+)|;)")]
    private static partial Regex FolderName();
}
