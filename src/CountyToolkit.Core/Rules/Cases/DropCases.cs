using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Rules.Cases;

/// <summary>
/// Lets a table stand for all the cases of a rule of the office's own: those that came with the way of paying it was begun from, and are
/// no cases of this document, go. Cases of a shipped rule are never dropped; an office adds to them.
/// </summary>
public static class DropCases
{
    /// <summary>The bundle without the cases of a rule.</summary>
    /// <exception cref="OfficeError"><c>cases.shipped</c>.</exception>
    public static Bundle Without(Bundle bundle, string rule, string shippedRoot)
    {
        if (Files(rule).Any(f => File.Exists(Path.Combine(shippedRoot, "policies", bundle.PolicyId, f))))
        {
            throw new OfficeError(ErrorKind.BadInput, "cases.shipped", bundle.PolicyId + "/" + rule);
        }

        return Bundle.Of(bundle.PolicyId, bundle.Files.Where(f => !Files(rule).Contains(f.Key)).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal), bundle.Others);
    }

    /// <summary>Names of cases that are in one bundle and no longer in another.</summary>
    public static IReadOnlyList<string> Dropped(Bundle before, Bundle after, string rule) =>
        [.. Names(before, rule).Except(Names(after, rule), StringComparer.Ordinal)];

    /// <summary>Takes the list of a rule out of the office's folder, once its table stands.</summary>
    public static void List(string ownRoot, string policy, string rule) => File.Delete(Path.Combine(ownRoot, "policies", policy, Files(rule)[0]));

    private static string[] Files(string rule) => [rule + ".cases.json", rule + ".cases.csv"];

    private static IEnumerable<string> Names(Bundle bundle, string rule) => CaseReader.Read(bundle, rule).Select(c => c.Name);
}
