using System.Text.Json.Nodes;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Facts;
using CountyToolkit.Policies;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Titles;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Awards;

/// <summary>
/// What a title not held yet would bring: the programmes in force that pay by a title's year, each evaluated on the facts of
/// the day with the title recognised that day. The amount is what it is where nothing stands against it; what does, or has not been
/// asked yet, is told beside it. The pot, which only a run can divide, is passed untouched. Nothing is written.
/// </summary>
public sealed class AssumeTitle(SqliteConnection db, RuleWorker worker)
{
    /// <summary>One answer a document, of the first of its programmes that pays for the title; none where the title stands already.</summary>
    /// <param name="enterprise">The enterprise.</param>
    /// <param name="pool">The title.</param>
    /// <param name="date">Date of law and facts; its year is the policy year.</param>
    /// <exception cref="OfficeError"><c>award.programme.*</c>, <c>worker.*</c>.</exception>
    public IReadOnlyList<AssumedAward> Run(long enterprise, string pool, DateOnly date)
    {
        PolicyStore store = new(db);
        return [.. store.All().Where(b => b.State == "active").DistinctBy(b => b.Policy).Select(b => Under(store, b, enterprise, pool, date)).OfType<AssumedAward>()];
    }

    private AssumedAward? Under(PolicyStore store, StoredBundle row, long enterprise, string pool, DateOnly date)
    {
        PolicyDocument document = store.ReadPolicy(row.Sha256);
        string[] programmes = [.. document.Programmes.OfType<JsonObject>().Where(p => StrictJson.Text(p["policyYear"]) == "title.on").Select(p => StrictJson.Text(p["id"])).OfType<string>()];
        IReadOnlyList<StatusEvent> repeals = programmes.Length == 0 ? [] : store.RepealsOf(document);
        if (programmes.Length == 0 || !LawStatus.On(document with { StatusEvents = [.. document.StatusEvents, .. repeals] }, date).Pays)
        {
            return null;
        }

        Bundle bundle = store.Read(row.Sha256);
        worker.Load(bundle);
        return programmes.Select(p => Under(ProgrammeBundle.Read(bundle, p).Under(repeals), enterprise, pool, date)).FirstOrDefault(a => a is not null);
    }

    private AssumedAward? Under(ProgrammeBundle programme, long enterprise, string pool, DateOnly date)
    {
        if (Stands(programme.Catalogue, enterprise, pool, date) || Facts(programme, enterprise, pool, date) is not { } facts)
        {
            return null;
        }

        // As a run would: what others promised since the facts' day is taken off too.
        JsonArray? held = new HeldMoney(db, programme.FactsDay(date.Year, date), null).Of(enterprise);
        JsonObject answer = EvaluateProgramme.Run(worker, programme, facts, date.Year, date, held);
        JsonObject verdict = answer["verdict"]!.AsObject();
        if (StrictJson.Text(verdict["outcome"]) != Outcome.Met.Text())
        {
            // How much is a question of its own: a rule makes no lines before every unit has replied.
            answer = EvaluateProgramme.Run(worker, programme, Cleared(facts, verdict), date.Year, date, held);
        }

        return Objects(answer["verdict"]!["lines"]).Any(l => AssumedAward.IsOf(l, pool)) ? new AssumedAward(programme, pool, date.Year, facts, verdict, answer) : null;
    }

    // As though every unit had replied that there is nothing.
    private static JsonObject Cleared(JsonObject facts, JsonObject verdict)
    {
        JsonObject cleared = facts.DeepClone().AsObject();
        (cleared["incidents"], cleared["lists"]) = (new JsonArray(), new JsonArray());
        cleared["inquiries"] ??= new JsonArray();
        foreach (JsonObject blank in Blanks(verdict).Where(b => StrictJson.Text(b["kind"]) == "inquiry"))
        {
            string[] days = (StrictJson.Text(blank["period"]) ?? "").Split('/');
            cleared["inquiries"]!.AsArray().Add(new JsonObject
            {
                ["matter"] = blank["code"]?.DeepClone(),
                ["from"] = days[0],
                ["until"] = days[^1],
                ["unit"] = blank["unit"]?.DeepClone() ?? "",
                ["on"] = days[^1],
            });
        }

        return cleared;
    }

    private static IEnumerable<JsonObject> Blanks(JsonObject of) => Objects(of["missing"]).Concat(Objects(of["items"]).SelectMany(Blanks));

    private bool Stands(Catalogue catalogue, long enterprise, string pool, DateOnly date) =>
        HeldTitle.Of(new TitleStore(db).Find(enterprise), catalogue, date).Any(t => t.Pool == pool);

    private JsonObject? Facts(ProgrammeBundle programme, long enterprise, string pool, DateOnly date)
    {
        if (new FactsOf(db, programme.Catalogue).One(enterprise, programme.FactsDay(date.Year, date))?.Facts.DeepClone().AsObject() is not { } facts)
        {
            return null;
        }

        JsonObject title = new() { ["pool"] = pool, ["event"] = "recognised", ["on"] = IsoDate.Text(date), ["from"] = IsoDate.Text(date) };
        if (programme.Catalogue.TryPool(pool, out PoolRung? rung) && rung.Level is { } level)
        {
            title["level"] = level;
        }

        if (facts["titles"] is JsonArray titles)
        {
            titles.Add(title);
        }
        else
        {
            facts["titles"] = new JsonArray(title);
        }

        return facts;
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();
}
