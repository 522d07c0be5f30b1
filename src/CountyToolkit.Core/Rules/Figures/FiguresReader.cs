using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Figures;

/// <summary>Reads figures and gathers every error.</summary>
internal sealed class FiguresReader(string where, ICollection<OfficeError> errors)
{
    internal static readonly string[] Operators = [">=", ">", "<=", "<"];
    private static readonly string[] Certainties = ["seen", "secondary", "memory"];
    private static readonly string[] Shapes = ["value", "bands", "table"];
    private static readonly string[] Dates = ["from", "until", "reviewBy"];
    private static readonly string[] Numbers = ["value", "atLeast", "atMost"];
    private static readonly string[] Fields =
    [
        "value", "bands", "table", "unit", "from", "until", "clause", "certainty", "reviewBy", "atLeast", "atMost", "label", "note",
    ];

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static PolicyFigures Read(JsonObject? figures, string where, ICollection<OfficeError> errors)
    {
        FiguresReader reader = new(where, errors);
        Dictionary<string, IReadOnlyList<Figure>> read = new(StringComparer.Ordinal);
        foreach ((string key, JsonNode? node) in figures ?? [])
        {
            read[key] = reader.Entries(key, node, "figures." + key);
        }

        return new PolicyFigures(read);
    }

    private List<Figure> Entries(string key, JsonNode? node, string path)
    {
        List<Figure> entries = [];
        if (node is not JsonArray list || list.Count == 0)
        {
            Refuse("figures.not-list", path, node);
            return entries;
        }

        for (int i = 0; i < list.Count; i++)
        {
            string at = FormattableString.Invariant($"{path}.{i}");
            if (list[i] is JsonObject entry)
            {
                entries.Add(Entry(key, entry, at));
            }
            else
            {
                Refuse("figures.entry", at, list[i]);
            }
        }

        if (entries.Count(e => e.From is null) > 1 || entries.Where(e => e.From is not null).GroupBy(e => e.From).Any(g => g.Count() > 1))
        {
            Refuse("figures.same-day", path, null);
        }

        return [.. entries.OrderBy(e => e.From ?? DateOnly.MinValue)];
    }

    private Figure Entry(string key, JsonObject entry, string path)
    {
        foreach (string name in entry.Select(p => p.Key).Where(k => !Fields.Contains(k)))
        {
            Refuse("figures.unknown-field", path, name, NearestCode.Of(name, Fields) ?? "");
        }

        int shapes = Shapes.Count(entry.ContainsKey);
        string? unit = StrictJson.Text(entry["unit"]);
        if (shapes != 1 || !GoodFields(entry))
        {
            Refuse("figures.entry", path, entry);
        }

        return new Figure
        {
            Key = key,
            Value = StrictJson.Number(entry["value"]),
            Unit = unit,
            From = StrictJson.Date(entry["from"]),
            Until = StrictJson.Date(entry["until"]),
            Clause = StrictJson.Text(entry["clause"]),
            Certainty = StrictJson.Text(entry["certainty"]),
            Label = StrictJson.Text(entry["label"]),
            ReviewBy = StrictJson.Date(entry["reviewBy"]),
            AtLeast = StrictJson.Number(entry["atLeast"]),
            AtMost = StrictJson.Number(entry["atMost"]),
            Bands = entry.ContainsKey("bands") ? new BandsReader(path, Refuse).Read(entry["bands"]) : null,
            Table = entry["table"] is JsonObject table ? new TableReader(key, StrictJson.Text(entry["clause"]), path + ".table", Refuse).Read(table) : null,
        };
    }

    private static bool GoodFields(JsonObject entry)
    {
        bool dates = Dates.All(n => entry[n] is null || StrictJson.Date(entry[n]) is not null);
        bool numbers = Numbers.All(n => entry[n] is null || StrictJson.Number(entry[n]) is not null);
        bool certainty = entry["certainty"] is null || Certainties.Contains(StrictJson.Text(entry["certainty"]));
        bool table = !entry.ContainsKey("table") || entry["table"] is JsonObject;
        bool order = StrictJson.Date(entry["from"]) is not { } from || StrictJson.Date(entry["until"]) is not { } until || from <= until;
        return dates && numbers && certainty && table && order;
    }

    private void Refuse(string code, string path, JsonNode? value) => Refuse(code, path, StrictJson.Text(value) ?? value?.ToJsonString(Readable), "");

    private void Refuse(string code, string path, string? value, string extra) =>
        errors.Add(new OfficeError(ErrorKind.BadInput, code, where + ":" + path, value, extra));
}
