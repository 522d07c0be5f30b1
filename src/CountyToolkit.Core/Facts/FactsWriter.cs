using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.Ledger;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Facts;

/// <summary>Writes the facts of one enterprise, with the source of each beside it.</summary>
internal sealed class FactsWriter(Catalogue catalogue, DateOnly date, FactsTables tables, FactsStore store)
{
    private readonly Dictionary<long, string> files = store.Files();
    private readonly FactsLists lists = new(catalogue, date, tables);
    private readonly FactsValues values = new(catalogue, date, store, tables.Only);

    internal EnterpriseFacts Write(Enterprise enterprise, IEnumerable<ValueRow> rows, IEnumerable<DatedValue> profile)
    {
        JsonObject facts = Profile(enterprise);
        JsonObject sources = [];
        (facts["values"], sources["values"]) = values.Write(rows, Trace);
        facts["attributes"] = Attributes(enterprise);
        sources["attributes"] = new JsonObject(profile.GroupBy(p => p.Kind)
            .Select(kind => (kind.Key, Row: DatedValue.On(kind, date)))
            .Where(kind => kind.Row?.Value is not null)
            .Select(kind => KeyValuePair.Create<string, JsonNode?>(kind.Key, Trace(null, kind.Row!))));
        foreach (FactsList list in lists.Of(enterprise.Id))
        {
            facts[list.Name] = new JsonArray([.. list.Rows.Select(r => r.Fact)]);
            sources[list.Name] = new JsonArray([.. list.Rows.Select(r => (JsonNode)Trace(null, r.Row))]);
        }

        facts["claim"] = null;
        return new EnterpriseFacts(enterprise, facts, sources);
    }

    private static JsonObject Profile(Enterprise enterprise) => new()
    {
        ["creditCode"] = enterprise.Code,
        ["name"] = enterprise.Name,
        ["region"] = enterprise[Enterprises.Profile.Region],
        ["town"] = enterprise[Enterprises.Profile.Town],
        ["industry"] = enterprise[Enterprises.Profile.Industry],
        ["entity"] = enterprise[Enterprises.Profile.Entity],
        ["registeredOn"] = enterprise[Enterprises.Profile.RegisteredOn],
        ["movedInOn"] = enterprise[Enterprises.Profile.MovedInOn],
        ["aboveScale"] = enterprise[Enterprises.Profile.AboveScale] is { } above ? above == "true" : null,
        ["tags"] = enterprise[Enterprises.Profile.Tags] is { } tags ? new JsonArray([.. tags.Split('、').Select(t => (JsonNode)t)]) : null,
    };

    private JsonObject Attributes(Enterprise enterprise) => new(
        from attribute in catalogue.Attributes
        let value = enterprise[attribute.Code]
        where value is not null
        select KeyValuePair.Create<string, JsonNode?>(attribute.Code, attribute.Kind == "flag" ? value == "true" : value));

    private string Trace(string? source, TracedRow row) => row is LedgerEntry { RunId: { } run } ? SourceText.OfRun(run, row) : SourceText.Of(source, row, batch => files.GetValueOrDefault(batch));
}
