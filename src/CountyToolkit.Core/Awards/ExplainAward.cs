using System.Text.Json.Nodes;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Facts;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Verdicts;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Awards;

/// <summary>
/// 从条款到元: one enterprise's award as a person reads it. Everything comes from the stored result, document and bundle;
/// the register of today is not asked.
/// </summary>
public static class ExplainAward
{
    /// <summary>The explanation: verdict tree with sources, lines, each step that bit, hand lines, instalments, check code.</summary>
    /// <param name="db">The file.</param>
    /// <param name="run">Number of the run.</param>
    /// <param name="code">统一社会信用代码.</param>
    /// <param name="language">Language of the sentences.</param>
    /// <exception cref="OfficeError"><c>award.no-run</c>, <c>award.not-in-run</c>, <c>award.left-out</c>.</exception>
    public static JsonObject Run(SqliteConnection db, long run, string code, Language language)
    {
        StoredRun stored = StoredRun.Read(db, run);
        ResultBlob result = stored.Result(code);
        ProgrammeBundle programme = stored.Programme();
        HandLine[] hands = [.. stored.Document.HandLines.Where(h => h.Code == code)];
        JsonObject verdict = (JsonObject)VerdictText.Render(result.Verdict, language, programme.Catalogue);
        Dictionary<string, string> gists = programme.Policy.Clauses.ToDictionary(c => c.Id, c => c.Gist, StringComparer.Ordinal);
        foreach (JsonObject item in (verdict["items"] as JsonArray ?? []).OfType<JsonObject>())
        {
            WithSources(item, result.Sources, gists, programme.Catalogue, language);
        }

        return new JsonObject
        {
            ["run"] = run,
            ["state"] = stored.Run.State,
            ["programme"] = stored.Run.Programme,
            ["title"] = programme.Programme.Title,
            ["document"] = new JsonObject { ["number"] = programme.Policy.Number, ["title"] = programme.Policy.Title },
            ["year"] = stored.Run.Year,
            ["date"] = IsoDate.Text(stored.Run.OnDate),
            ["code"] = code,
            ["name"] = result.Name,
            ["verdict"] = verdict,
            ["law"] = Law(programme.Policy, stored.Run.OnDate, language),
            ["lines"] = new JsonArray([.. result.Lines.Select(l => Line(l, programme, gists, stored.Run.OnDate, language))]),
            ["steps"] = new JsonArray([.. (result.Json["steps"] as JsonArray ?? []).OfType<JsonObject>().Select(s => Step(s, programme, gists, stored.Run.OnDate, language))]),
            ["pot"] = stored.Document.Json["pot"]?.DeepClone(),
            ["granted"] = result.Granted is { } granted ? Yuan.Shown(granted) : null,
            ["missing"] = result.Json["missing"]?.DeepClone(),
            ["handLines"] = new JsonArray([.. hands.Select(h => h.ToJson())]),
            ["decided"] = result.Granted is null ? null : Yuan.Shown(LedgerPlan.Of(result, hands, stored.Run.Year).Total),
            ["instalments"] = result.Json["instalments"]?.DeepClone() ?? new JsonArray(),
            ["shares"] = result.Json["shares"]?.DeepClone(),
            ["sha256"] = stored.Run.Sha256,
            ["checkCode"] = Sha256.CheckCode(stored.Run.Sha256),
        };
    }

    private static JsonObject Law(PolicyDocument policy, DateOnly date, Language language)
    {
        LawStatus law = LawStatus.On(policy, date);
        return new JsonObject { ["status"] = law.Status, ["because"] = new JsonArray([.. law.Because.Select(b => JsonValue.Create(b.Sentence(language)))]) };
    }

    // Rules name the source of a value by its rank only; file, sheet and cell stand in the facts' own sources.
    private static void WithSources(JsonObject item, JsonObject sources, Dictionary<string, string> gists, Catalogue catalogue, Language language)
    {
        if (StrictJson.Text(item["clause"]) is { } clause && gists.TryGetValue(clause, out string? gist))
        {
            item["gist"] = gist;
        }

        foreach (JsonObject input in (item["inputs"] as JsonArray ?? []).OfType<JsonObject>())
        {
            string? code = StrictJson.Text(input["code"]), period = StrictJson.Text(input["period"]);
            string? place = code is null ? null : StrictJson.Text(period is null ? sources["attributes"]?[code] : sources["values"]?[period]?[code]);
            string? source = StrictJson.Text(input["source"]) ?? place;
            input["source"] = source is null ? null : SourceText.Shown(source, catalogue, language);
        }

        foreach (JsonObject child in (item["items"] as JsonArray ?? []).OfType<JsonObject>())
        {
            WithSources(child, sources, gists, catalogue, language);
        }
    }

    private static JsonObject Line(JsonObject line, ProgrammeBundle programme, Dictionary<string, string> gists, DateOnly date, Language language)
    {
        JsonObject shown = line.DeepClone().AsObject();
        if (StrictJson.Text(line["pool"]) is { } pool && programme.Catalogue.TryPool(pool, out PoolRung? rung))
        {
            shown["label"] = rung.Label;
        }

        if (StrictJson.Text(line["clause"]) is { } clause && gists.TryGetValue(clause, out string? gist))
        {
            shown["gist"] = gist;
        }

        foreach (JsonObject input in (shown["inputs"] as JsonArray ?? []).OfType<JsonObject>())
        {
            input["source"] = StrictJson.Text(input["source"]) is { } source ? SourceText.Shown(source, programme.Catalogue, language) : null;
            input["unit"] ??= programme.Catalogue.TryIndicator(StrictJson.Text(input["code"]) ?? "", out IndicatorEntry? indicator) ? indicator.Unit : null;
        }

        // A cell of a table is named TABLE.COLUMN; its date is the table's.
        shown["standards"] = new JsonArray([.. (line["figures"] as JsonArray ?? [])
            .Select(f => Standard(programme.Policy, StrictJson.Text(f)?.Split('.')[0] ?? "", date)).OfType<JsonObject>()]);
        return shown;
    }

    private static JsonObject? Standard(PolicyDocument policy, string key, DateOnly date) => policy.Figures.At(key, date) is not { } figure ? null : new JsonObject
    {
        ["key"] = key,
        ["label"] = figure.Label ?? key,
        ["value"] = figure.Value?.ToString(),
        ["unit"] = figure.Value is null ? null : figure.Unit,
        ["from"] = figure.From is { } from ? IsoDate.Text(from) : null,
        ["clause"] = figure.Clause,
    };

    private static JsonObject Step(JsonObject step, ProgrammeBundle programme, Dictionary<string, string> gists, DateOnly date, Language language)
    {
        JsonObject shown = step.DeepClone().AsObject();
        if (StrictJson.Text(step["clause"]) is { } clause && gists.TryGetValue(clause, out string? gist))
        {
            shown["gist"] = gist;
        }

        shown["name"] = Messages.Text(language, "award.step." + StrictJson.Text(step["step"]));
        shown["said"] = new JsonArray([.. (step["because"] as JsonArray ?? []).OfType<JsonObject>().Select(b => JsonValue.Create(Sentence(b, programme.Catalogue, language)))]);
        if (shown["figure"] is JsonObject figure && StrictJson.Text(figure["key"]) is { } key)
        {
            figure["label"] = programme.Policy.Figures.Entries(key).Select(f => f.Label).FirstOrDefault(l => l is not null);
            figure["from"] = Standard(programme.Policy, key, date)?["from"]?.DeepClone();
        }

        return shown;
    }

    /// <summary>The reason of a step as a sentence; codes of pools, grades and levels are said by their labels.</summary>
    private static string Sentence(JsonObject because, Catalogue catalogue, Language language) => Messages.Text(
        language, StrictJson.Text(because["code"]) ?? "", [.. (because["args"] as JsonArray ?? []).Select(a => Label(StrictJson.Text(a) ?? "", catalogue))]);

    private static string Label(string code, Catalogue catalogue) =>
        catalogue.TryPool(code, out PoolRung? rung) ? rung.Label
        : catalogue.GradeKinds.Has(code) ? catalogue.GradeKinds.Label(code)
        : catalogue.Levels.Has(code) ? catalogue.Levels.Label(code) : code;
}
