using System.Text.Json.Nodes;
using CountyToolkit.Enterprises;
using CountyToolkit.Facts;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Verdicts;

namespace CountyToolkit.Checks;

/// <summary>An enterprise and what a rule says of it.</summary>
/// <param name="Enterprise">As the register knew it on the day.</param>
/// <param name="Verdict">The verdict, in its exact form without sentences.</param>
public sealed record CheckedEnterprise(Enterprise Enterprise, JsonObject Verdict)
{
    /// <summary>Whom was asked and who replied, as the rule saw it; null unless an item of the verdict waits for a reply.</summary>
    public JsonNode? Inquiries { get; init; }

    /// <summary>An answer with the inquiries it waits for.</summary>
    internal static CheckedEnterprise Of(EnterpriseFacts facts, JsonObject verdict)
    {
        // Not the verdict's own blanks: one that is unmet anyway has none, and its items still wait.
        return new CheckedEnterprise(facts.Enterprise, verdict) { Inquiries = Waits(verdict) ? facts.Facts["inquiries"]?.DeepClone() : null };
    }

    /// <summary>The verdict with its sentences, and how far the replies reach.</summary>
    public JsonObject Rendered(Language language, Catalogue catalogue)
    {
        JsonObject verdict = (JsonObject)VerdictText.Render(Verdict, language, catalogue);
        RepliesSoFar.AddTo(verdict, Inquiries);
        return verdict;
    }

    private static bool Waits(JsonObject of) => Objects(of["missing"]).Any(b => StrictJson.Text(b["kind"]) == "inquiry") || Objects(of["items"]).Any(Waits);

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();
}
