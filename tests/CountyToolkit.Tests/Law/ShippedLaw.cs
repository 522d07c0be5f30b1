using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Tests.House;

namespace CountyToolkit.Tests.Law;

/// <summary>The scripts of the repository as they are shipped.</summary>
internal static class ShippedLaw
{
    public static Catalogue Catalogue { get; } = Catalogue.Read(
        Repository.Read("scripts/indicators.json"), Repository.Read("scripts/pools.json"), Repository.Read("scripts/codes.json"));

    public static IEnumerable<string> Policies() =>
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, "scripts/policies")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal);

    public static PolicyDocument Policy(string id) => PolicyDocument.Read(id, Repository.Read($"scripts/policies/{id}/policy.json"));

    public static JsonObject Facts(string policy, string file) =>
        JsonNode.Parse(Repository.Read($"scripts/policies/{policy}/{file}"))!.AsObject();
}
