using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Items;
using CountyToolkit.Rules.Worker;

namespace CountyToolkit.Rules.Verdicts;

/// <summary>
/// What a person reads of a verdict, added to its exact form for answers and screens: <c>standard</c>, <c>actual</c> and
/// <c>short</c> of every item, the sentence of a fault and of the document's force. Nothing of it is ever hashed.
/// </summary>
public static class VerdictText
{
    /// <summary>The verdict with its sentences; the one given is not changed.</summary>
    /// <param name="verdict">A verdict in its hashed form, or an array of them.</param>
    /// <param name="language">Language of the sentences.</param>
    /// <param name="catalogue">Words the codes in Chinese; null, or English, leaves them as codes.</param>
    public static JsonNode Render(JsonNode verdict, Language language, Catalogue? catalogue = null)
    {
        CodeWords? words = catalogue is null || language == Language.English ? null : new CodeWords(catalogue);
        JsonNode shown = verdict.DeepClone();
        foreach (JsonObject one in shown is JsonArray many ? many.OfType<JsonObject>() : [(JsonObject)shown])
        {
            RenderOne(one, language, words);
        }

        return shown;
    }

    private static void RenderOne(JsonObject verdict, Language language, CodeWords? words)
    {
        foreach (JsonObject item in (verdict["items"] as JsonArray ?? []).OfType<JsonObject>())
        {
            Item(item, language, words);
        }

        if (verdict["error"] is JsonObject error)
        {
            error["message"] = RuleMessage.Sentence(error, language);
            error["do"] = RuleMessage.Advice(error, language);
        }
    }

    private static void Item(JsonObject item, Language language, CodeWords? words)
    {
        string? unit = StrictJson.Text(item["unit"]), op = StrictJson.Text(item["op"]);
        Exact? bound = Exactly(item["bound"]), exact = Fraction(item["exact"]);
        item["standard"] = op is not null && bound is { } least ? Sign(op) + least + unit : Asked(item, language, words);
        item["actual"] = exact is { } value ? ItemShown.Actual(value, StrictJson.Whole(item["root"]) ?? 1, unit) : Points(item) ?? Found(item, language, words);
        item["short"] = op is not null && bound is { } wanted && (exact ?? Reachable(item)) is { } reached && StrictJson.Text(item["outcome"]) is "unmet" or "manual" && Gap(item, op, wanted, reached) is { } gap
            ? ItemShown.Short(gap, unit) : null;
        foreach (JsonObject child in (item["items"] as JsonArray ?? []).OfType<JsonObject>())
        {
            Item(child, language, words);
        }
    }

    /// <summary>What is missing to the bound, or too much; null when the bound is kept.</summary>
    private static Exact? Gap(JsonObject item, string op, Exact bound, Exact exact)
    {
        int root = StrictJson.Whole(item["root"]) ?? 1;
        Exact shown = root == 1 ? exact : Expressions.Comparison.Shown(exact, root) / Expressions.Unit.Parse(StrictJson.Text(item["unit"])).Factor;
        return Expressions.Comparison.Holds(shown.CompareTo(bound), op) ? null : shown > bound ? shown - bound : bound - shown;
    }

    /// <summary>The score a node would have with everything open brought; null for a node without points.</summary>
    private static Exact? Reachable(JsonObject item) => item["pointsMax"] is { } most ? Exact.Parse(most.ToString()) : null;

    private static string? Points(JsonObject item) => item["points"] is null ? null
        : item["points"]!.ToJsonString() == item["pointsMax"]?.ToJsonString() ? item["points"]!.ToString() : item["points"] + "~" + item["pointsMax"];

    private static string? Asked(JsonObject item, Language language, CodeWords? words)
    {
        if (item["asked"] is not JsonObject asked)
        {
            return null;
        }

        List<string> parts = [.. asked.Where(p => p.Key is not "window" and not "from" and not "until").Select(p => Plain(p.Value, language, words, ListOf(item))).Where(t => t.Length > 0)];
        JsonObject span = asked["window"] as JsonObject ?? asked;
        if (StrictJson.Text(span["from"]) is { } from && StrictJson.Text(span["until"]) is { } until)
        {
            parts.Add(Messages.Text(language, "verdict.span", from, until));
        }

        return parts.Count == 0 ? null : string.Join(" ", parts);
    }

    // A tax that is a kind of incident is not the indicator of that code.
    private static string? ListOf(JsonObject item) => StrictJson.Text(item["word"]) switch
    {
        "veto" => CatalogueLists.IncidentKinds,
        "credential" => CatalogueLists.CredentialKinds,
        _ => null,
    };

    private static string? Found(JsonObject item, Language language, CodeWords? words) => item["found"] is JsonArray found
        ? string.Join("; ", found.Select(f => Plain(f, language, words, ListOf(item))))
        : item["asked"] is not null && StrictJson.Text(item["outcome"]) is "met" or "unmet" ? Messages.Text(language, "verdict.none") : null;

    private static string Plain(JsonNode? node, Language language, CodeWords? words, string? list) => node switch
    {
        null => "",
        JsonObject fields => string.Join(" ", fields.Select(f => Plain(f.Value, language, words, list)).Where(t => t.Length > 0)),
        JsonArray many => string.Join("、", many.Select(n => Plain(n, language, words, list))),
        _ => Word(StrictJson.Text(node) ?? node.ToJsonString(), language, words, list),
    };

    private static string Word(string code, Language language, CodeWords? words, string? list) => words is null ? code
        : Messages.Has("verdict.word." + code) ? Messages.Text(language, "verdict.word." + code)
        : words.Of(code, list);

    private static Exact? Exactly(JsonNode? node) => StrictJson.Text(node) is { } text ? Exact.Parse(text) : null;

    private static Exact? Fraction(JsonNode? node) => node is JsonObject fraction
        ? new Exact(Whole(fraction["num"]), Whole(fraction["den"])) : null;

    private static BigInteger Whole(JsonNode? node) => BigInteger.Parse(node?.ToString() ?? "0", CultureInfo.InvariantCulture);

    private static string Sign(string op) => op switch { ">=" => "≥", "<=" => "≤", "==" => "=", _ => op };
}
