using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Engine;

/// <summary>
/// How the nodes of a rule stand inside each other, combinations without a name too: a verdict lists items only, so that it
/// cannot say which of them are alternatives of which. Given beside the verdict to whoever asks for it, never hashed.
/// </summary>
internal static class VerdictWays
{
    /// <summary>The tree of a node: <c>word</c>, <c>outcome</c>, <c>id</c> of a named one, <c>needed</c>, <c>items</c>.</summary>
    public static JsonObject Of(RuleNode node)
    {
        JsonObject tree = new() { ["word"] = node.Word, ["outcome"] = node.Outcome.Text() };
        if (node.Path is not null)
        {
            tree["id"] = node.Path;
        }

        if (node.Fields["needed"] is { } needed)
        {
            tree["needed"] = needed.DeepClone();
        }

        if (node.Children.Count > 0)
        {
            tree["items"] = new JsonArray([.. node.Children.Select(Of)]);
        }

        return tree;
    }
}
