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
    private readonly ICollection<OfficeError> errors;

    private CaseReader(Bundle bundle, ICollection<OfficeError> errors)
    {
        this.bundle = bundle;
        this.errors = errors;
    }

    /// <summary>Every case, in the order of files and rows.</summary>
    /// <param name="bundle">The bundle.</param>
    /// <param name="rule">Only this rule's; null = all.</param>
    /// <exception cref="OfficeError">Everything wrong with any case: <c>cases.*</c>.</exception>
    public static IReadOnlyList<RuleCase> Read(Bundle bundle, string? rule = null)
    {
        List<OfficeError> errors = [];
        List<RuleCase> cases = [];
        foreach (string id in bundle.Rules.Where(r => rule is null || r == rule))
        {
            cases.AddRange(Of(bundle, id, CaseFiles.Of(bundle, id, errors), errors));
        }

        return errors.Count == 0 ? cases : throw OfficeError.Of(errors);
    }

    /// <summary>The cases of a rule as they are written; one that is wrong is left out and its faults are added.</summary>
    internal static IReadOnlyList<RuleCase> Of(Bundle bundle, string rule, IReadOnlyList<WrittenCase> written, ICollection<OfficeError> errors)
    {
        CaseReader reader = new(bundle, errors);
        List<RuleCase> cases = [];
        foreach (WrittenCase one in written)
        {
            if (reader.Made(rule, one) is { } made)
            {
                reader.named[made.Name] = made.Facts;
                cases.Add(made);
            }
        }

        return cases;
    }

    private RuleCase? Made(string rule, WrittenCase written)
    {
        int before = errors.Count;
        JsonObject row = written.Row;
        foreach (string odd in row.Select(f => f.Key).Where(k => !Fields.Contains(k)))
        {
            Wrong("cases.unknown-field", written.Place, odd, Catalogues.NearestCode.Of(odd, Fields) ?? "");
        }

        if (written.Name is not { } name || StrictJson.Date(row["date"]) is not { } date || row["expect"] is not (JsonObject or JsonArray))
        {
            Wrong("cases.incomplete", written.Place, written.Name ?? "");
            return null;
        }

        if (!Says(row["expect"]!))
        {
            Wrong("cases.no-expectation", written.At("expect.outcome"), name);
        }

        JsonNode facts = row["group"] is JsonArray group
            ? new JsonArray([.. group.OfType<JsonObject>().Select((member, at) => Facts(member, written, at))])
            : Facts(row, written, 0);
        return errors.Count > before ? null : new RuleCase
        {
            Name = name,
            Rule = rule,
            Place = written.Place,
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

    // A case that expects nothing holds whatever comes out.
    private static bool Says(JsonNode expect) => expect is JsonArray members ? members.Any(m => m is JsonObject { Count: > 0 }) : ((JsonObject)expect).Count > 0;

    private JsonNode Facts(JsonObject row, WrittenCase written, int member)
    {
        JsonNode facts = StrictJson.Text(row["base"]) is not { } from ? new JsonObject()
            : named.TryGetValue(from, out JsonNode? known) ? known.DeepClone()
            : bundle.Text(from) is { } text ? StrictJson.ReadObject(text, bundle.PolicyId + "/" + from)
            : Unknown(written.At("base", member), from);
        foreach ((string path, JsonNode? value) in row["set"] as JsonObject ?? [])
        {
            if (!CasePath.Set(facts, path, value))
            {
                Wrong("cases.path", written.At("set." + path, member), path);
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
