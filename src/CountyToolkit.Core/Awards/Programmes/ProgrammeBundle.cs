using System.Text.Json.Nodes;
using CountyToolkit.Awards.Steps;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Engine;
using CountyToolkit.Rules.Worker;

namespace CountyToolkit.Awards.Programmes;

/// <summary>A programme together with the bundle it is computed with: its policy document, codes and rules.</summary>
public sealed class ProgrammeBundle
{
    private ProgrammeBundle(Bundle bundle, PolicyDocument policy, Catalogue catalogue, Programme programme)
    {
        Bundle = bundle;
        Policy = policy;
        Catalogue = catalogue;
        Programme = programme;
    }

    /// <summary>The bundle.</summary>
    public Bundle Bundle { get; }

    /// <summary>The policy document of the bundle.</summary>
    public PolicyDocument Policy { get; }

    /// <summary>The codes of the bundle.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>The programme.</summary>
    public Programme Programme { get; }

    /// <summary>What other documents have said of the end of this one, beside its own status events.</summary>
    internal IReadOnlyList<StatusEvent> Repeals { get; private init; } = [];

    /// <summary>Reads a programme out of a bundle.</summary>
    /// <exception cref="OfficeError"><c>award.no-programme</c>, naming those there are; <c>award.programme.*</c>, all together.</exception>
    public static ProgrammeBundle Read(Bundle bundle, string id)
    {
        PolicyDocument policy = bundle.Policy();
        Catalogue catalogue = Codes(bundle);
        List<OfficeError> errors = [];
        IReadOnlyList<Programme> programmes = ProgrammeReader.Read(policy.Id, policy.Programmes, policy.Figures, catalogue, errors);
        Programme? programme = programmes.FirstOrDefault(p => p.Id == id);
        if (programme is null)
        {
            throw new OfficeError(ErrorKind.BadInput, "award.no-programme", policy.Id, id, string.Join(" ", programmes.Select(p => p.FullId)));
        }

        OfficeError[] own = [.. errors.Where(e => e.Where is { } where && (where == programme.FullId || where.StartsWith(programme.FullId + ".", StringComparison.Ordinal)))];
        return own.Length == 0 ? new ProgrammeBundle(bundle, policy, catalogue, programme) : throw OfficeError.Of(own);
    }

    /// <summary>The same programme, its document also ended by what others say of it; the bundle stays what it is.</summary>
    internal ProgrammeBundle Under(IReadOnlyList<StatusEvent> repeals) => repeals.Count == 0 ? this
        : new(Bundle, Policy with { StatusEvents = [.. Policy.StatusEvents, .. repeals] }, Catalogue, Programme) { Repeals = repeals };

    /// <summary>Everything wrong with the programmes of a bundle; a bundle with any is not proposed.</summary>
    public static IReadOnlyList<OfficeError> Errors(Bundle bundle)
    {
        PolicyDocument policy = bundle.Policy();
        List<OfficeError> errors = [];
        ProgrammeReader.Read(policy.Id, policy.Programmes, policy.Figures, Codes(bundle), errors);
        errors.AddRange(policy.Programmes.OfType<JsonObject>().Select(p => StrictJson.Text(p["rule"])).OfType<string>()
            .Where(rule => rule.Length > 0 && !bundle.Rules.Contains(rule, StringComparer.Ordinal))
            .Select(rule => new OfficeError(ErrorKind.BadInput, "award.programme.rule-unknown", policy.Id, rule, string.Join(" ", bundle.Rules))));
        return errors;
    }

    private static Catalogue Codes(Bundle bundle) =>
        Rules.Catalogues.Catalogue.Read(bundle.Text("indicators.json") ?? "", bundle.Text("pools.json") ?? "", bundle.Text("codes.json") ?? "");

    /// <summary>What every enterprise of a run has in common.</summary>
    /// <exception cref="OfficeError"><c>rule.engine-unknown</c>: the bundle is of a later program.</exception>
    internal AwardTerms Terms(int year, DateOnly date) => new(Programme, Policy, year, date, EngineId.Of(Bundle));

    /// <summary>The days facts must be gathered for.</summary>
    public DateOnly FactsDay(int year, DateOnly date) => Programme.CheckOn == CheckDay.YearEnd ? Programme.SeenOn(date, year, null) : date;

    /// <summary>What a worker is asked about one enterprise, as seen on one of its <see cref="Days"/>.</summary>
    internal EvalRequest Request(JsonObject facts, int year, DateOnly date, DateOnly day) => new()
    {
        Bundle = Bundle.Hash,
        Rule = Policy.Id + "/" + Programme.Rule,
        Date = date,
        PolicyYear = year,
        DataYear = year + Programme.DataYearOffset,
        CheckOn = day,
        Facts = facts,
    };

    /// <summary>
    /// One verdict of several, one for each day of a title: each day speaks for the lines of its own title only. The last
    /// one that is met stands for the whole, and the others are kept beside it.
    /// </summary>
    internal static JsonObject Joined(IReadOnlyList<(DateOnly Day, JsonObject Verdict)> verdicts)
    {
        if (verdicts.Count == 1)
        {
            return verdicts[0].Verdict;
        }

        JsonArray lines = [];
        foreach ((DateOnly day, JsonObject verdict) in verdicts.Where(v => StrictJson.Text(v.Verdict["outcome"]) == Outcome.Met.Text()))
        {
            foreach (JsonNode line in (verdict["lines"] as JsonArray ?? []).OfType<JsonObject>().Where(l => StrictJson.Date((l["title"] as JsonObject)?["on"]) == day).ToList())
            {
                lines.Add(line.DeepClone());
            }
        }

        int stands = verdicts.ToList().FindLastIndex(v => StrictJson.Text(v.Verdict["outcome"]) == Outcome.Met.Text());
        stands = stands < 0 ? verdicts.Count - 1 : stands;
        JsonObject whole = verdicts[stands].Verdict.DeepClone().AsObject();
        whole["lines"] = lines;
        whole["others"] = new JsonArray([.. verdicts.Where((_, i) => i != stands).Select(v => v.Verdict.DeepClone())]);
        return whole;
    }

    /// <summary>The days an enterprise is judged on: one, or for <c>title.on</c> the day of each of its titles.</summary>
    internal IReadOnlyList<DateOnly> Days(JsonObject facts, int year, DateOnly date)
    {
        if (Programme.CheckOn != CheckDay.TitleOn)
        {
            return [Programme.SeenOn(date, year, null)];
        }

        List<DateOnly> days = [.. (facts["titles"] as JsonArray ?? []).OfType<JsonObject>()
            .Where(t => StrictJson.Text(t["event"]) is not ("revoked" or "lapsed"))
            .Select(t => StrictJson.Date(t["on"])).OfType<DateOnly>()
            .Where(on => on <= date && (!Programme.ByTitleYear || on.Year == year)).Distinct().Order()];
        return days.Count > 0 ? days : [date];
    }
}
