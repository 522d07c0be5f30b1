using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Cases;

/// <summary>A case as it came out, for what may be made of it: of a group only one of a single member.</summary>
/// <param name="Case">The case.</param>
/// <param name="Written">As it is written.</param>
/// <param name="Verdict">What came out.</param>
internal sealed record CaseSeen(RuleCase Case, WrittenCase Written, JsonObject Verdict)
{
    // What another rule's items come to is proved by that rule's own cases.
    private static readonly string[] Elsewhere = ["rule", "inClass"];

    private readonly Dictionary<string, JsonObject> items = Own(Verdict);

    /// <summary>Items of the rule itself, by id, in order.</summary>
    public IReadOnlyDictionary<string, JsonObject> Items => items;

    /// <summary>Keys of the figures the verdict rests on.</summary>
    public IReadOnlySet<string> Figures { get; } = CaseRun.Seen(Verdict);

    /// <summary>Facts of its subject.</summary>
    public JsonObject Facts => Case.Facts as JsonObject ?? (JsonObject)Case.Facts[0]!;

    /// <summary>Whether it stands on the document as it is: nothing pinned.</summary>
    public bool IsPlain => Case.Figures.Count == 0 && Case.Readings.Count == 0;

    private static Dictionary<string, JsonObject> Own(JsonObject verdict)
    {
        Dictionary<string, JsonObject> found = new(StringComparer.Ordinal);
        void Collect(JsonObject of)
        {
            foreach (JsonObject item in (of["items"] as JsonArray ?? []).OfType<JsonObject>())
            {
                found.TryAdd(item["id"]!.GetValue<string>(), item);
                if (!Elsewhere.Contains(StrictJson.Text(item["word"])))
                {
                    Collect(item);
                }
            }
        }

        Collect(verdict);
        return found;
    }
}
