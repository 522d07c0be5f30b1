using System.Text.Json;
using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Catalogues;

/// <summary>Reads the catalogue files and gathers every error before refusing.</summary>
internal sealed class CatalogueReader
{
    private const string IndicatorsFile = "indicators.json";
    private const string PoolsFile = "pools.json";
    private const string CodesFile = "codes.json";
    private static readonly string[] IndicatorKinds = ["money", "count", "percent", "text"];
    private static readonly string[] AttributeKinds = ["flag", "choice", "text"];
    private readonly List<OfficeError> errors = [];

    internal static Catalogue Read(string indicatorsJson, string poolsJson, string codesJson)
    {
        CatalogueReader reader = new();
        JsonObject indicators = StrictJson.ReadObject(indicatorsJson, IndicatorsFile);
        JsonObject pools = StrictJson.ReadObject(poolsJson, PoolsFile);
        JsonObject codes = StrictJson.ReadObject(codesJson, CodesFile);
        Dictionary<string, CodeList> lists = reader.Lists(codes);
        IReadOnlyList<MatterEntry> matters = reader.Matters(codes[CatalogueLists.Matters] as JsonObject ?? [], lists);
        Catalogue catalogue = new(
            reader.Each(indicators, IndicatorsFile, "indicators", reader.Indicator, i => i.Code),
            reader.Each(indicators, IndicatorsFile, "attributes", reader.Attribute, a => a.Code),
            reader.Each(pools, PoolsFile, "pools", reader.Pool, p => p.Code),
            lists,
            matters);
        return reader.errors.Count == 0 ? catalogue : throw OfficeError.Of(reader.errors);
    }

    private List<T> Each<T>(JsonObject file, string name, string list, Func<JsonObject, string, T?> read, Func<T, string> code)
        where T : class
    {
        List<T> entries = [];
        if (file[list] is not JsonArray rows)
        {
            Refuse("catalogue.no-list", name, list);
            return entries;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < rows.Count; i++)
        {
            string where = FormattableString.Invariant($"{name}:{list}.{i}");
            if (rows[i] is not JsonObject row || read(row, where) is not { } entry)
            {
                Refuse("catalogue.entry", where, rows[i]?.ToJsonString());
            }
            else if (!seen.Add(code(entry)))
            {
                Refuse("catalogue.twice", where, code(entry));
            }
            else
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    private IndicatorEntry? Indicator(JsonObject row, string where)
    {
        string? code = StrictJson.Text(row["code"]), label = StrictJson.Text(row["label"]), kind = StrictJson.Text(row["kind"]);
        int decimals = StrictJson.Whole(row["decimals"]) ?? (kind == "text" ? 0 : -1);
        if (code is null || label is null || !IndicatorKinds.Contains(kind) || decimals is < 0 or > 12)
        {
            return null;
        }

        if (label.IndexOfAny(['(', ')', '（', '）', '[', ']']) >= 0)
        {
            Refuse("catalogue.brackets", where, label);
        }

        return new IndicatorEntry
        {
            Code = code,
            Label = label,
            Unit = StrictJson.Text(row["unit"]) ?? "",
            Decimals = decimals,
            Kind = kind!,
            Basis = StrictJson.Text(row["basis"]),
            Frequency = StrictJson.Text(row["frequency"]),
            Sources = StrictJson.Texts(row["sources"]) ?? [],
        };
    }

    private AttributeEntry? Attribute(JsonObject row, string where)
    {
        string? code = StrictJson.Text(row["code"]), label = StrictJson.Text(row["label"]), kind = StrictJson.Text(row["kind"]);
        if (code is null || label is null || !AttributeKinds.Contains(kind))
        {
            return null;
        }

        IReadOnlyList<string> choices = row["choices"] is JsonObject labelled
            ? [.. labelled.Select(c => c.Key)] : StrictJson.Texts(row["choices"]) ?? [];
        if (kind == "choice" && choices.Count == 0)
        {
            Refuse("catalogue.no-choices", where, code);
        }

        return new AttributeEntry
        {
            Code = code,
            Label = label,
            Kind = kind!,
            Choices = choices,
            ChoiceLabels = (row["choiceLabels"] as JsonObject ?? []).ToDictionary(l => l.Key, l => StrictJson.Text(l.Value) ?? l.Key, StringComparer.Ordinal),
        };
    }

    private PoolRung? Pool(JsonObject row, string where)
    {
        string? code = StrictJson.Text(row["code"]), label = StrictJson.Text(row["label"]);
        if (code is null || label is null)
        {
            return null;
        }

        return new PoolRung
        {
            Code = code,
            Label = label,
            Level = StrictJson.Text(row["level"]),
            ValidYears = StrictJson.Whole(row["validYears"]),
            Checks = [.. (row["check"] as JsonArray ?? []).Select((c, i) => Check(c, FormattableString.Invariant($"{where}.check.{i}"))).OfType<PoolCheck>()],
        };
    }

    private PoolCheck? Check(JsonNode? node, string where)
    {
        if (node is JsonObject row && StrictJson.Text(row["purpose"]) is { } purpose && StrictJson.Text(row["rule"]) is { } rule
            && (row["from"] is null || StrictJson.Date(row["from"]) is not null) && (row["until"] is null || StrictJson.Date(row["until"]) is not null))
        {
            return new PoolCheck(purpose, StrictJson.Date(row["from"]), StrictJson.Date(row["until"]), rule);
        }

        Refuse("catalogue.entry", where, node?.ToJsonString());
        return null;
    }

    private Dictionary<string, CodeList> Lists(JsonObject codes)
    {
        Dictionary<string, CodeList> lists = new(StringComparer.Ordinal);
        foreach ((string name, JsonNode? node) in codes)
        {
            lists[name] = new CodeList(name, Entries(node, FormattableString.Invariant($"{CodesFile}:{name}")));
        }

        foreach (string name in CatalogueLists.Required.Where(n => !lists.ContainsKey(n)))
        {
            Refuse("catalogue.no-list", CodesFile, name);
            lists[name] = new CodeList(name, []);
        }

        return lists;
    }

    private List<MatterEntry> Matters(JsonObject matters, Dictionary<string, CodeList> lists)
    {
        List<MatterEntry> entries = [];
        foreach ((string code, JsonNode? node) in matters)
        {
            JsonObject row = node as JsonObject ?? [];
            string where = FormattableString.Invariant($"{CodesFile}:matters.{code}");
            IReadOnlyList<string> covers = row["covers"] is null ? [code] : StrictJson.Texts(row["covers"]) ?? [];
            foreach (string covered in covers.Where(c => !lists[CatalogueLists.IncidentKinds].Has(c) && !lists[CatalogueLists.Lists].Has(c)))
            {
                Refuse("catalogue.covers", where, covered);
            }

            entries.Add(new MatterEntry(code, StrictJson.Text(node) ?? StrictJson.Text(row["label"]) ?? code, StrictJson.Text(row["unit"]), covers));
        }

        return entries;
    }

    /// <summary>An object of code and label (or of code and <c>{label, unit}</c>), or an array of codes that are their own labels.</summary>
    private List<KeyValuePair<string, string>> Entries(JsonNode? node, string where)
    {
        List<KeyValuePair<string, string>> entries = [];
        if (node is JsonObject labelled)
        {
            foreach ((string code, JsonNode? value) in labelled)
            {
                entries.Add(new(code, StrictJson.Text(value) ?? StrictJson.Text((value as JsonObject)?["label"]) ?? code));
            }
        }
        else if (node is JsonArray && StrictJson.Texts(node) is { } plain)
        {
            entries.AddRange(plain.Select(code => new KeyValuePair<string, string>(code, code)));
        }
        else
        {
            Refuse("catalogue.entry", where, node?.GetValueKind() == JsonValueKind.String ? node.ToString() : null);
        }

        return entries;
    }

    private void Refuse(string code, string where, string? value) => errors.Add(new OfficeError(ErrorKind.BadInput, code, where, value));
}
