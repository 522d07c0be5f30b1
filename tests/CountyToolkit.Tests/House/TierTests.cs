using System.Text.RegularExpressions;

namespace CountyToolkit.Tests.House;

/// <summary>Each folder of Core may use only folders of an earlier tier.</summary>
public sealed partial class TierTests
{
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
    ];

    [Fact]
    public void Every_folder_of_core_has_its_tier() =>
        Assert.Empty(Folders().Where(f => !Tiers.Any(t => t.Contains(f))));

    [Fact]
    public void No_file_uses_its_own_or_a_later_tier()
    {
        List<string> breaches = [];
        foreach (string file in Repository.Files("src/CountyToolkit.Core", "*.cs"))
        {
            string[] parts = file["src/CountyToolkit.Core/".Length..].Split('/');
            int own = parts.Length == 1 ? -1 : Array.FindIndex(Tiers, t => t.Contains(parts[0]));
            foreach (Match use in NamespaceUse().Matches(Repository.Read(file)))
            {
                string used = use.Groups[1].Value;
                int tier = Array.FindIndex(Tiers, t => t.Contains(used));
                if (tier >= 0 && tier >= own && used != parts[0])
                {
                    breaches.Add($"{file} uses {used}");
                }
            }
        }

        Assert.Empty(breaches);
    }

    private static IEnumerable<string> Folders() =>
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src/CountyToolkit.Core"))
            .Select(d => Path.GetFileName(d)).Where(d => d is not ("bin" or "obj"));

    // "using CountyToolkit.Awards" and "Awards.AwardRun" alike: inside namespace CountyToolkit.X the second needs no using.
    [GeneratedRegex(@"(?:CountyToolkit\.|(?<=[\s(<,!]))(Storage|Rules|Audit|People|Policies|Enterprises|Imports|Indicators|Titles|Credit|Liaison|Parks|Institutions|Ledger|Facts|Checks|Pools|Efficiency|Awards|Returns|Targets|Calendar|Reports)(?=\.[A-Z]|;)")]
    private static partial Regex NamespaceUse();
}
