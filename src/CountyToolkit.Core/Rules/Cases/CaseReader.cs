using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Rules.Cases;

/// <summary>Reads the cases of a bundle's rules, from <c>RULE.cases.json</c> and <c>RULE.cases.csv</c>.</summary>
public sealed class CaseReader
{
    private static readonly string[] Fields =
        ["name", "date", "purpose", "programme", "year", "base", "set", "group", "figures", "readings", "expect", "note"];

    private static readonly string[] Always = ["name", "date"];

    private readonly Bundle bundle;
    private readonly Dictionary<string, JsonNode> named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonObject> read = new(StringComparer.Ordinal);
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
                reader.named[CaseName.Bare(made.Name)] = made.Facts;
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

        Needed(written);

        List<CaseStart> bases = [];
        JsonNode facts = row["group"] is JsonArray group
            ? new JsonArray([.. group.OfType<JsonObject>().Select((member, at) => Facts(member, written, at, bases))])
            : Facts(row, written, 0, bases);
        return errors.Count > before ? null : new RuleCase
        {
            Name = written.Name!,
            Rule = rule,
            Place = written.Place,
            Date = StrictJson.Date(row["date"])!.Value,
            Purpose = StrictJson.Text(row["purpose"]) ?? "recognise",
            Programme = StrictJson.Text(row["programme"]),
            Year = StrictJson.Whole(row["year"]),
            Facts = facts,
            Bases = bases,
            Figures = row["figures"] as JsonObject ?? [],
            Readings = row["readings"] as JsonObject ?? [],
            Expect = row["expect"]!,
        };
    }

    private void Needed(WrittenCase written)
    {
        if (written.Columns is null)
        {
            if (written.Name is null || StrictJson.Date(written.Row["date"]) is null || written.Row["expect"] is not (JsonObject or JsonArray))
            {
                Wrong("cases.incomplete", written.Place, written.Name ?? "");
                return;
            }
        }
        else
        {
            foreach (string field in Always.Where(f => StrictJson.Text(written.Row[f]) is null))
            {
                Wrong("cases.needed", written.At(field), Messages.Text(Language.Chinese, "case.head." + field));
            }
        }

        if (!Says(written.Row["expect"]!))
        {
            Wrong("cases.no-expectation", written.At("expect.outcome"), written.Name ?? "");
        }
    }

    // A case that expects nothing holds whatever comes out.
    private static bool Says(JsonNode expect) => expect is JsonArray members ? members.Any(m => m is JsonObject { Count: > 0 }) : ((JsonObject)expect).Count > 0;

    private JsonNode Facts(JsonObject row, WrittenCase written, int member, List<CaseStart> bases)
    {
        string? from = StrictJson.Text(row["base"]);
        JsonNode before = from is null ? new JsonObject()
            : named.TryGetValue(CaseName.Bare(from), out JsonNode? known) ? known
            : read.TryGetValue(from, out JsonObject? file) ? file
            : bundle.Text(from) is { } text ? read[from] = StrictJson.ReadObject(text, bundle.PolicyId + "/" + from)
            : Unknown(written.At("base", member), from);
        bases.Add(new CaseStart(from, before, [.. (row["set"] as JsonObject ?? []).Select(s => s.Key)]));
        JsonNode facts = before.DeepClone();
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
