using System.Text.Json.Nodes;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Rules;

namespace CountyToolkit.Awards;

/// <summary>What a programme would give, were a title recognised.</summary>
/// <param name="Programme">The programme, with its document.</param>
/// <param name="Pool">The title assumed.</param>
/// <param name="Year">政策年度: the year of the title.</param>
/// <param name="Facts">The facts with the title among them.</param>
/// <param name="Verdict">Whether, by what is on record: in its exact form.</param>
/// <param name="Answer">How much, as <see cref="EvaluateProgramme"/> gives it, where nothing stands against it.</param>
public sealed record AssumedAward(ProgrammeBundle Programme, string Pool, int Year, JsonObject Facts, JsonObject Verdict, JsonObject Answer)
{
    /// <summary>The line of the title as the steps leave it; null while a figure or the ledger is missing.</summary>
    public JsonObject? Line => Of(Answer["lines"]);

    /// <summary>The line of the title as the rule makes it.</summary>
    public JsonObject Made => Of(Answer["verdict"]?["lines"])!;

    internal static bool IsOf(JsonObject line, string pool) => (StrictJson.Text(line["pool"]) ?? StrictJson.Text((line["title"] as JsonObject)?["pool"])) == pool;

    // Of a title lost and won again the line of the day assumed is the last.
    private JsonObject? Of(JsonNode? lines) => (lines as JsonArray ?? []).OfType<JsonObject>().LastOrDefault(l => IsOf(l, Pool));
}
