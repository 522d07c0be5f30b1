using System.Text;
using System.Text.Json;

namespace CountyToolkit.Rules;

/// <summary>Says what is wrong with a text that is no JSON as a person who wrote it by hand needs it: line, column, what was seen, what to write.</summary>
internal static class BrokenJson
{
    private const string FullWidthSigns = "，：；“”‘’｛｝［］（）", HalfWidthSigns = ",:;\"\"\"\"{}[]()";

    /// <summary>The refusal: one of <c>json.full-width, comment, quote, comma-extra, comma-missing, unclosed, unclosed-before, unclosed-at, text-open, quotes-odd, unquoted, key-twice</c>, else <c>json.broken</c>.</summary>
    /// <param name="text">The text, without a byte order mark.</param>
    /// <param name="where">Names it.</param>
    /// <param name="fault">Where the reader stopped; null = it read the text and refused a key that stands twice, or half a character.</param>
    public static OfficeError Of(string text, string where, JsonException? fault)
    {
        if (fault?.LineNumber is not { } line)
        {
            return Twice(text) is { } twice ? Error(text, where, twice.At, "json.key-twice", twice.Name) : new OfficeError(ErrorKind.BadInput, "json.broken", where, null, "\\ud…");
        }

        int at = Offset(text, (int)line, (int)(fault.BytePositionInLine ?? 0));
        int before = Before(text, at);
        if (at >= text.Length)
        {
            (int open, bool quote) = Open(text);
            return open < 0 ? Error(text, where, Math.Max(0, text.Length - 1), "json.broken", Seen(text, text.Length - 1))
                : quote ? Error(text, where, open, "json.text-open", text[open].ToString())
                : Unclosed(text, where, text.Length) ?? Error(text, where, open, "json.unclosed", text[open].ToString());
        }

        char seen = text[at];
        return FullWidthSigns.IndexOf(seen) is >= 0 and int sign ? Error(text, where, at, "json.full-width", seen.ToString(), HalfWidthSigns[sign].ToString())
            : seen is '\n' or '\r' && Open(text[..at]) is { Quote: true } begun ? Error(text, where, begun.At, "json.text-open", "\"")
            : seen is '/' or '#' ? Error(text, where, at, "json.comment", seen.ToString())
            : seen == '\'' ? Error(text, where, at, "json.quote", seen.ToString())
            : seen == ',' ? Error(text, where, at, "json.comma-extra", ",")
            : seen is '}' or ']' && before >= 0 && text[before] == ',' ? Error(text, where, before, "json.comma-extra", ",")
            : IsOfBracket(text, at) && Unclosed(text, where, at) is { } unclosed ? unclosed
            : seen is '"' or '{' or '[' && before >= 0 && Ends(text[before]) ? Error(text, where, before + 1, "json.comma-missing", Seen(text, at))
            : Quotes(text, at) % 2 == 1 ? Error(text, where, at, "json.quotes-odd", Seen(text, at))
            : char.IsLetter(seen) || seen is '%' ? Error(text, where, Word(text, at), "json.unquoted", Seen(text, Word(text, at)))
            : Error(text, where, at, "json.broken", Seen(text, at));
    }

    // A key among the entries of a list, a bracket that closes another's, a line further out than what it stands in.
    private static bool IsOfBracket(string text, int at) =>
        text[at] is '}' or ']' or '"' || (text[at] == ':' && LeftOpen.Innermost(text, at) is >= 0 and int open && text[open] == '[');

    private static OfficeError? Unclosed(string text, string where, int end)
    {
        if (LeftOpen.ByIndentation(text, end) is { } left)
        {
            return Error(text, where, left.At, "json.unclosed-before", text[left.At].ToString(), left.Line.ToString(System.Globalization.CultureInfo.InvariantCulture), text[left.At] == '{' ? "}" : "]");
        }

        bool isOther = end < text.Length && LeftOpen.Innermost(text, end) is >= 0 and int open && text[end] is '}' or ']' or ':' && text[open] == (text[end] == ']' ? '{' : '[');
        return isOther ? Error(text, where, LeftOpen.Innermost(text, end), "json.unclosed-at", text[LeftOpen.Innermost(text, end)].ToString(), text[end].ToString()) : null;
    }

    private static OfficeError Error(string text, string where, int at, string code, params string[] args)
    {
        string upTo = text[..Math.Min(at, text.Length)];
        int line = upTo.Count(c => c == '\n') + 1, column = upTo.Length - upTo.LastIndexOf('\n');
        return new OfficeError(ErrorKind.BadInput, code, FormattableString.Invariant($"{where}:{line}:{column}"), null, args);
    }

    // The reader counts bytes; a person counts signs.
    private static int Offset(string text, int line, int bytes)
    {
        int start = 0;
        for (int i = 0; i < line; i++)
        {
            start = text.IndexOf('\n', start) + 1;
        }

        int at = start;
        for (int counted = 0; at < text.Length && counted < bytes; at++)
        {
            // A pair of halves is four bytes, told with its first half.
            counted += char.IsHighSurrogate(text[at]) ? 4 : char.IsLowSurrogate(text[at]) ? 0 : Encoding.UTF8.GetByteCount(text, at, 1);
        }

        return at;
    }

    private static int Before(string text, int at)
    {
        int before = Math.Min(at, text.Length) - 1;
        while (before >= 0 && char.IsWhiteSpace(text[before]))
        {
            before--;
        }

        return before;
    }

    // Quotes of the line a place stands in, those within a text left out.
    private static int Quotes(string text, int at)
    {
        int start = text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1, end = text.IndexOf('\n', at);
        string line = text[start..(end < 0 ? text.Length : end)];
        return line.Where((c, i) => c == '"' && (i == 0 || line[i - 1] != '\\')).Count();
    }

    private static bool Ends(char c) => c is '"' or '}' or ']' || char.IsLetterOrDigit(c);

    // 30万元 stops the reader at its unit: the word began before.
    private static int Word(string text, int at)
    {
        while (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '-'))
        {
            at--;
        }

        return at;
    }

    private static string Seen(string text, int at)
    {
        if (at < 0 || at >= text.Length)
        {
            return "";
        }

        int end = at + 1;
        while (end < text.Length && end - at < 20 && !char.IsWhiteSpace(text[end]) && text[end] is not (',' or ':' or '}' or ']'))
        {
            end++;
        }

        return text[at..end];
    }

    // The bracket or quote opened last and never closed; -1 when there is none.
    private static (int At, bool Quote) Open(string text)
    {
        Stack<int> open = [];
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                int start = at++;
                while (at < text.Length && text[at] is not ('"' or '\n'))
                {
                    at += text[at] == '\\' ? 2 : 1;
                }

                if (at >= text.Length || text[at] == '\n')
                {
                    return (start, true);
                }
            }
            else if (text[at] is '{' or '[')
            {
                open.Push(at);
            }
            else if (text[at] is '}' or ']' && open.Count > 0)
            {
                open.Pop();
            }
        }

        return (open.Count > 0 ? open.Peek() : -1, false);
    }

    private static (int At, string Name)? Twice(string text)
    {
        byte[] json = Encoding.UTF8.GetBytes(text);
        Utf8JsonReader reader = new(json);
        Stack<HashSet<string>> names = [];
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    names.Push(new HashSet<string>(StringComparer.Ordinal));
                }
                else if (reader.TokenType == JsonTokenType.EndObject)
                {
                    names.Pop();
                }
                else if (reader.TokenType == JsonTokenType.PropertyName && !names.Peek().Add(reader.GetString()!))
                {
                    return (Encoding.UTF8.GetCharCount(json, 0, (int)reader.TokenStartIndex), reader.GetString()!);
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Half a character in a key: told as broken.
        }

        return null;
    }
}
