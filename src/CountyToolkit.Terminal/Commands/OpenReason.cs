using System.Text.Json.Nodes;
using CountyToolkit.Rules;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>One reason why enterprises of a comparison cannot be computed.</summary>
/// <param name="Said">The reason in words.</param>
/// <param name="Firms">Whom it keeps, under which programme: an enterprise counts once a programme.</param>
/// <param name="RepliedUntil">Last day a unit's reply covers, where that is the reason.</param>
internal sealed record OpenReason(string Said, IReadOnlyList<(string Programme, string Code, string Name)> Firms, DateOnly? RepliedUntil)
{
    /// <summary>The reasons of some programmes of a comparison, the most frequent first; none in a comparison kept by an older program.</summary>
    public static IReadOnlyList<OpenReason> All(IEnumerable<JsonObject> programmes, Wording say) =>
    [
        .. programmes.SelectMany(p => Rows(p, "blanks").Select(b => (Programme: p, Blank: b["blank"] as JsonObject ?? [], Group: b)))
            .GroupBy(x => Words(say, x.Blank))
            .Select(g => new OpenReason(
                g.Key,
                [.. g.SelectMany(x => Rows(x.Group, "enterprises").Select(e => (T(x.Programme, "programme"), T(e, "code"), T(e, "name"))))],
                g.Select(x => StrictJson.Date(x.Blank["repliedUntil"])).Min()))
            .OrderByDescending(r => r.Firms.Count),
    ];

    private static string Words(Wording say, JsonObject blank) =>
        StrictJson.Text(blank["outcome"]) is { } outcome ? say.Say("outcome." + outcome) : VerdictSummary.Blank(say, blank);

    private static IEnumerable<JsonObject> Rows(JsonObject of, string name) => (of[name] as JsonArray ?? []).OfType<JsonObject>();

    private static string T(JsonObject of, string name) => StrictJson.Text(of[name]) ?? "";
}
