using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Terminal.Commands;

/// <summary>What <c>PATH…</c> may be: a policy id, <c>POLICY/RULE</c>, or the folder or a file of a policy; none means all.</summary>
internal static class RulePaths
{
    public static IReadOnlyList<(string Policy, string? Rule)> Of(IReadOnlyList<string> paths, ScriptLibrary library) =>
        paths.Count == 0 ? [.. library.Policies.Select(p => (p, (string?)null))] : [.. paths.Select(p => One(p.Replace('\\', '/').TrimEnd('/'), library))];

    private static (string Policy, string? Rule) One(string path, ScriptLibrary library)
    {
        string[] parts = path.Split('/');
        int at = Array.FindLastIndex(parts, library.Policies.Contains);
        if (at < 0)
        {
            throw new OfficeError(ErrorKind.BadInput, "scripts.unknown-policy", path, path, Rules.Catalogues.NearestCode.Of(parts[0], library.Policies) ?? "");
        }

        string? rule = at + 1 < parts.Length ? parts[at + 1].Split('.')[0] : null;
        Bundle bundle = library.Bundle(parts[at]);
        return rule is null or "policy" ? (parts[at], null)
            : bundle.Rules.Contains(rule) ? (parts[at], rule)
            : throw new OfficeError(ErrorKind.BadInput, "rules.unknown", null, path, Rules.Catalogues.NearestCode.Of(rule, bundle.Rules) ?? "", string.Join(" ", bundle.Rules));
    }
}
