using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Expressions;

namespace CountyToolkit.Rules.Cases;

/// <summary>
/// One cell of a table of cases, in the words of an office and back. What words would not bring back exactly is written as
/// JSON, so that a table written and read again holds the same cases.
/// </summary>
internal sealed partial class CaseCells
{
    private const int MostDigitsShown = 11;
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Catalogue catalogue;
    private readonly CaseCodes codes;
    private readonly CaseEntries entries;

    public CaseCells(Catalogue catalogue, CaseHeads heads, Bundle bundle)
    {
        this.catalogue = catalogue;
        codes = new CaseCodes(catalogue, bundle);
        entries = new CaseEntries(catalogue, heads, this);
    }

    /// <summary>The cell of a value.</summary>
    public string Write(string path, JsonNode? value)
    {
        string worded = Worded(path, value) ?? "";
        return worded.Length > 0 && worded == worded.Trim() && Read(path, worded) is { Wrong: null } back && SameNode.Are(back.Node, value)
            ? worded : value?.ToJsonString(OneLine) ?? "null";
    }

    /// <summary>The value of a cell that is not empty.</summary>
    public CellValue Read(string path, string cell)
    {
        string folded = FullWidth.Fold(cell).Trim();
        if (cell[0] is '"' or '[' or '{' && Json(cell) is { } json)
        {
            return new CellValue(json);
        }

        if (path is not ("name" or "note") && (folded is "null" || folded == Word("blank") || folded == Word("not-computed")))
        {
            return default;
        }

        return codes.Of(path) is { } known ? Code(known, folded)
            : IsFlag(path) ? Flag(folded)
            : IsDate(path) ? Date(folded)
            : UnitOf(path) is { } unit ? Number(folded, unit)
            : IsWhole(path) ? Whole(folded)
            : CaseEntries.Takes(path) ? entries.Read(path, cell)
            : cell[0] is '[' or '{' && path.StartsWith("set.", StringComparison.Ordinal) ? new CellValue(null, "cases.cell-json")
            : new CellValue(folded is "true" or "TRUE" ? JsonValue.Create(true) : folded is "false" or "FALSE" ? JsonValue.Create(false) : JsonValue.Create(cell));
    }

    /// <summary>Unit of the numbers of a path, empty for a bare one; null when its cells are no numbers.</summary>
    public string? UnitOf(string path) => path.Split('.') switch
    {
        ["set", "values", _, string code] => Unit(code),
        ["set", "claim", "values", string code] => Unit(code),
        ["expect", "granted"] => "元",
        ["expect", "score" or "scoreMax"] or ["expect", "items", .., "points" or "pointsMax"] => "分",
        _ => null,
    };

    private string? Unit(string code) => catalogue.TryIndicator(code, out IndicatorEntry? entry) && entry.Kind != "text" ? entry.Unit : null;

    private string? Worded(string path, JsonNode? value)
    {
        if (value is null)
        {
            return Word(path == "expect.granted" ? "not-computed" : "blank");
        }

        if (CaseEntries.Takes(path))
        {
            return entries.Write(path, value);
        }

        if (value is not JsonValue)
        {
            return null;
        }

        string text = StrictJson.Text(value) ?? value.ToJsonString(OneLine);
        return StrictJson.Flag(value) is { } flag ? Word(flag ? "yes" : "no")
            : codes.Of(path) is { } known ? known.GetValueOrDefault(text, text)
            : UnitOf(path) is { Length: > 0 } unit && text.Length > MostDigitsShown && text.Contains('.', StringComparison.Ordinal) ? text + unit
            : text;
    }

    private static CellValue Code(IReadOnlyDictionary<string, string> known, string cell)
    {
        string? code = known.ContainsKey(cell) ? cell : known.FirstOrDefault(k => FullWidth.Fold(k.Value) == cell).Key;
        return code is not null ? new CellValue(JsonValue.Create(code)) : new CellValue(null, "cases.cell-code", string.Join(" ", known.Values));
    }

    private static CellValue Flag(string cell) =>
        cell is "true" or "TRUE" || cell == Word("yes") ? new CellValue(JsonValue.Create(true))
        : cell is "false" or "FALSE" || cell == Word("no") ? new CellValue(JsonValue.Create(false))
        : new CellValue(null, "cases.cell-flag");

    private static CellValue Date(string cell) =>
        WrittenDay.Read(cell) is { } day ? new CellValue(JsonValue.Create(IsoDate.Text(day))) : new CellValue(null, "cases.cell-date");

    private static CellValue Whole(string cell) =>
        int.TryParse(cell.TrimEnd('年'), out int number) ? new CellValue(JsonValue.Create(number)) : new CellValue(null, "cases.cell-whole");

    private static CellValue Number(string cell, string unit)
    {
        Match match = Numeral().Match(cell);
        if (!match.Success || !Exact.TryParse(match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal).TrimStart('+'), out Exact number))
        {
            return new CellValue(null, "cases.cell-number", unit);
        }

        string typed = match.Groups["unit"].Value.Trim();
        if (typed.Length == 0 || typed == unit)
        {
            string digits = match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal).TrimStart('+');
            return new CellValue(Literal().IsMatch(digits) ? JsonNode.Parse(digits) : JsonNode.Parse(number.ToString()));
        }

        return unit.Length > 0 && Expressions.Unit.TryParse(typed, out Unit said) && Expressions.Unit.TryParse(unit, out Unit asked) && said.Fits(asked) && (number * said.Factor / asked.Factor).ToString() is { } same && !same.Contains('/', StringComparison.Ordinal)
            ? new CellValue(JsonNode.Parse(same)) : new CellValue(null, "cases.cell-unit", unit.Length > 0 ? unit : "—");
    }

    private bool IsFlag(string path) => path.Split('.') switch
    {
        ["set", "aboveScale"] => true,
        ["set", "attributes", string code] => IsFlagged(code),
        ["set", "claim", "attributes", string code] => IsFlagged(code),
        _ => false,
    };

    private bool IsFlagged(string code) => catalogue.TryAttribute(code, out AttributeEntry? entry) && entry.Kind == "flag";

    private static bool IsDate(string path) => path is "date" or "set.registeredOn" or "set.movedInOn" or "set.claim.on" or "set.claim.inUseOn"
        || path.Split('.') is ["set", _, _, "on" or "from" or "until"];

    private static bool IsWhole(string path) => path is "year" or "member" || path.Split('.') is ["set", _, _, "rank" or "year" or "policyYear"];

    private static JsonNode? Json(string cell)
    {
        try
        {
            return JsonNode.Parse(cell);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The table is the office's whatever language the screens speak.
    internal static string Word(string key) => Messages.Text(Language.Chinese, "case.word." + key);

    [GeneratedRegex(@"^(?<n>[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?<unit>\D*)$")]
    private static partial Regex Numeral();

    [GeneratedRegex(@"^-?(0|[1-9]\d*)(\.\d+)?$")]
    private static partial Regex Literal();
}
