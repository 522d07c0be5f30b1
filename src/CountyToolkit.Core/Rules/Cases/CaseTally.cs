using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Rules.Cases;

/// <summary>How the cases of a rule differ between two versions, counted by name; the mark of an unchecked one is a change, not another name.</summary>
/// <param name="Before">How many the earlier version has.</param>
/// <param name="After">How many the later version has.</param>
/// <param name="Added">How many only the later one has.</param>
/// <param name="Changed">How many have other facts, another day or another expectation.</param>
/// <param name="Dropped">How many only the earlier one has.</param>
public sealed record CaseTally(int Before, int After, int Added, int Changed, int Dropped)
{
    /// <summary>Counts those of one rule.</summary>
    /// <exception cref="OfficeError">Cases of either version cannot be read.</exception>
    public static CaseTally Of(Bundle before, Bundle after, string rule)
    {
        IReadOnlyList<RuleCase> old = CaseReader.Read(before, rule), made = CaseReader.Read(after, rule);
        ILookup<string, RuleCase> names = old.ToLookup(c => CaseName.Bare(c.Name), StringComparer.Ordinal);
        int kept = made.Count(c => names.Contains(CaseName.Bare(c.Name)));
        int dropped = old.Select(c => CaseName.Bare(c.Name)).Except(made.Select(c => CaseName.Bare(c.Name)), StringComparer.Ordinal).Count();
        int changed = made.Count(c => names.Contains(CaseName.Bare(c.Name)) && names[CaseName.Bare(c.Name)].All(o => !AreSame(o, c)));
        return new CaseTally(old.Count, made.Count, made.Count - kept, changed, dropped);
    }

    private static bool AreSame(RuleCase one, RuleCase other) =>
        (one.Name, one.Date, one.Purpose, one.Programme, one.Year) == (other.Name, other.Date, other.Purpose, other.Programme, other.Year)
        && new (JsonNode, JsonNode)[] { (one.Facts, other.Facts), (one.Figures, other.Figures), (one.Readings, other.Readings), (one.Expect, other.Expect) }.All(p => SameNode.Are(p.Item1, p.Item2));
}
