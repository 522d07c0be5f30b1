using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Bundles;

/// <summary>What a second person looks at before a version is put in force: every value of the document that differs, every file that does.</summary>
public static class BundleChanges
{
    private const string Document = "policy.json", Between = " › ";
    private static readonly string[] Names = ["id", "name", "from", "number", "level", "step"];

    /// <summary>Differences in the order of files and of the document; all of the new version when there was none before.</summary>
    public static IReadOnlyList<BundleChange> Of(Bundle? before, Bundle after)
    {
        List<BundleChange> changes = [];
        foreach (string file in after.Files.Keys.Union(before?.Files.Keys ?? []).Order(StringComparer.Ordinal))
        {
            string? was = before?.Text(file), now = after.Text(file);
            if (was == now)
            {
                continue;
            }

            if (file == Document)
            {
                changes.AddRange(OfDocument(was, now, after.PolicyId));
            }
            else
            {
                changes.Add(new BundleChange(file, "", Code(before, file), Code(after, file)));
            }
        }

        return changes;
    }

    private static IEnumerable<BundleChange> OfDocument(string? was, string? now, string policy)
    {
        Dictionary<string, string> old = Leaves(was, policy), made = Leaves(now, policy);
        return made.Keys.Union(old.Keys).Where(path => old.GetValueOrDefault(path) != made.GetValueOrDefault(path))
            .Select(path => new BundleChange(Document, path, old.GetValueOrDefault(path), made.GetValueOrDefault(path)));
    }

    private static string? Code(Bundle? bundle, string file) =>
        bundle is not null && bundle.Files.TryGetValue(file, out byte[]? bytes) ? Sha256.CheckCode(Sha256.Of(bytes)) : null;

    private static Dictionary<string, string> Leaves(string? json, string policy)
    {
        Dictionary<string, string> leaves = [];
        if (json is not null)
        {
            Walk(StrictJson.ReadObject(json, policy), [], leaves);
        }

        return leaves;
    }

    private static void Walk(JsonNode? node, string[] path, Dictionary<string, string> leaves)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach ((string key, JsonNode? value) in fields)
                {
                    Walk(value, [.. path, key], leaves);
                }

                break;
            case JsonArray list when list.Any(e => e is JsonObject):
                for (int i = 0; i < list.Count; i++)
                {
                    Walk(list[i], [.. path, Name(list[i]) ?? FormattableString.Invariant($"{i + 1}")], leaves);
                }

                break;
            case null:
                break;
            default:
                leaves.TryAdd(string.Join(Between, path), StrictJson.Text(node) ?? StrictJson.Number(node)?.ToString() ?? node.ToJsonString(PolicyOverride.Written).ReplaceLineEndings(""));
                break;
        }
    }

    private static string? Name(JsonNode? entry) =>
        entry is JsonObject row ? Names.Select(n => StrictJson.Text(row[n])).FirstOrDefault(n => n is not null) : null;
}
