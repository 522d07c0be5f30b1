using System.Text;
using System.Text.Json.Nodes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Rules;

namespace CountyToolkit.Awards;

/// <summary>
/// What a pot gave one enterprise, reckoned out for people: its share, cut to the 元, and whether it got one of the 元 left over, as
/// <see cref="AwardPot"/> hands them out. Read from stored reasons; what they do not bear out is not said.
/// </summary>
internal sealed class PotShare
{
    private const string Code = "award.because.pot";
    private readonly Exact asked;
    private readonly Exact pot;
    private readonly Exact own;
    private readonly Exact given;

    private PotShare(Exact asked, Exact pot, Exact own, Exact given) => (this.asked, this.pot, this.own, this.given) = (asked, Exact.Of(pot.Floor()), own, given);

    private Exact Share => own * pot / asked;

    private Exact Floor => Exact.Of(Share.Floor());

    // Held to what was asked for, or divided by weight, a share is another one than own × pot ÷ asked.
    private bool IsProportional => Share - given < Exact.One && given - Share < Exact.One;

    /// <summary>The shares of everybody the pot of a run was too small for; none where the run has no such reason.</summary>
    public static IReadOnlyList<PotShare> All(StoredRun run) =>
        [.. run.Results(Encoding.UTF8.GetBytes(Code)).SelectMany(r => Objects(r.Json["steps"])).SelectMany(s => Objects(s["because"])).Select(Read).OfType<PotShare>()];

    /// <summary>The sentences behind the reason itself.</summary>
    /// <param name="because">A reason of a step.</param>
    /// <param name="all">The shares of the whole run; empty when it is not known.</param>
    /// <param name="language">Language of the sentences.</param>
    public static IEnumerable<string> Sentences(JsonObject because, IReadOnlyList<PotShare> all, Language language)
    {
        if (Read(because) is not { } mine)
        {
            yield break;
        }

        bool isWhole = all.Aggregate(Exact.Zero, (sum, s) => sum + s.own) == mine.asked;
        if (isWhole)
        {
            yield return Messages.Text(language, "award.because.pot-asked", $"{all.Count}", Yuan.Exactly(mine.asked));
        }

        if (!mine.IsProportional)
        {
            yield break;
        }

        yield return Messages.Text(
            language, "award.because.pot-floor", Yuan.Exactly(mine.own), Yuan.Exactly(mine.pot), Yuan.Exactly(mine.asked), mine.Share.ToDecimalText(4), Yuan.Exactly(mine.Floor));
        string given = Yuan.Exactly(mine.given);
        if (!isWhole || !all.All(s => s.IsProportional))
        {
            yield return Messages.Text(language, "award.because.pot-rest", given);
            yield break;
        }

        Exact left = mine.pot - all.Aggregate(Exact.Zero, (sum, s) => sum + s.Floor);
        if (left.Sign > 0)
        {
            yield return Messages.Text(language, mine.given > mine.Floor ? "award.because.pot-odd" : "award.because.pot-not-odd", left.ToString(), given);
        }
    }

    private static PotShare? Read(JsonObject because) => StrictJson.Text(because["code"]) == Code
        && (because["args"] as JsonArray ?? []).Select(a => StrictJson.Text(a)).ToArray() is [{ } asked, { } pot, { } own, { } given]
        && Exact.TryParse(asked, out Exact all) && all.Sign > 0 && Exact.TryParse(pot, out Exact held) && Exact.TryParse(own, out Exact wanted) && Exact.TryParse(given, out Exact part)
            ? new PotShare(all, held, wanted, part) : null;

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();
}
