using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Awards.Steps;
using CountyToolkit.Enterprises;
using CountyToolkit.Facts;
using CountyToolkit.Ledger;
using CountyToolkit.People;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Figures;
using CountyToolkit.Rules.Verdicts;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Awards;

/// <summary>
/// 从条款到元: one enterprise's award as a person reads it. Whether and how much comes from the stored result, document and bundle; of the
/// file as it stands only the numbers of papers, who decided and what was paid since are read, which no rule saw.
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
        LedgerPlan plan = LedgerPlan.Of(result, hands, stored.Run.Year);
        JsonObject verdict = (JsonObject)VerdictText.Render(result.Verdict, language, programme.Catalogue);
        RepliesSoFar.AddTo(verdict, result.Facts["inquiries"]);
        VetoGrounds grounds = new(db, new EnterpriseIndex(db).ByCode(code).Ids.Select(id => (long?)id).FirstOrDefault(), result.Facts, result.Sources, programme.Catalogue, stored.Run.OnDate);
        Dictionary<string, string> gists = programme.Policy.Clauses.ToDictionary(c => c.Id, c => c.Gist, StringComparer.Ordinal);
        IReadOnlyList<PotShare> shares = Steps(result).Any(s => StrictJson.Text(s["step"]) == "pot") ? PotShare.All(stored) : [];
        foreach (JsonObject item in (verdict["items"] as JsonArray ?? []).OfType<JsonObject>())
        {
            WithSources(item, result.Sources, gists, programme.Catalogue, language);
            grounds.AddTo(item);
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
            ["lines"] = new JsonArray([.. result.Lines.Select(l => Line(l, result, programme, gists, stored.Run.OnDate, language))]),
            ["steps"] = new JsonArray([.. Steps(result).Select(s => Step(s, result, programme, gists, stored.Run.OnDate, shares, language))]),
            ["pot"] = stored.Document.Json["pot"]?.DeepClone(),
            ["granted"] = result.Granted is { } granted ? Yuan.Shown(granted) : null,
            ["missing"] = result.Json["missing"]?.DeepClone(),
            ["handLines"] = new JsonArray([.. hands.Select(h => h.ToJson())]),
            ["decided"] = result.Granted is null ? null : Yuan.Shown(plan.Total),
            ["payments"] = result.Granted is null ? null : Payments(plan),
            ["instalments"] = result.Json["instalments"]?.DeepClone() ?? new JsonArray(),
            ["shares"] = result.Json["shares"]?.DeepClone(),
            ["by"] = stored.Run.Editor,
            ["at"] = stored.Run.At,
            ["approval"] = stored.Run.ApprovalId is { } id && new ApprovalStore(db).Find(id) is { } approval ? Decision(approval) : null,
            ["paid"] = new JsonArray([.. Paid(db, stored.Run.Id, code)]),
            ["sha256"] = stored.Run.Sha256,
            ["checkCode"] = Sha256.CheckCode(stored.Run.Sha256),
        };
    }

    /// <summary>The policy document a run was computed under, as its bundle has it; of its newest document or the one of a hash.</summary>
    /// <exception cref="OfficeError"><c>award.no-run</c>, <c>blob.missing</c>.</exception>
    public static PolicyDocument Document(SqliteConnection db, long run, string? sha256 = null) => StoredRun.Read(db, run, sha256).Programme().Policy;

    /// <summary>The money part of a result computed and not stored, as a person reads it: lines, steps, what is granted, instalments.</summary>
    internal static JsonObject Money(ResultBlob result, ProgrammeBundle programme, DateOnly date, Language language)
    {
        Dictionary<string, string> gists = programme.Policy.Clauses.ToDictionary(c => c.Id, c => c.Gist, StringComparer.Ordinal);
        return new JsonObject
        {
            ["outcome"] = StrictJson.Text(result.Verdict["outcome"]),
            ["lines"] = new JsonArray([.. result.Lines.Select(l => Line(l, result, programme, gists, date, language))]),
            ["steps"] = new JsonArray([.. Steps(result).Select(s => Step(s, result, programme, gists, date, [], language))]),
            ["granted"] = result.Granted is { } granted ? Yuan.Shown(granted) : null,
            ["missing"] = result.Json["missing"]?.DeepClone(),
            ["instalments"] = result.Json["instalments"]?.DeepClone() ?? new JsonArray(),
        };
    }

    // What is paid when once the hand lines are taken into account; the computed instalments stand beside it.
    private static JsonObject Decision(Approval approval) => new()
    {
        ["id"] = approval.Id,
        ["proposer"] = approval.Proposer,
        ["proposedAt"] = approval.ProposedAt,
        ["decision"] = approval.Decision,
        ["decider"] = approval.Decider,
        ["decidedAt"] = approval.DecidedAt,
    };

    // What was really paid, whenever: the file as it stands, beside what the run said was due.
    private static IEnumerable<JsonObject> Paid(SqliteConnection db, long run, string code) => new EnterpriseIndex(db).ByCode(code).Ids
        .SelectMany(firm => new LedgerStore(db).Lines(firm)).Where(l => l.Entry.RunId == run)
        .SelectMany(l => l.Events).Where(e => e.State == "paid").GroupBy(e => (e.OnDate, e.Document)).OrderBy(g => g.Key.OnDate)
        .Select(g => new JsonObject { ["on"] = IsoDate.Text(g.Key.OnDate), ["document"] = g.Key.Document, ["amount"] = Yuan.Shown(Yuan.OfFen(g.Sum(e => e.AmountFen))) });

    private static JsonArray Payments(LedgerPlan plan) => new([.. plan.Rows.SelectMany(r => r.Parts).Where(p => p.Amount.Sign > 0)
        .GroupBy(p => (p.Year, p.State)).OrderBy(g => g.Key.Year).ThenBy(g => g.Key.State, StringComparer.Ordinal)
        .Select(g => (JsonNode?)new JsonObject
        {
            ["year"] = g.Key.Year.ToString(CultureInfo.InvariantCulture),
            ["state"] = plan.Held ? "held" : g.Key.State,
            ["amount"] = Yuan.Shown(g.Aggregate(Exact.Zero, (sum, p) => sum + p.Amount)),
        })]);

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
            input["origin"] = source;
            input["unit"] ??= catalogue.TryIndicator(code ?? "", out IndicatorEntry? indicator) ? indicator.Unit : null;
        }

        foreach (JsonObject child in (item["items"] as JsonArray ?? []).OfType<JsonObject>())
        {
            WithSources(child, sources, gists, catalogue, language);
        }
    }

    private static JsonObject Line(JsonObject line, ResultBlob result, ProgrammeBundle programme, Dictionary<string, string> gists, DateOnly date, Language language)
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
            input["origin"] = input["source"]?.DeepClone();
            input["source"] = StrictJson.Text(input["source"]) is { } source ? SourceText.Shown(source, programme.Catalogue, language) : null;
            input["unit"] ??= programme.Catalogue.TryIndicator(StrictJson.Text(input["code"]) ?? "", out IndicatorEntry? indicator) ? indicator.Unit : null;
        }

        if (shown["title"] is JsonObject title)
        {
            title["origin"] = OriginOf("titles", result, t => StrictJson.Text(t["pool"]) == StrictJson.Text(title["pool"]) && StrictJson.Text(t["on"]) == StrictJson.Text(title["on"]))?.DeepClone();
            title["said"] = programme.Catalogue.TitleEvents.Label(StrictJson.Text(title["event"]) ?? "");
        }

        // A cell of a table is named TABLE.COLUMN; its date is the table's.
        shown["standards"] = new JsonArray([.. (line["figures"] as JsonArray ?? [])
            .Select(f => Standard(programme.Policy, StrictJson.Text(f) ?? "", date, StrictJson.Text(line["pool"]))).OfType<JsonObject>()]);
        return shown;
    }

    private static JsonObject? Standard(PolicyDocument policy, string path, DateOnly date, string? pool)
    {
        string[] key = path.Split('.');
        if (policy.Figures.At(key[0], date) is not { } figure)
        {
            return null;
        }

        FigureTableRow? row = null;
        bool isCell = figure.Table is { By: "pool" } table && pool is not null && table.TryRow(pool, out row);
        Bound? cell = isCell && key.Length > 1 ? row!.Cells.GetValueOrDefault(key[1]) : null;
        Exact? value = cell?.Value ?? figure.Value;
        string? unit = value is null ? null : cell?.Unit ?? figure.Unit;
        return new JsonObject
        {
            ["key"] = key[0],
            ["label"] = (figure.Label ?? key[0]) + (isCell ? " · " + row!.Name : ""),
            ["value"] = value is { } known && unit == "元" ? Yuan.Shown(known) : value?.ToString(),
            ["unit"] = unit,
            ["from"] = figure.From is { } from ? IsoDate.Text(from) : null,
            ["clause"] = row?.Clause ?? figure.Clause,
        };
    }

    // Facts and their sources stand in the same order, list by list.
    private static JsonNode? OriginOf(string list, ResultBlob result, Func<JsonObject, bool> isMeant)
    {
        int at = (result.Facts[list] as JsonArray ?? []).OfType<JsonObject>().ToList().FindIndex(row => isMeant(row));
        return at < 0 ? null : (result.Sources[list] as JsonArray)?.ElementAtOrDefault(at);
    }

    private static IEnumerable<JsonObject> Steps(ResultBlob result) => (result.Json["steps"] as JsonArray ?? []).OfType<JsonObject>();

    private static JsonObject Step(
        JsonObject step, ResultBlob result, ProgrammeBundle programme, Dictionary<string, string> gists, DateOnly date, IReadOnlyList<PotShare> shares, Language language)
    {
        JsonObject shown = step.DeepClone().AsObject();
        if (StrictJson.Text(step["clause"]) is { } clause && gists.TryGetValue(clause, out string? gist))
        {
            shown["gist"] = gist;
        }

        shown["name"] = Messages.Text(language, "award.step." + StrictJson.Text(step["step"]));
        JsonObject[] reasons = [.. (step["because"] as JsonArray ?? []).OfType<JsonObject>()];
        shown["said"] = new JsonArray([.. reasons.SelectMany(b => Sentences(b, programme.Catalogue, language).Concat(PotShare.Sentences(b, shares, language)))
            .Concat(Rules(reasons, programme, language)).Select(t => JsonValue.Create(t))]);
        if (shown["figure"] is JsonObject figure && StrictJson.Text(figure["key"]) is { } key)
        {
            figure["label"] = programme.Policy.Figures.Entries(key).Select(f => f.Label).FirstOrDefault(l => l is not null);
            figure["from"] = Standard(programme.Policy, key, date, null)?["from"]?.DeepClone();
        }

        if (StrictJson.Text(step["step"]) is "difference" or "once-per-title")
        {
            shown["ledger"] = Earlier(result, programme);
        }

        return shown;
    }

    /// <summary>Earlier money for titles, as the ledger had it, with its origin.</summary>
    private static JsonArray Earlier(ResultBlob result, ProgrammeBundle programme)
    {
        JsonArray earlier = [];
        JsonArray origins = result.Sources["ledger"] as JsonArray ?? [];
        foreach ((JsonObject row, int at) in (result.Facts["ledger"] as JsonArray ?? []).OfType<JsonObject>().Select((row, at) => (row, at)))
        {
            if (StrictJson.Text(row["pool"]) is { } pool)
            {
                JsonObject shown = row.DeepClone().AsObject();
                shown["label"] = programme.Catalogue.TryPool(pool, out PoolRung? rung) ? rung.Label : pool;
                shown["origin"] = origins.ElementAtOrDefault(at)?.DeepClone();
                earlier.Add(shown);
            }
        }

        return earlier;
    }

    /// <summary>The reason of a step; codes of pools, grades and levels are said by their labels.</summary>
    private static IEnumerable<string> Sentences(JsonObject because, Catalogue catalogue, Language language)
    {
        string[] args = [.. (because["args"] as JsonArray ?? []).Select(a => Label(StrictJson.Text(a) ?? "", catalogue))];
        yield return Messages.Text(language, StrictJson.Text(because["code"]) ?? "", args);
    }

    /// <summary>What the programme lays down for all of them and no reason names: which amount of earlier money counts, where cut tails go.</summary>
    private static IEnumerable<string> Rules(JsonObject[] reasons, ProgrammeBundle programme, Language language)
    {
        string[] codes = [.. reasons.Select(b => StrictJson.Text(b["code"]) ?? "")];
        if (codes.Contains("award.because.only-excess") || reasons.Any(b => StrictJson.Text(b["code"]) == "award.because.difference" && StrictJson.Text(b["args"]?[2]) != "0.00"))
        {
            yield return Messages.Text(language, programme.Programme.Basis == LedgerBasis.Granted ? "award.because.basis-granted" : "award.because.basis-paid");
        }

        if (codes.Count(c => c.StartsWith("award.because.stage-", StringComparison.Ordinal)) > 1)
        {
            bool toYuan = programme.Programme.Steps.OfType<RoundOff>().LastOrDefault()?.Unit == Exact.One;
            yield return Messages.Text(language, toYuan ? "award.because.stages-yuan" : "award.because.stages-fen");
        }
    }

    private static string Label(string code, Catalogue catalogue) =>
        catalogue.TryPool(code, out PoolRung? rung) ? rung.Label
        : catalogue.GradeKinds.Has(code) ? catalogue.GradeKinds.Label(code)
        : catalogue.Levels.Has(code) ? catalogue.Levels.Label(code) : code;
}
