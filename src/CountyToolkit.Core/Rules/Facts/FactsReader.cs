using System.Text.Json.Nodes;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Facts;

/// <summary>Reads the whole of one subject's facts.</summary>
internal sealed class FactsReader
{
    private static readonly string[] Fields =
    [
        "creditCode", "name", "region", "town", "industry", "entity", "registeredOn", "movedInOn", "aboveScale", "tags",
        "values", "sources", "attributes", "credentials", "titles", "incidents", "lists", "grades", "judgements", "ledger",
        "inquiries", "claim",
    ];

    private readonly Catalogue catalogue;
    private readonly FactsErrors errors;
    private readonly FactsValues values;
    private readonly FactsLists lists;

    private FactsReader(Catalogue catalogue, string where)
    {
        this.catalogue = catalogue;
        errors = new FactsErrors(catalogue, where);
        values = new FactsValues(catalogue, errors);
        lists = new FactsLists(catalogue, errors);
    }

    internal static SubjectFacts Read(JsonNode? node, Catalogue catalogue, string where, out IReadOnlyList<OfficeError> errors)
    {
        FactsReader reader = new(catalogue, where);
        SubjectFacts facts = reader.Subject(node);
        errors = reader.errors.Found;
        return facts;
    }

    private SubjectFacts Subject(JsonNode? node)
    {
        try
        {
            if (node is JsonObject subject)
            {
                return Subject(subject);
            }

            errors.Add("facts.not-object", "", node);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // A key given twice, and an escape that is half a character, are found by the JSON library only when looked at.
            errors.Add(e is ArgumentException ? "facts.key-twice" : "facts.half-character", "", e.Message);
        }

        return new SubjectFacts();
    }

    private SubjectFacts Subject(JsonObject subject)
    {
        errors.OnlyThese(subject, "", Fields);
        FactsRow row = new(subject, "", errors, catalogue);
        return new SubjectFacts
        {
            CreditCode = row.Text("creditCode"),
            Name = row.Text("name"),
            Region = row.Text("region"),
            Town = row.Text("town"),
            Industry = row.Text("industry"),
            Entity = row.Code("entity", CatalogueLists.Entities),
            RegisteredOn = row.Date("registeredOn"),
            MovedInOn = row.Date("movedInOn"),
            AboveScale = row.Flag("aboveScale"),
            Tags = Tags(row),
            Values = values.ByPeriod(subject["values"], "values", values.Numbers),
            Sources = values.ByPeriod(subject["sources"], "sources", values.SourceTexts),
            Attributes = values.Attributes(subject["attributes"], "attributes"),
            Credentials = lists.Each(subject["credentials"], "credentials", FactsLists.Credential),
            Titles = lists.Each(subject["titles"], "titles", lists.Title),
            Incidents = lists.Each(subject["incidents"], "incidents", FactsLists.Incident),
            Lists = lists.Each(subject["lists"], "lists", lists.Listed),
            Grades = lists.Each(subject["grades"], "grades", FactsLists.Grade),
            Judgements = lists.Each(subject["judgements"], "judgements", lists.Judgement) ?? [],
            Ledger = lists.Each(subject["ledger"], "ledger", lists.LedgerLine),
            Inquiries = lists.Each(subject["inquiries"], "inquiries", FactsLists.Inquiry),
            Claim = subject["claim"] is null ? null : Claim(subject["claim"]),
        };
    }

    private IReadOnlyList<string>? Tags(FactsRow row)
    {
        IReadOnlyList<string>? tags = row["tags"] is JsonArray ? StrictJson.Texts(row["tags"]) : null;
        if (tags is null && row["tags"] is not null)
        {
            errors.Add("facts.not-list", "tags", row["tags"]);
        }

        return tags;
    }

    private ClaimFact? Claim(JsonNode? node)
    {
        if (node is not JsonObject claim)
        {
            errors.Add("facts.not-object", "claim", node);
            return null;
        }

        FactsRow row = new(claim, "claim", errors, catalogue);
        row.OnlyThese("kind", "id", "on", "inUseOn", "title", "document", "values", "attributes");
        return new ClaimFact
        {
            Kind = row.Code("kind", "claimKinds"),
            Id = row.Text("id"),
            On = row.Date("on"),
            InUseOn = row.Date("inUseOn"),
            Values = claim["values"] is null ? new Dictionary<string, Exact>() : values.Numbers(claim["values"], "claim.values"),
            Attributes = values.Attributes(claim["attributes"], "claim.attributes"),
        };
    }
}
