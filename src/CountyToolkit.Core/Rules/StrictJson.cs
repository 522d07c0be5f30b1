using System.Text.Json;
using System.Text.Json.Nodes;

namespace CountyToolkit.Rules;

/// <summary>Reads JSON the one way the rule engine reads it: no comments, no trailing commas, no key twice, bounded depth.</summary>
public static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    /// <summary>The document in <paramref name="text"/>.</summary>
    /// <exception cref="OfficeError"><c>json.*</c>, with line, column and what was seen there.</exception>
    public static JsonNode? Read(string text, string where)
    {
        try
        {
            JsonNode? node = JsonNode.Parse(text.TrimStart('\uFEFF'), null, Options);
            if (text.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
            {
                // An escape that is half a character is found only when the text is read: now, not in the middle of an act.
                _ = CanonicalJson.Bytes(node);
            }

            return node;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            // A key that stands twice is refused without a place, which is looked up then.
            JsonException? at = e as JsonException;
            throw BrokenJson.Of(text.TrimStart('\uFEFF'), where, at?.Message.Contains("uplicate", StringComparison.Ordinal) == true ? null : at);
        }
    }

    /// <summary>The document as an object.</summary>
    /// <exception cref="OfficeError"><c>json.*</c>, or <c>json.not-object</c> when it is something else.</exception>
    public static JsonObject ReadObject(string text, string where) =>
        Read(text, where) as JsonObject ?? throw new OfficeError(ErrorKind.BadInput, "json.not-object", where);

    /// <summary>The text of a string node; null for anything else.</summary>
    public static string? Text(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    /// <summary>A JSON number, or a string holding plain decimal text, read exactly; null for anything else.</summary>
    public static Exact? Number(JsonNode? node)
    {
        string? text = node is JsonValue value && value.GetValueKind() == JsonValueKind.Number ? Raw(value) : Text(node);
        return text is not null && Exact.TryParse(text, out Exact number) ? number : null;
    }

    /// <summary>A whole number that fits; null for anything else.</summary>
    public static int? Whole(JsonNode? node) =>
        Number(node) is { } number && number.Denominator.IsOne && number.Numerator >= int.MinValue && number.Numerator <= int.MaxValue
            ? (int)number.Numerator : null;

    /// <summary>True or false; null for anything else.</summary>
    public static bool? Flag(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? node.GetValue<bool>() : null;

    /// <summary>A date <c>yyyy-MM-dd</c>; null for anything else.</summary>
    public static DateOnly? Date(JsonNode? node) => IsoDate.TryParse(Text(node), out DateOnly day) ? day : null;

    /// <summary>A list of strings, one string standing for a list of one; null for anything else.</summary>
    public static IReadOnlyList<string>? Texts(JsonNode? node)
    {
        if (Text(node) is { } one)
        {
            return [one];
        }

        return node is JsonArray list && list.All(n => Text(n) is not null) ? [.. list.Select(n => Text(n)!)] : null;
    }

    /// <summary>The digits as written; read straight from the parsed text where there is one, since writing it anew costs ten times that.</summary>
    private static string Raw(JsonValue value) => value.TryGetValue(out JsonElement element) ? element.GetRawText() : value.ToJsonString();
}
