using System.Text.Json;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Cases;

/// <summary>A case in the words of its table: facts, what it changes of its base, expectations, differences. In Chinese, as the table is.</summary>
public sealed class CaseTold
{
    private static readonly string[] Profile = ["name", "creditCode", "region", "town", "industry", "entity", "registeredOn", "movedInOn", "aboveScale"];

    private readonly Catalogue catalogue;
    private readonly CaseHeads heads;
    private readonly CaseCells cells;

    /// <summary>Words for the cases of a document.</summary>
    public CaseTold(Bundle bundle)
    {
        catalogue = CaseFiles.CatalogueOf(bundle);
        heads = new CaseHeads(catalogue, bundle);
        cells = new CaseCells(catalogue, heads, bundle);
    }

    /// <summary>The word of a part of an expectation, such as <c>items.2a</c>, or <c>[1].class</c> of a group.</summary>
    public string Head(string path)
    {
        int end = path.StartsWith('[') ? path.IndexOf(']', StringComparison.Ordinal) : -1;
        string member = end > 0 && int.TryParse(path[1..end], out int at) ? Words("case.member", FormattableString.Invariant($"{at + 1}")) : "";
        return member + heads.Word("expect." + path[(end + 1)..].TrimStart('.'));
    }

    /// <summary>A value of a difference as its cell would say it.</summary>
    public string Said(string path, string json)
    {
        try
        {
            return cells.Write("expect." + path[(path.IndexOf(']', StringComparison.Ordinal) + 1)..].TrimStart('.'), JsonNode.Parse(json));
        }
        catch (JsonException)
        {
            return json;
        }
    }

    /// <summary>What is expected, a line each: word and value; of a group a list a member.</summary>
    public IReadOnlyList<IReadOnlyList<KeyValuePair<string, string>>> Expected(RuleCase one)
    {
        JsonObject[] members = one.Expect is JsonArray list ? [.. list.OfType<JsonObject>()] : [(JsonObject)one.Expect];
        return [.. members.Select(m => CaseColumns.Of(new JsonObject { ["expect"] = m.DeepClone() }).Single()
            .Select(c => KeyValuePair.Create(heads.Word(c.Key), cells.Write(c.Key, c.Value))).ToList())];
    }

    /// <summary>Figures and readings it pins.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pinned(RuleCase one) =>
        one.Figures.Select(f => KeyValuePair.Create(heads.Word("figures." + f.Key), cells.Write("figures." + f.Key, f.Value)))
            .Concat(one.Readings.Select(r => KeyValuePair.Create(heads.Word("readings." + r.Key), cells.Write("readings." + r.Key, r.Value))));

    /// <summary>The facts of one of its subjects.</summary>
    /// <param name="one">The case.</param>
    /// <param name="member">Which of a group, from 0.</param>
    public IReadOnlyList<ToldFact> Facts(RuleCase one, int member = 0)
    {
        JsonObject facts = (one.Facts is JsonArray group ? group[member] : one.Facts) as JsonObject ?? [];
        JsonObject was = one.Bases[member].From is null ? facts : one.Bases[member].Facts as JsonObject ?? [];
        List<ToldFact> told = [];
        foreach (string field in Profile)
        {
            Add(told, Words("case.section.profile"), heads.Word("set." + field), "set." + field, facts[field], was[field]);
        }

        foreach (string period in Keys(facts["values"], was["values"]).Order(StringComparer.Ordinal))
        {
            string section = period.Length == 4 ? period + Words("case.year") : period;
            Numbers(told, section, "set.values." + period + ".", facts["values"]?[period], was["values"]?[period]);
        }

        Attributes(told, Words("case.section.attributes"), "set.attributes.", facts["attributes"], was["attributes"]);
        Claim(told, facts["claim"] as JsonObject, was["claim"] as JsonObject);
        foreach (string list in CaseLists.Names)
        {
            List(told, list, facts, was);
        }

        return told;
    }

    private void Numbers(List<ToldFact> told, string section, string path, JsonNode? now, JsonNode? was)
    {
        foreach (string code in Keys(now, was).OrderBy(c => catalogue.Indicators.ToList().FindIndex(i => i.Code == c)))
        {
            string unit = catalogue.TryIndicator(code, out IndicatorEntry? entry) ? entry.Unit : "";
            Add(told, section, entry?.Label ?? code, path + code, now?[code], was?[code], unit.Length > 0 ? " " + unit : "");
        }
    }

    private void Attributes(List<ToldFact> told, string section, string path, JsonNode? now, JsonNode? was)
    {
        foreach (string code in Keys(now, was))
        {
            Add(told, section, catalogue.TryAttribute(code, out AttributeEntry? entry) ? entry.Label : code, path + code, now?[code], was?[code]);
        }
    }

    private void Claim(List<ToldFact> told, JsonObject? now, JsonObject? was)
    {
        string section = heads.Word("set.claim");
        foreach (string field in Keys(now, was).Where(f => f is not ("values" or "attributes")))
        {
            Add(told, section, heads.Field(field), "set.claim." + field, now?[field], was?[field]);
        }

        Numbers(told, section, "set.claim.values.", now?["values"], was?["values"]);
        Attributes(told, section, "set.claim.attributes.", now?["attributes"], was?["attributes"]);
    }

    /// <summary>An entry a line; what the base had and the case has not is told too.</summary>
    private void List(List<ToldFact> told, string list, JsonObject facts, JsonObject was)
    {
        string section = heads.Word("set." + list);
        string[] now = Entries(list, facts), before = Entries(list, was);
        string[] changed = [.. now.Except(before, StringComparer.Ordinal)], gone = [.. before.Except(now, StringComparer.Ordinal)];
        if (!facts.ContainsKey(list) && !was.ContainsKey(list))
        {
            return;
        }

        told.AddRange(now.Select(n => new ToldFact(section, "", n, changed.Contains(n) ? gone.ElementAtOrDefault(Array.IndexOf(changed, n)) ?? "" : null)));
        told.AddRange(gone.Skip(changed.Length).Select(g => new ToldFact(section, "", Words("case.word.gone"), g)));
    }

    private string[] Entries(string list, JsonObject facts) => facts[list] switch
    {
        JsonArray { Count: > 0 } rows => [.. rows.Select(r => cells.Write($"set.{list}.0", r))],
        JsonArray => [CaseCells.Word("none")],
        _ => [Words("case.word.not-asked")],
    };

    private void Add(List<ToldFact> told, string section, string label, string path, JsonNode? now, JsonNode? was, string unit = "")
    {
        if (now is null && was is null)
        {
            return;
        }

        string said = Value(path, now, unit);
        told.Add(new ToldFact(section, label, said, SameNode.Are(now, was) ? null : Value(path, was, unit)));
    }

    private string Value(string path, JsonNode? value, string unit)
    {
        string said = cells.Write(path, value);
        return value is null || (unit.Length > 0 && said.EndsWith(unit.Trim(), StringComparison.Ordinal)) ? said : said + unit;
    }

    private static IEnumerable<string> Keys(JsonNode? now, JsonNode? was) =>
        (now as JsonObject ?? []).Concat(was as JsonObject ?? []).Select(f => f.Key).Distinct(StringComparer.Ordinal);

    private static string Words(string key, params string[] args) => Messages.Text(Language.Chinese, key, args);
}
