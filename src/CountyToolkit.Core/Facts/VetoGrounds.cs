using System.Text.Json.Nodes;
using CountyToolkit.Credit;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Catalogues;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Facts;

/// <summary>
/// What a veto rests on, for people: the records that count with their paper, and which unit replied when. Taken from the facts
/// the verdict was computed of; only the numbers of papers, which no rule sees, are read from the register.
/// </summary>
public sealed class VetoGrounds
{
    private readonly JsonObject facts;
    private readonly JsonObject sources;
    private readonly Catalogue catalogue;
    private readonly string day;
    private readonly IReadOnlyList<Incident> incidents;
    private readonly IReadOnlyList<ListEntry> lists;
    private readonly IReadOnlyList<Inquiry> inquiries;

    /// <summary>Of one enterprise.</summary>
    /// <param name="db">The file.</param>
    /// <param name="enterpriseId">Row of the register; null = nobody known, then no paper is named.</param>
    /// <param name="facts">What the rule saw.</param>
    /// <param name="sources">Where it comes from, list by list.</param>
    /// <param name="catalogue">Which matter covers which kind.</param>
    /// <param name="date">Day of the verdict.</param>
    public VetoGrounds(SqliteConnection db, long? enterpriseId, JsonObject facts, JsonObject sources, Catalogue catalogue, DateOnly date)
    {
        (this.facts, this.sources, this.catalogue, day) = (facts, sources, catalogue, IsoDate.Text(date));
        incidents = enterpriseId is null ? [] : new IncidentStore(db).Find(enterpriseId);
        lists = enterpriseId is null ? [] : new ListEntryStore(db).Find(enterpriseId);

        // Those about others are no paper of this one, though of the same unit and day.
        inquiries = [.. new InquiryStore(db).Find().Where(i => i.EnterpriseId is null || i.EnterpriseId == enterpriseId)];
    }

    /// <summary>Adds <c>records</c> and <c>replies</c> to every veto of an item, itself and below.</summary>
    public void AddTo(JsonObject item)
    {
        if (StrictJson.Text(item["word"]) == "veto")
        {
            JsonObject[] found = [.. Objects(item["found"])];
            item["records"] = new JsonArray([.. found.Select((f, at) => (JsonNode)Record(f, found.Take(at).Count(before => JsonNode.DeepEquals(before, f))))]);
            item["replies"] = new JsonArray([.. Replies(item).Select(r => (JsonNode)r)]);
        }

        foreach (JsonObject child in Objects(item["items"]))
        {
            AddTo(child);
        }
    }

    /// <summary>A record with its paper; of records that look alike (two accidents of one day), the nth is the nth of the register.</summary>
    private JsonObject Record(JsonObject found, int nth)
    {
        bool isList = found["list"] is not null;
        JsonObject record = found.DeepClone().AsObject();
        record["source"] = SourceIn(isList ? "lists" : "incidents", found, nth)?.DeepClone();
        if (isList)
        {
            record["document"] = lists.Where(l => l.List == Text(found, "list") && IsoDate.Text(l.FromOn) == Text(found, "from")).ElementAtOrDefault(nth)?.Document;
        }
        else if (incidents.Where(i => i.Kind == Text(found, "kind") && i.Grade == Text(found, "grade") && IsoDate.Text(i.OnDate) == Text(found, "on")).ElementAtOrDefault(nth) is { } incident)
        {
            record["document"] = incident.Document;
            record["note"] = incident.Note;
        }

        return record;
    }

    /// <summary>The replies on what a veto asks about, matter by matter: those that say most of the days it looks at.</summary>
    private IEnumerable<JsonObject> Replies(JsonObject item)
    {
        IEnumerable<string> matters = Texts(item["asked"]?["kinds"]).Concat(Texts(item["asked"]?["lists"])).Select(catalogue.MatterOf).OfType<MatterEntry>().Select(m => m.Code).Distinct();
        foreach (JsonObject reply in matters.SelectMany(m => RepliesOn.Of(facts["inquiries"], m, Days(item))))
        {
            JsonObject shown = reply.DeepClone().AsObject();
            shown["source"] = SourceIn("inquiries", reply, 0)?.DeepClone();
            shown["document"] = inquiries.LastOrDefault(i => IsPaperOf(i, reply))?.ReplyDocument;
            yield return shown;
        }
    }

    /// <summary>The days a reply must cover: the window as far as the day, or without one the day itself.</summary>
    private (string From, string Until) Days(JsonObject item) => item["asked"]?["window"] is JsonObject window
        ? (Text(window, "from"), string.CompareOrdinal(Text(window, "until"), day) < 0 ? Text(window, "until") : day)
        : (day, day);

    private static bool IsPaperOf(Inquiry inquiry, JsonObject reply) =>
        inquiry.Matter == Text(reply, "matter") && inquiry.Unit == Text(reply, "unit")
        && inquiry.RepliedOn is { } on && IsoDate.Text(on) == Text(reply, "on")
        && IsoDate.Text(inquiry.FromOn) == Text(reply, "from") && IsoDate.Text(inquiry.UntilOn) == Text(reply, "until");

    /// <summary>The origin of a row of a list of facts that has all the fields of one given.</summary>
    private JsonNode? SourceIn(string list, JsonObject wanted, int nth)
    {
        int[] alike = [.. Objects(facts[list]).Select((row, at) => (row, at)).Where(r => wanted.All(f => f.Value is null || r.row[f.Key]?.ToJsonString() == f.Value.ToJsonString())).Select(r => r.at)];
        return nth < alike.Length ? (sources[list] as JsonArray)?.ElementAtOrDefault(alike[nth]) : null;
    }

    private static string Text(JsonObject of, string name) => StrictJson.Text(of[name]) ?? "";

    private static IEnumerable<string> Texts(JsonNode? list) => (list as JsonArray ?? []).Select(StrictJson.Text).OfType<string>();

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();
}
