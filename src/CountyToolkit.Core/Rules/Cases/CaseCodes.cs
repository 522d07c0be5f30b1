using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Cases;

/// <summary>The codes a cell of a table of cases may hold, with their words.</summary>
internal sealed class CaseCodes
{
    private readonly Catalogue catalogue;
    private readonly Dictionary<string, string> programmes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> outcomes =
        Enum.GetValues<Outcome>().ToDictionary(o => o.Text(), o => Messages.Text(Language.Chinese, "outcome." + o.Text()), StringComparer.Ordinal);

    public CaseCodes(Catalogue catalogue, Bundle bundle)
    {
        this.catalogue = catalogue;
        JsonObject policy = StrictJson.ReadObject(bundle.Text("policy.json") ?? "{}", bundle.PolicyId);
        foreach (JsonObject programme in (policy["programmes"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (StrictJson.Text(programme["id"]) is { } id)
            {
                programmes[id] = StrictJson.Text(programme["title"]) ?? id;
            }
        }
    }

    /// <summary>Codes and words of a path; null when its cells are no codes.</summary>
    public IReadOnlyDictionary<string, string>? Of(string path)
    {
        string[] steps = path.Split('.');
        return steps switch
        {
            ["purpose"] => List("purposes"),
            ["programme"] => programmes,
            ["expect", "outcome"] => outcomes,
            ["expect", "items", .., "points" or "pointsMax" or "short"] => null,
            ["expect", "items", ..] => outcomes,
            ["set", "entity"] => List("entities"),
            ["set", "claim", "kind"] => List("claimKinds"),
            ["set", "attributes", string code] => Choices(code),
            ["set", "claim", "attributes", string code] => Choices(code),
            ["set", string list, _, string field] => CaseLists.CodesOf(list, field) switch { null => null, "outcomes" => outcomes, string name => List(name) },
            _ => null,
        };
    }

    private Dictionary<string, string>? Choices(string code) =>
        catalogue.TryAttribute(code, out AttributeEntry? entry) && entry.Kind == "choice" ? entry.Choices.ToDictionary(c => c, c => entry.ChoiceLabels.GetValueOrDefault(c, c)) : null;

    private Dictionary<string, string>? List(string name) =>
        name == "pools" ? catalogue.Pools.ToDictionary(p => p.Code, p => p.Label)
        : catalogue.List(name) is { } list ? list.Codes.ToDictionary(c => c, list.Label)
        : null;
}
