using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Rules.Cases;

/// <summary>
/// Lets a table stand for all the cases an office has of a rule. Of a rule of its own those that came with the way of paying it was
/// begun from go; of a shipped rule only what the office added or changed goes, what was shipped stays.
/// </summary>
public static class DropCases
{
    /// <summary>Whether a rule's cases were shipped.</summary>
    public static bool IsShipped(Bundle bundle, string rule, string shippedRoot) => Files(rule).Any(f => File.Exists(Shipped(bundle, f, shippedRoot)));

    /// <summary>The bundle without the office's cases of a rule.</summary>
    public static Bundle Without(Bundle bundle, string rule, string shippedRoot)
    {
        Dictionary<string, byte[]> files = bundle.Files.Where(f => !Files(rule).Contains(f.Key)).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        foreach (string file in Files(rule).Where(f => File.Exists(Shipped(bundle, f, shippedRoot))))
        {
            files[file] = File.ReadAllBytes(Shipped(bundle, file, shippedRoot));
        }

        return Bundle.Of(bundle.PolicyId, files, bundle.Others);
    }

    /// <summary>Names of cases that are in one bundle and no longer in another.</summary>
    public static IReadOnlyList<string> Dropped(Bundle before, Bundle after, string rule) =>
        [.. Names(before, rule).Except(Names(after, rule), StringComparer.Ordinal)];

    /// <summary>Takes the office's list of a rule away once its table stands, and the table too where it brought nothing the office does not have without it.</summary>
    public static void Own(string ownRoot, string policy, string rule, bool tableToo)
    {
        foreach (string file in Files(rule).Take(tableToo ? 2 : 1))
        {
            OwnFiles.Remove(Path.Combine(ownRoot, "policies", policy, file));
        }
    }

    private static string Shipped(Bundle bundle, string file, string shippedRoot) => Path.Combine(shippedRoot, "policies", bundle.PolicyId, file);

    private static string[] Files(string rule) => [rule + ".cases.json", rule + ".cases.csv"];

    private static IEnumerable<string> Names(Bundle bundle, string rule) => CaseReader.Read(bundle, rule).Select(c => c.Name);
}
