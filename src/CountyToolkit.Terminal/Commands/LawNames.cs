using System.Text.Json.Nodes;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Terminal.Commands;

/// <summary>What a document, its programmes and its rules are called in the office, for what names them by id.</summary>
internal sealed class LawNames
{
    private readonly Dictionary<string, string> programmes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> rules = new(StringComparer.Ordinal);

    public LawNames(Bundle bundle)
    {
        PolicyDocument document = bundle.Policy();
        Number = document.Number;
        foreach (JsonObject programme in document.Programmes.OfType<JsonObject>())
        {
            programmes[bundle.PolicyId + "/" + StrictJson.Text(programme["id"])] = StrictJson.Text(programme["title"]) ?? "";
        }

        foreach (string rule in bundle.Rules)
        {
            rules[bundle.PolicyId + "/" + rule] = bundle.Head(rule)?.Title ?? "";
        }
    }

    /// <summary>Number of the document.</summary>
    public string Number { get; }

    /// <summary>Title of a programme; its id where it has none.</summary>
    public string Programme(string id) => programmes.GetValueOrDefault(id) is { Length: > 0 } title ? title : id;

    /// <summary>Title of a rule; its id where it has none.</summary>
    public string Rule(string id) => rules.GetValueOrDefault(id) is { Length: > 0 } title ? title : id;
}
