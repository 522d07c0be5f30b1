using System.Text.Json.Nodes;
using CountyToolkit.Policies;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Awards;

/// <summary>
/// Programmes of other documents in force that pay for titles, as one of a proposed document does, without the one counting the
/// other's money: the same title would be paid for twice. A document that repeals the other, or names its programme in a step, does not.
/// </summary>
internal static class PaidTwice
{
    private static readonly string[] Lists = ["among", "programmes"];

    /// <summary>One object a programme: <c>programme</c> of the proposed document, <c>number</c> and <c>title</c> of the other's document and programme.</summary>
    public static IEnumerable<JsonObject> Of(PolicyStore store, Bundle proposed, DateOnly today)
    {
        JsonObject[] ours = [.. OfTitles(proposed.Policy())];
        if (ours.Length == 0)
        {
            yield break;
        }

        Dictionary<string, PolicyDocument> others = store.All().Where(b => b.State == "active" && b.Policy != proposed.PolicyId)
            .DistinctBy(b => b.Policy).ToDictionary(b => b.Policy, b => store.Read(b.Sha256).Policy(), StringComparer.Ordinal);
        PolicyDocument[] all = [.. others.Values, proposed.Policy()];
        foreach ((string policy, PolicyDocument other) in others.Where(o => OfTitles(o.Value).Any() && LawStatus.On(o.Value.Number, all, today).Pays))
        {
            foreach (JsonObject programme in ours)
            {
                if (OfTitles(other).FirstOrDefault(p => !Counts(programme, policy + "/" + StrictJson.Text(p["id"]))) is { } twice)
                {
                    yield return new JsonObject { ["programme"] = StrictJson.Text(programme["title"]), ["number"] = other.Number, ["title"] = StrictJson.Text(twice["title"]) };
                }
            }
        }
    }

    private static IEnumerable<JsonObject> OfTitles(PolicyDocument document) =>
        document.Programmes.OfType<JsonObject>().Where(p => StrictJson.Text(p["policyYear"]) == "title.on");

    private static bool Counts(JsonObject programme, string other) => programme
        .SelectMany(step => Lists.Select(list => (step.Value as JsonObject)?[list] as JsonArray)).OfType<JsonArray>()
        .Any(list => list.Any(p => StrictJson.Text(p) == other));
}
