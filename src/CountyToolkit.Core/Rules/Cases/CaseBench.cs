using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Cases;

/// <summary>The cases of a rule as they come out, and what would come out if one were changed.</summary>
internal sealed class CaseBench
{
    private static readonly string[] Copied = ["purpose", "programme", "year"];

    private readonly CaseRun run;

    public CaseBench(Bundle bundle, string rule, CaseRun run, Action<int, int> progress, CancellationToken cancel)
    {
        this.run = run;
        Bundle = bundle;
        Rule = rule;
        Catalogue = CaseFiles.CatalogueOf(bundle);
        Heads = new CaseHeads(Catalogue, bundle);
        List<OfficeError> errors = [];
        IReadOnlyList<WrittenCase> written = CaseFiles.Of(bundle, rule, errors);
        IReadOnlyList<RuleCase> cases = CaseReader.Of(bundle, rule, written, errors);
        if (errors.Count > 0)
        {
            throw OfficeError.Of(errors);
        }

        List<CaseSeen> seen = [];
        foreach ((RuleCase one, WrittenCase raw) in cases.Zip(written))
        {
            cancel.ThrowIfCancellationRequested();
            seen.AddRange(Verdicts(run.Answer(one, out _)).Select(v => new CaseSeen(one, raw, v)));
            progress(seen.Count, cases.Count);
        }

        Seen = seen;
        Seeds = [.. seen.Where(s => s.IsPlain && s.Case.Facts is JsonObject or JsonArray { Count: 1 }).OrderBy(s => StrictJson.Text(s.Verdict["outcome"]) == "met" ? 0 : 1)];
    }

    /// <summary>The document.</summary>
    public Bundle Bundle { get; }

    /// <summary>The rule.</summary>
    public string Rule { get; }

    /// <summary>Its catalogues.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>Words for paths.</summary>
    public CaseHeads Heads { get; }

    /// <summary>Every case as it came out; of a group one a member.</summary>
    public IReadOnlyList<CaseSeen> Seen { get; }

    /// <summary>Those others can be made of, the ones that are met first.</summary>
    public IReadOnlyList<CaseSeen> Seeds { get; }

    /// <summary>Ids of the rule's own items, in order of first appearance.</summary>
    public IEnumerable<string> Items => Seen.SelectMany(s => s.Items.Keys).Distinct(StringComparer.Ordinal);

    /// <summary>The programmes that pay by the rule, as written.</summary>
    public IEnumerable<JsonObject> Programmes => Bundle.Policy().Programmes.OfType<JsonObject>().Where(p => StrictJson.Text(p["rule"]) == Rule);

    /// <summary>Every answer an item has given over all cases.</summary>
    public IEnumerable<JsonObject> Of(string item) => Seen.Select(s => s.Items.GetValueOrDefault(item)).OfType<JsonObject>();

    /// <summary>An item's answer after a change of facts; null when it does not come up.</summary>
    public JsonObject? Try(CaseSeen seed, string item, params (string Path, JsonNode? Value)[] changes)
    {
        JsonNode facts = seed.Case.Facts.DeepClone();
        JsonNode one = facts is JsonArray group ? group[0]! : facts;
        return changes.All(c => CasePath.Set(one, c.Path, c.Value))
            && Verdicts(run.Answer(seed.Case with { Facts = facts }, out _)).FirstOrDefault() is { } verdict
            ? new CaseSeen(seed.Case, seed.Written, verdict).Items.GetValueOrDefault(item) : null;
    }

    /// <summary>What the case's programme grants with a figure pinned, after a change of facts; null when it names no programme.</summary>
    public JsonObject? Money(CaseSeen seed, JsonObject figures, params (string Path, JsonNode? Value)[] changes)
    {
        JsonNode facts = seed.Case.Facts.DeepClone();
        if (!changes.All(c => CasePath.Set(facts, c.Path, c.Value)))
        {
            return null;
        }

        run.Answer(seed.Case with { Facts = facts, Figures = figures }, out JsonObject? money);
        return money;
    }

    /// <summary>A case made of another: what it has, and these changes; the expectation is left to a person.</summary>
    public static JsonObject Row(CaseSeen seed, string name, DateOnly? date, params (string Path, JsonNode? Value)[] changes)
    {
        JsonObject row = new() { ["name"] = name, ["date"] = IsoDate.Text(date ?? seed.Case.Date) };
        foreach (string field in Copied.Where(f => seed.Written.Row[f] is not null))
        {
            row[field] = seed.Written.Row[field]!.DeepClone();
        }

        // The year paid for goes with the day: a later day under the old year would be another question.
        if (date is { } day && StrictJson.Whole(row["year"]) is { } year)
        {
            row["year"] = year + day.Year - seed.Case.Date.Year;
        }

        JsonObject set = new(changes.Select(c => KeyValuePair.Create(c.Path, c.Value?.DeepClone())));
        if (seed.Written.Row["group"] is JsonArray group)
        {
            JsonObject member = (JsonObject)group[0]!.DeepClone();
            JsonObject both = member["set"] as JsonObject ?? [];
            foreach ((string path, JsonNode? value) in set)
            {
                both[path] = value?.DeepClone();
            }

            member["set"] = both.DeepClone();
            row["group"] = new JsonArray(member);
            row["expect"] = new JsonArray(new JsonObject());
            return row;
        }

        row["base"] = seed.Case.Name;
        row["set"] = set;
        row["expect"] = new JsonObject();
        return row;
    }

    private static IEnumerable<JsonObject> Verdicts(JsonNode answer) => answer is JsonArray many ? many.OfType<JsonObject>() : answer is JsonObject one ? [one] : [];
}
