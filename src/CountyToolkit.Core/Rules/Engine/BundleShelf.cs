using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Engine;

/// <summary>Bundles loaded into this child; every script is parsed and guarded when it is loaded.</summary>
internal sealed class BundleShelf
{
    private readonly Dictionary<string, LoadedBundle> loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParsedScript> preludes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Catalogue> catalogues = new(StringComparer.Ordinal);

    /// <exception cref="RuleStop"><c>rule.unknown-bundle</c>.</exception>
    public LoadedBundle Get(string hash) => loaded.GetValueOrDefault(hash) ?? throw new RuleStop("rule.unknown-bundle", hash);

    /// <summary>Loads one bundle; those it refers to are here already.</summary>
    /// <exception cref="RuleStop">A script cannot be parsed, with its place.</exception>
    public void Load(JsonObject bundle)
    {
        string hash = Text(bundle, "hash"), policy = Text(bundle, "policy");
        JsonObject files = (JsonObject)bundle["files"]!;
        string prelude = Text(files, "lib/prelude.js");
        string indicators = Text(files, "indicators.json"), pools = Text(files, "pools.json"), codes = Text(files, "codes.json");
        Catalogue catalogue = Kept(catalogues, indicators + pools + codes, () => Catalogue.Read(indicators, pools, codes));
        loaded[hash] = new LoadedBundle
        {
            Hash = hash,
            Policy = PolicyDocument.Read(policy, Text(files, "policy.json")),
            PolicyJson = Text(files, "policy.json"),
            Catalogue = catalogue,
            Prelude = Kept(preludes, prelude, () => ParsedScript.Prelude(prelude)),
            Engine = EngineId.Of(prelude),
            Rules = RuleFiles(files).ToDictionary(f => f.Id, f => ParsedScript.Rule(f.Text, policy + "/" + f.Id + ".js"), StringComparer.Ordinal),
            Others = (bundle["refers"] as JsonObject ?? []).ToDictionary(o => o.Key, o => Get(o.Value!.GetValue<string>()), StringComparer.Ordinal),
        };
    }

    /// <summary>Rule id and text of every rule among a bundle's files.</summary>
    public static IEnumerable<(string Id, string Text)> RuleFiles(JsonObject files) =>
        files.Where(f => f.Key.EndsWith(".js", StringComparison.Ordinal) && !f.Key.Contains('/', StringComparison.Ordinal))
            .Select(f => (f.Key[..^3], f.Value!.GetValue<string>()));

    public static string Text(JsonObject from, string name) => StrictJson.Text(from[name]) ?? throw new RuleStop("rule.bundle-file", name);

    private static T Kept<T>(Dictionary<string, T> kept, string text, Func<T> make)
    {
        string key = Sha256.Of(text);
        return kept.TryGetValue(key, out T? known) ? known : kept[key] = make();
    }
}
