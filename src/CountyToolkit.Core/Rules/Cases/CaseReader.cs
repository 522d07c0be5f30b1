using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Rules.Cases;

/// <summary>Reads the cases of a bundle's rules, from <c>RULE.cases.json</c> and <c>RULE.cases.csv</c>.</summary>
public sealed class CaseReader
{
    private static readonly string[] Fields =
        ["name", "date", "purpose", "programme", "year", "base", "set", "group", "figures", "readings", "expect", "note"];

    private readonly Bundle bundle;
    private readonly Dictionary<string, JsonNode> named = new(StringComparer.Ordinal);
    private readonly List<OfficeError> errors = [];

    private CaseReader(Bundle bundle) => this.bundle = bundle;

    /// <summary>Every case, in the order of files and rows.</summary>
    /// <param name="bundle">The bundle.</param>
    /// <param name="rule">Only this rule's; null = all.</param>
    /// <exception cref="OfficeError">Everything wrong with any case: <c>cases.*</c>.</exception>
    public static IReadOnlyList<RuleCase> Read(Bundle bundle, string? rule = null)
    {
        CaseReader reader = new(bundle);
        List<RuleCase> cases = [];
        foreach (string id in bundle.Rules.Where(r => rule is null || r == rule))
        {
            reader.named.Clear();
            cases.AddRange(reader.OfRule(id));
        }

        return reader.errors.Count == 0 ? cases : throw OfficeError.Of(reader.errors);
    }

    private IEnumerable<RuleCase> OfRule(string rule)
    {
        List<(JsonObject Case, string Place)> rows = [];
        if (bundle.Text(rule + ".cases.json") is { } json)
        {
            string file = bundle.PolicyId + "/" + rule + ".cases.json";
            JsonArray list = StrictJson.Read(json, file) as JsonArray ?? throw new OfficeError(ErrorKind.BadInput, "cases.not-a-list", file);
            rows.AddRange(list.Select((row, at) => (row as JsonObject ?? [], FormattableString.Invariant($"{file}:{at + 1}"))));
        }

        if (bundle.Text(rule + ".cases.csv") is { } csv)
        {
            rows.AddRange(CaseTable.Read(csv, bundle.PolicyId + "/" + rule + ".cases.csv", errors));
        }

        foreach ((JsonObject row, string place) in rows)
        {
            if (Made(rule, row, place) is { } made)
            {
                named[made.Name] = made.Facts;
                yield return made;
            }
        }
    }

    private RuleCase? Made(string rule, JsonObject row, string place)
    {
        int before = errors.Count;
        foreach (string odd in row.Select(f => f.Key).Where(k => !Fields.Contains(k)))
        {
            Wrong("cases.unknown-field", place, odd, Catalogues.NearestCode.Of(odd, Fields) ?? "");
        }

        string? name = StrictJson.Text(row["name"]);
        if (name is null || StrictJson.Date(row["date"]) is not { } date || row["expect"] is not (JsonObject or JsonArray))
        {
            Wrong("cases.incomplete", place, name ?? "");
            return null;
        }

        JsonNode facts = row["group"] is JsonArray group
            ? new JsonArray([.. group.OfType<JsonObject>().Select(member => Facts(member, place))])
            : Facts(row, place);
        return errors.Count > before ? null : new RuleCase
        {
            Name = name,
            Rule = rule,
            Place = place,
            Date = date,
            Purpose = StrictJson.Text(row["purpose"]) ?? "recognise",
            Programme = StrictJson.Text(row["programme"]),
            Year = StrictJson.Whole(row["year"]),
            Facts = facts,
            Figures = row["figures"] as JsonObject ?? [],
            Readings = row["readings"] as JsonObject ?? [],
            Expect = row["expect"]!,
        };
    }

    private JsonNode Facts(JsonObject row, string place)
    {
        JsonNode facts = StrictJson.Text(row["base"]) is not { } from ? new JsonObject()
            : named.TryGetValue(from, out JsonNode? known) ? known.DeepClone()
            : bundle.Text(from) is { } text ? StrictJson.ReadObject(text, bundle.PolicyId + "/" + from)
            : Unknown(place, from);
        foreach ((string path, JsonNode? value) in row["set"] as JsonObject ?? [])
        {
            if (!CasePath.Set(facts, path, value))
            {
                Wrong("cases.path", place, path);
            }
        }

        return facts;
    }

    private JsonObject Unknown(string place, string from)
    {
        Wrong("cases.unknown-base", place, from, string.Join(" ", bundle.Files.Keys.Where(k => k.EndsWith(".facts.json", StringComparison.Ordinal))));
        return [];
    }

    private void Wrong(string code, string place, string value, params string[] args) =>
        errors.Add(new OfficeError(ErrorKind.BadInput, code, place, value, args));
}
