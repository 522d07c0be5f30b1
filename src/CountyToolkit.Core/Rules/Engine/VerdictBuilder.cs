using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Rules.Engine;

/// <summary>Turns the root of an evaluation into the verdict that is hashed: codes and exact values, no sentence.</summary>
internal static class VerdictBuilder
{
    public static JsonObject Build(RuleRun run, Subject subject, RuleNode root, JsonArray lines)
    {
        JsonObject verdict = Head(run.Bundle, run.Request, subject.Name, root.Outcome);
        Score(verdict, root);
        verdict["law"] = LawStatus.On(run.Bundle.PolicyFor(run.Request, own: true), run.Request.Date).ToJson();
        if (run.Bundle.Engine.SaysChoices)
        {
            Choice(verdict, root);
        }

        verdict["items"] = Items(root, run);
        verdict["missing"] = Missing(root, lines);
        if (lines.Count > 0)
        {
            verdict["lines"] = lines;
        }

        if (run.Request.Ways)
        {
            verdict["ways"] = VerdictWays.Of(root);
        }

        return verdict;
    }

    /// <summary>The same verdict for the subject, or for every member of the group: the whole could not be computed.</summary>
    public static JsonNode Same(LoadedBundle bundle, RuleRequest request, RuleNode root, JsonObject? error)
    {
        return request.Facts is JsonArray group
            ? new JsonArray([.. group.Select(One)])
            : One(request.Facts);

        JsonObject One(JsonNode? facts)
        {
            JsonObject? json = facts as JsonObject;
            JsonObject verdict = Head(bundle, request, StrictJson.Text(json?["creditCode"]) ?? StrictJson.Text(json?["name"]), root.Outcome);
            verdict["items"] = new JsonArray();
            verdict["missing"] = Missing(root, []);
            if (error is not null)
            {
                verdict["error"] = error.DeepClone();
            }

            return verdict;
        }
    }

    private static JsonObject Head(LoadedBundle bundle, RuleRequest request, string? subject, Outcome outcome) => new()
    {
        ["rule"] = request.Rule,
        ["bundle"] = bundle.Hash,
        ["engine"] = bundle.Engine.Text,
        ["date"] = IsoDate.Text(request.Date),
        ["purpose"] = request.Purpose,
        ["subject"] = subject,
        ["outcome"] = outcome.Text(),
    };

    private static void Score(JsonObject verdict, RuleNode root)
    {
        if (root.Points is { } points)
        {
            verdict["score"] = Number(points.Low);
            verdict["scoreMax"] = Number(points.High);
        }

        if (root.Classes is { } classes)
        {
            verdict["class"] = classes.Count == 1 ? classes[0] : null;
            verdict["classes"] = new JsonArray([.. classes.Select(c => JsonValue.Create(c))]);
        }
    }

    /// <summary>That what stands below may be met in one way of several: <c>of</c> any or atLeast, and how many are <c>needed</c>.</summary>
    private static void Choice(JsonObject item, RuleNode combination)
    {
        if (combination is { Path: null, Word: "any" or "atLeast" })
        {
            item["of"] = combination.Word;
            item["needed"] = combination.Fields["needed"]?.DeepClone();
        }
    }

    /// <summary>A finite decimal is a JSON number; any other fraction its exact text.</summary>
    private static JsonNode? Number(Exact? value) =>
        value is not { } exact ? null : exact.ToString() is var text && text.Contains('/', StringComparison.Ordinal) ? JsonValue.Create(text) : JsonNode.Parse(text);

    private static JsonArray Items(RuleNode node, RuleRun run)
    {
        JsonArray items = [];
        Collect(node, run.Frame.Clause, items, [], run.Bundle.Engine);
        return items;
    }

    /// <summary>Combinations have no name and are passed through; items and groups keep their shape. What a rule uses twice stands where it is met first.</summary>
    private static void Collect(RuleNode node, string? clause, JsonArray into, HashSet<RuleNode> seen, EngineId engine)
    {
        if (!seen.Add(node))
        {
            return;
        }

        if (node.Path is null)
        {
            foreach (RuleNode child in node.Children)
            {
                Collect(child, clause, into, seen, engine);
            }

            return;
        }

        string? own = StrictJson.Text(node.Fields["clause"]) ?? clause;
        JsonObject item = new() { ["id"] = node.Path, ["label"] = node.Label, ["word"] = node.Word, ["outcome"] = node.Outcome.Text(), ["clause"] = own };
        if (engine.SaysChoices && node.Children is [{ Path: null } only])
        {
            Choice(item, only);
        }

        foreach ((string name, JsonNode? value) in node.Fields.Where(f => f.Key != "clause"))
        {
            item[name] = value?.DeepClone();
        }

        if (node.Points is { } points)
        {
            item["points"] = Number(points.Low);
            item["pointsMax"] = Number(points.High);
            item["max"] = Number(points.Max);
        }

        if (node.Classes is { } classes)
        {
            item["classes"] ??= new JsonArray([.. classes.Select(c => JsonValue.Create(c))]);
        }

        if (node.Missing.Count > 0)
        {
            item["missing"] = new JsonArray([.. node.Missing.Select(m => m.ToJson())]);
        }

        JsonArray children = [];
        string? inner = node.Word is "rule" or "group" ? own : clause;
        foreach (RuleNode child in node.Children)
        {
            Collect(child, inner, children, seen, engine);
        }

        if (children.Count > 0)
        {
            item["items"] = children;
        }

        into.Add(item);
    }

    /// <summary>Blanks under nodes that are themselves missing, each once, in the order met; and those of lines that cannot be priced.</summary>
    private static JsonArray Missing(RuleNode root, JsonArray lines)
    {
        List<MissingFact> found = [];
        Blanks(root, found);
        IEnumerable<JsonObject> unpriced = lines.OfType<JsonObject>().SelectMany(l => l["missing"] as JsonArray ?? []).OfType<JsonObject>();
        return [.. found.Select(m => m.ToJson()).Concat(unpriced).Select(m => m.DeepClone()).DistinctBy(m => CanonicalJson.Text(m))];
    }

    private static void Blanks(RuleNode node, List<MissingFact> into)
    {
        if (node.Outcome != Outcome.Missing)
        {
            return;
        }

        into.AddRange(node.Missing);
        foreach (RuleNode child in node.Children)
        {
            Blanks(child, into);
        }
    }
}
