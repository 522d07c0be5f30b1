using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Cases;

/// <summary>
/// The heads of a table of cases in the words of an office (<c>2023年 研发费用(万元)</c>, <c>期望 核定金额(元)</c>), and the exact path
/// each stands for. A path that no word leads back to is its own head.
/// </summary>
internal sealed partial class CaseHeads
{
    private const string Key = "case.head.";
    private static readonly string[] ItemFields = ["points", "pointsMax", "short", "outcome"];

    private readonly Catalogue catalogue;
    private readonly Dictionary<string, string> pathOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> figureWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> listWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> fieldWords = new(StringComparer.Ordinal);

    public CaseHeads(Catalogue catalogue, Bundle bundle)
    {
        this.catalogue = catalogue;
        foreach (string key in Messages.All.Keys.Where(k => k.StartsWith(Key, StringComparison.Ordinal)))
        {
            pathOf.TryAdd(Words(key), key[Key.Length..]);
        }

        foreach (string key in Messages.All.Keys.Where(k => k.StartsWith("case.field.", StringComparison.Ordinal)))
        {
            fieldWords[key["case.field.".Length..]] = Words(key);
        }

        foreach (string list in CaseLists.Names)
        {
            listWords[list] = Words(Key + "set." + list);
        }

        JsonObject figures = StrictJson.ReadObject(bundle.Text("policy.json") ?? "{}", bundle.PolicyId)["figures"] as JsonObject ?? [];
        foreach (IGrouping<string, string> same in figures.Select(f => f.Key).GroupBy(k => StrictJson.Text((figures[k] as JsonArray)?.FirstOrDefault()?["label"]) ?? k))
        {
            foreach (string key in same)
            {
                figureWords[key] = same.Count() == 1 ? same.Key : key;
            }
        }
    }

    /// <summary>The word of a field of a list entry, such as 级别; the field itself where it has none.</summary>
    public string Field(string field) => fieldWords.GetValueOrDefault(field, field);

    /// <summary>The field a word means; null when it is none.</summary>
    public string? FieldOf(string word) => fieldWords.FirstOrDefault(f => f.Value == word).Key ?? (fieldWords.ContainsKey(word) ? word : null);

    /// <summary>The head of a path.</summary>
    public string Word(string path) => Worded(path) is { } word && Path(word) == path ? word : path;

    /// <summary>The path of a head, worded or exact; null when it is neither.</summary>
    public string? Path(string head)
    {
        string folded = Blanks().Replace(FullWidth.Fold(head).Trim(), " ");
        return pathOf.TryGetValue(folded, out string? simple) ? simple
            : IsPath(folded) ? folded
            : Expected(folded) ?? Of(folded, Words("case.prefix.figure"), "figures.", Figure) ?? Of(folded, Words("case.prefix.reading"), "readings.", r => r)
            ?? Of(folded, Words("case.prefix.claim"), "set.claim.", Claim) ?? Value(folded) ?? Entry(folded) ?? Attribute(folded);
    }

    /// <summary>The known head nearest to a mistyped one.</summary>
    public string Nearest(string head) => NearestCode.Of(head, [.. pathOf.Keys, .. catalogue.Indicators.Select(i => i.Label), .. catalogue.Attributes.Select(a => a.Label)]) ?? "";

    /// <summary>The unit a worded head names; null when it names none.</summary>
    public static string? UnitOf(string head) => ValueHead().Match(FullWidth.Fold(head).Trim()) is { Success: true } match && match.Groups["unit"].Success ? match.Groups["unit"].Value : null;

    private static bool IsPath(string head) =>
        head is "name" or "date" or "purpose" or "programme" or "year" or "base" or "member" or "note"
        || head.StartsWith("set.", StringComparison.Ordinal) || head.StartsWith("expect.", StringComparison.Ordinal)
        || head.StartsWith("figures.", StringComparison.Ordinal) || head.StartsWith("readings.", StringComparison.Ordinal);

    private string? Worded(string path)
    {
        if (Messages.Has(Key + path))
        {
            return Words(Key + path);
        }

        string[] steps = path.Split('.');
        return steps switch
        {
            ["expect", "items", ..] => Item(path["expect.items.".Length..]),
            ["figures", string key] => Words("case.prefix.figure") + " " + figureWords.GetValueOrDefault(key, key),
            ["readings", string key] => Words("case.prefix.reading") + " " + key,
            ["set", "values", string period, string code] when catalogue.TryIndicator(code, out IndicatorEntry? entry) => Span(period) + " " + Labelled(entry),
            ["set", "attributes", string code] when catalogue.TryAttribute(code, out AttributeEntry? entry) => entry.Label,
            ["set", "claim", "values", string code] when catalogue.TryIndicator(code, out IndicatorEntry? entry) => Words("case.prefix.claim") + " " + Labelled(entry),
            ["set", "claim", "attributes", string code] when catalogue.TryAttribute(code, out AttributeEntry? entry) => Words("case.prefix.claim") + " " + entry.Label,
            ["set", "claim", string field] => Words("case.prefix.claim") + " " + Field(field),
            ["set", string list, string at] when listWords.TryGetValue(list, out string? word) && Count(at) is { } number => word + number,
            ["set", string list, string at, string field] when listWords.TryGetValue(list, out string? word) && Count(at) is { } number => word + number + " " + Field(field),
            _ => null,
        };
    }

    private static string Item(string item)
    {
        int dot = item.LastIndexOf('.');
        return Words("case.prefix.expect") + " " + (dot > 0 && ItemFields.Contains(item[(dot + 1)..]) ? item[..dot] + " " + Words("case.item." + item[(dot + 1)..]) : item);
    }

    private static string? Expected(string head)
    {
        if (Rest(head, Words("case.prefix.expect")) is not { } item)
        {
            return null;
        }

        foreach (string field in ItemFields)
        {
            if (item.EndsWith(" " + Words("case.item." + field), StringComparison.Ordinal))
            {
                return "expect.items." + item[..item.LastIndexOf(' ')] + "." + field;
            }
        }

        return "expect.items." + item;
    }

    private string Figure(string word) => figureWords.FirstOrDefault(f => f.Value == word).Key ?? word;

    private string? Claim(string word) =>
        ValueHead().Match("2000 " + word) is { Success: true } match && catalogue.TryIndicator(match.Groups["label"].Value, out IndicatorEntry? entry) ? "values." + entry.Code
        : catalogue.TryAttribute(word, out AttributeEntry? attribute) ? "attributes." + attribute.Code
        : FieldOf(word);

    private string? Value(string head) =>
        ValueHead().Match(head) is { Success: true } match && Period.TryParse(match.Groups["period"].Value, out Period? period) && catalogue.TryIndicator(match.Groups["label"].Value, out IndicatorEntry? entry)
            ? $"set.values.{period}.{entry.Code}" : null;

    private string? Attribute(string head) => catalogue.TryAttribute(head, out AttributeEntry? entry) ? "set.attributes." + entry.Code : null;

    private string? Entry(string head)
    {
        if (EntryHead().Match(head) is not { Success: true } match
            || listWords.FirstOrDefault(l => l.Value == match.Groups["list"].Value).Key is not { } list
            || !int.TryParse(match.Groups["at"].Value, out int at) || at < 1)
        {
            return null;
        }

        string path = FormattableString.Invariant($"set.{list}.{at - 1}");
        return !match.Groups["field"].Success ? path : FieldOf(match.Groups["field"].Value) is { } field ? path + "." + field : null;
    }

    private static string? Of(string head, string prefix, string path, Func<string, string?> rest) =>
        Rest(head, prefix) is { } word && rest(word) is { } found ? path + found : null;

    private static string? Rest(string head, string prefix) =>
        head.StartsWith(prefix, StringComparison.Ordinal) && head.Length > prefix.Length ? head[prefix.Length..].Trim() : null;

    private static string Labelled(IndicatorEntry entry) => entry.Unit.Length > 0 ? $"{entry.Label}({entry.Unit})" : entry.Label;

    private static string Span(string period) => period.Length == 4 ? period + Words("case.year") : period;

    private static string? Count(string at) => int.TryParse(at, out int index) ? FormattableString.Invariant($"{index + 1}") : null;

    // The table is the office's whatever language the screens speak.
    private static string Words(string key) => Messages.Text(Language.Chinese, key);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(?<period>\d{4}(?:[QH]\d|-\d\d)?)\s*(?:年度?)?\s*(?<label>[^()]+?)\s*(?:\((?<unit>[^()]*)\))?$")]
    private static partial Regex ValueHead();

    [GeneratedRegex(@"^(?<list>\D+?)\s*(?<at>\d+)(?: (?<field>.+))?$")]
    private static partial Regex EntryHead();
}
