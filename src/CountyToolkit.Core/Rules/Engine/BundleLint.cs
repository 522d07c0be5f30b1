using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Engine;

/// <summary>Lint of a whole bundle as it comes over the line.</summary>
internal static class BundleLint
{
    public static JsonArray Of(JsonObject question)
    {
        JsonObject bundle = (JsonObject)question["bundle"]!;
        JsonObject files = (JsonObject)bundle["files"]!;
        string policy = BundleShelf.Text(bundle, "policy");
        List<JsonObject> messages = [];
        foreach ((string id, string text) in BundleShelf.RuleFiles(files))
        {
            try
            {
                ScriptParser.Parse(text, policy + "/" + id + ".js");
            }
            catch (RuleStop stop)
            {
                messages.Add(RuleFault.Describe(stop));
            }
        }

        return [.. messages];
    }
}
