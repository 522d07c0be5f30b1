using System.Text.Json.Nodes;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Cases;

namespace CountyToolkit.Terminal.Commands;

/// <summary>From-dates of figures that no case reaches, a sentence each; kept beside the comparison, so that who decides reads them too.</summary>
internal static class UnreachedLines
{
    private const string Member = "unreached";

    public static IEnumerable<string> Of(Bundle bundle, IReadOnlyList<CaseResult> results, bool whole, Language language) =>
        UnreachedFigures.Of(bundle, results, whole).Select(u => Line(IsoDate.Text(u.From), u.Labels, language));

    /// <summary>As they were kept with a comparison; none without one.</summary>
    public static IEnumerable<string> Of(JsonObject? whatIf, Language language) => (whatIf?[Member] as JsonArray ?? []).OfType<JsonObject>()
        .Select(u => Line(StrictJson.Text(u["from"]) ?? "", (u["labels"] as JsonArray ?? []).Select(l => StrictJson.Text(l) ?? ""), language));

    /// <summary>Keeps them with a comparison.</summary>
    public static void Keep(JsonObject whatIf, Bundle bundle, IReadOnlyList<CaseResult> results) => whatIf[Member] = new JsonArray([.. UnreachedFigures.Of(bundle, results, whole: true)
        .Select(u => (JsonNode)new JsonObject { ["from"] = IsoDate.Text(u.From), ["labels"] = new JsonArray([.. u.Labels.Select(l => JsonValue.Create(l))]) })]);

    private static string Line(string from, IEnumerable<string> labels, Language language) =>
        Messages.Text(language, "rules.unreached", from, string.Join(Messages.Text(language, "whatif.short.and"), labels));
}
