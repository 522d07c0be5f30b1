using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Cases;

/// <summary>
/// Cells that hold more than one value: a list of titles or incidents (<c>称号：专精特新中小企业；级别：省级；日期：2024-05-10</c>, one entry a
/// line), classes, blanks, instalments.
/// </summary>
internal sealed partial class CaseEntries
{
    private readonly CaseHeads heads;
    private readonly CaseCells cells;
    private readonly Dictionary<string, string> blankWords = new(StringComparer.Ordinal);

    public CaseEntries(Catalogue catalogue, CaseHeads heads, CaseCells cells)
    {
        this.heads = heads;
        this.cells = cells;
        foreach ((string code, string label) in catalogue.Indicators.Select(i => (i.Code, i.Label)).Concat(catalogue.Attributes.Select(a => (a.Code, a.Label))))
        {
            blankWords.TryAdd(code, label);
        }
    }

    /// <summary>Whether cells of this path hold more than one value.</summary>
    public static bool Takes(string path) => path is "expect.classes" or "expect.missing" or "expect.instalments" || ListOf(path) is not null;

    /// <summary>The cell; null when words cannot say it.</summary>
    public string? Write(string path, JsonNode value) => (path, value) switch
    {
        (_, JsonArray { Count: 0 }) => CaseCells.Word("none"),
        ("expect.instalments", JsonArray list) => Joined(list, Instalment, "；"),
        ("expect.missing", JsonArray list) => Joined(list, n => StrictJson.Text(n) is { } code ? Blank(code) : null, "；"),
        ("expect.classes", JsonArray list) => Joined(list, StrictJson.Text, "；"),
        (_, JsonArray list) when ListOf(path) is { } name => Joined(list, n => Entry(name, n), "\n"),
        (_, JsonObject entry) when ListOf(path) is { } name => Entry(name, entry),
        _ => null,
    };

    /// <summary>What the cell says.</summary>
    public CellValue Read(string path, string cell)
    {
        if (cell.Trim() == CaseCells.Word("none"))
        {
            return new CellValue(new JsonArray());
        }

        if (ListOf(path) is { } list)
        {
            CellValue[] read = [.. cell.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => Entry(list, l))];
            return read.FirstOrDefault(r => r.Wrong is not null) is { Wrong: not null } wrong ? wrong
                : path.EndsWith("." + list, StringComparison.Ordinal) ? new CellValue(new JsonArray([.. read.Select(r => r.Node)]))
                : read.Length == 1 ? read[0] : new CellValue(null, "cases.cell-entry");
        }

        CellValue[] parts = [.. cell.Split('|', '；', ';').Select(p => p.Trim()).Where(p => p.Length > 0).Select(p => path == "expect.instalments" ? Instalment(p) : new CellValue(JsonValue.Create(path == "expect.missing" ? BlankOf(p) : p)))];
        return parts.FirstOrDefault(p => p.Wrong is not null) is { Wrong: not null } bad ? bad : new CellValue(new JsonArray([.. parts.Select(p => p.Node)]));
    }

    private static string? Joined(JsonArray list, Func<JsonNode?, string?> word, string by)
    {
        string?[] words = [.. list.Select(word)];
        return words.Contains(null) ? null : string.Join(by, words);
    }

    private string? Entry(string list, JsonNode? node) =>
        node is not JsonObject entry || entry.Count == 0 ? null
        : string.Join("；", entry.OrderBy(f => Rank(list, f.Key)).Select(f => heads.Field(f.Key) + "：" + cells.Write($"set.{list}.0.{f.Key}", f.Value)));

    private CellValue Entry(string list, string text)
    {
        JsonObject entry = [];
        foreach (string part in text.Split('；', ';').Select(p => p.Trim()).Where(p => p.Length > 0))
        {
            int colon = part.IndexOfAny(['：', ':']);
            if (colon < 1 || heads.FieldOf(part[..colon].Trim()) is not { } field || !CaseLists.FieldsOf(list).Contains(field) || part[(colon + 1)..].Trim() is not { Length: > 0 } said)
            {
                return new CellValue(null, "cases.cell-entry", string.Join(" ", CaseLists.FieldsOf(list).Select(heads.Field)));
            }

            CellValue value = cells.Read($"set.{list}.0.{field}", said);
            if (value.Wrong is not null)
            {
                return value;
            }

            entry[field] = value.Node;
        }

        return new CellValue(entry);
    }

    private static string? Instalment(JsonNode? node)
    {
        if (node is not JsonObject { Count: 2 } one || StrictJson.Whole(one["year"]) is not { } year || StrictJson.Text(one["amount"]) is not { } amount)
        {
            return null;
        }

        return year.ToString(CultureInfo.InvariantCulture) + Words("case.year") + " " + (amount == "pending" ? CaseCells.Word("pending") : amount + "元");
    }

    private static CellValue Instalment(string part)
    {
        Match match = Instalments().Match(part);
        return !match.Success ? new CellValue(null, "cases.cell-instalment")
            : new CellValue(new JsonObject
            {
                ["year"] = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture),
                ["amount"] = match.Groups["amount"].Success ? match.Groups["amount"].Value.Replace(",", "", StringComparison.Ordinal) : "pending",
            });
    }

    private string Blank(string code)
    {
        string[] parts = code.Split('@', 2);
        string word = blankWords.GetValueOrDefault(parts[0]) ?? OfHead("set." + parts[0]) ?? OfHead("figures." + parts[0]) ?? parts[0];
        string said = parts.Length == 1 ? word : parts[1].Length == 4 ? parts[1] + Words("case.year") + " " + word : code;
        return BlankOf(said) == code ? said : code;
    }

    private string? OfHead(string path) => heads.Word(path) is { } word && word != path ? word : null;

    private string BlankOf(string said)
    {
        if (Dated().Match(said) is { Success: true } dated && BlankCode(dated.Groups["word"].Value) is { } code)
        {
            return code + "@" + dated.Groups["year"].Value;
        }

        return BlankCode(said) ?? (heads.Path(said) is { } path && path.Split('.') is ["set" or "figures", string field] ? field : said);
    }

    private string? BlankCode(string word) => blankWords.FirstOrDefault(w => w.Value == word).Key;

    private static string? ListOf(string path) => path.Split('.') switch
    {
        ["set", string list] when CaseLists.Names.Contains(list) => list,
        ["set", string list, _] when CaseLists.Names.Contains(list) => list,
        _ => null,
    };

    private static int Rank(string list, string field)
    {
        int at = Array.IndexOf([.. CaseLists.FieldsOf(list)], field);
        return at < 0 ? int.MaxValue : at;
    }

    private static string Words(string key) => Messages.Text(Language.Chinese, key);

    [GeneratedRegex(@"^(?<year>\d{4})\s*年?\s*[：:]?\s*(?:(?<amount>[\d,]+(?:\.\d+)?)\s*元?|pending|待定)$")]
    private static partial Regex Instalments();

    [GeneratedRegex(@"^(?<year>\d{4})\s*年\s*(?<word>.+)$")]
    private static partial Regex Dated();
}
