using System.Text;
using System.Text.Json;

namespace CountyToolkit.Rules;

/// <summary>
/// Changes one value of a JSON text and leaves every other byte as it is: blanks, line ends, order, the digits of other numbers.
/// A file somebody wrote by hand stays theirs.
/// </summary>
internal static class JsonSplice
{
    /// <summary>Where the value at a path stands, in bytes; null when there is none. Places in lists are numbers from 0.</summary>
    public static (int Start, int End)? Find(byte[] json, params string[] path)
    {
        int skipped = Mark(json);
        Utf8JsonReader reader = new(json.AsSpan(skipped));
        reader.Read();
        return Value(ref reader, path) is { } found ? (found.Start + skipped, found.End + skipped) : null;
    }

    /// <summary>Line and column, from 1, of the value at a path; of the nearest one around it that is there.</summary>
    public static (int Line, int Column) Place(byte[] json, params string[] path)
    {
        (int Start, int End)? found = null;
        for (int depth = path.Length; found is null && depth >= 0; depth--)
        {
            found = Find(json, path[..depth]);
        }

        string before = Encoding.UTF8.GetString(json, 0, found?.Start ?? 0);
        return (before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    /// <summary>The text of the value at a path; null when there is none.</summary>
    public static string? Text(byte[] json, params string[] path) =>
        Find(json, path) is { } found ? Encoding.UTF8.GetString(json, found.Start, found.End - found.Start) : null;

    /// <summary>Writes a value in place of the one at a path; a member that is not there yet is added as the last of its object, which must be there.</summary>
    /// <param name="json">The text.</param>
    /// <param name="value">The new value, as JSON.</param>
    /// <param name="path">Its place.</param>
    public static byte[] Set(byte[] json, string value, params string[] path)
    {
        if (Find(json, path) is { } found)
        {
            return Replaced(json, found.Start, found.End, value);
        }

        (int start, int end) = Find(json, path[..^1]) ?? throw new InvalidOperationException("No such object: " + string.Join('.', path));
        int last = LastByte(json, end - 2);
        bool empty = last == start, oneLine = json.AsSpan(start, end - start).IndexOf((byte)'\n') < 0;
        string line = oneLine ? "" : Line(json) + Indent(json, end - 1);
        string member = JsonSerializer.Serialize(path[^1], Bundles.PolicyOverride.Written) + ": " + value;
        string before = (empty ? "" : ",") + (oneLine ? " " : line + "  "), after = !empty ? "" : oneLine ? " " : line;
        return Replaced(json, last + 1, empty ? end - 1 : last + 1, before + member + after);
    }

    /// <summary>Inserts an element into the list at a path, after the one with this place; -1 = as the first.</summary>
    public static byte[] Insert(byte[] json, string element, int after, params string[] path)
    {
        if (after < 0)
        {
            (int first, _) = Find(json, [.. path, "0"])!.Value;
            return Replaced(json, first, first, element + "," + Aligned(json, first));
        }

        (int start, int end) = Find(json, [.. path, after.ToString(System.Globalization.CultureInfo.InvariantCulture)])!.Value;
        return Replaced(json, end, end, "," + Aligned(json, start) + element);
    }

    /// <summary>Takes the member or element at a path out, with the comma that parted it from its neighbour; nothing when it is not there.</summary>
    public static byte[] Remove(byte[] json, params string[] path)
    {
        if (Find(json, path) is null)
        {
            return json;
        }

        (int open, int close) = Find(json, path[..^1])!.Value;
        List<(string Name, int Start, int End)> parts = Parts(json, open, close);
        int at = parts.FindIndex(p => p.Name == path[^1]);
        (int from, int until) = parts.Count == 1 ? (open + 1, close - 1)
            : at + 1 < parts.Count ? (parts[at].Start, parts[at + 1].Start)
            : (parts[at - 1].End, parts[at].End);
        return Replaced(json, from, until, "");
    }

    /// <summary>Writes a value whatever is there of its path: members and list places that are missing around it are made; a place in a list may be the one behind its last.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A place in a list beyond that.</exception>
    public static byte[] Put(byte[] json, string value, params string[] path)
    {
        if (Find(json, path) is not null)
        {
            return Set(json, value, path);
        }

        bool element = int.TryParse(path[^1], System.Globalization.CultureInfo.InvariantCulture, out int place);
        if (Find(json, path[..^1]) is not { } around)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(element ? place : 0, 0);
            string alone = element ? "[" + value + "]" : "{ " + JsonSerializer.Serialize(path[^1], Bundles.PolicyOverride.Written) + ": " + value + " }";
            return Put(json, alone, path[..^1]);
        }

        if (!element || json[around.Start] != (byte)'[')
        {
            return Set(json, value, path);
        }

        int count = Parts(json, around.Start, around.End).Count;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(place, count);
        return count == 0 ? Set(json, "[" + value + "]", path[..^1]) : Insert(json, value, count - 1, path[..^1]);
    }

    /// <summary>How many members or elements the object or list at a path has; 0 when it is not there.</summary>
    public static int Count(byte[] json, params string[] path) => Find(json, path) is { } found ? Parts(json, found.Start, found.End).Count : 0;

    /// <summary>The line end the text uses.</summary>
    public static string Line(byte[] json) => json.AsSpan().IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n";

    private static (int Start, int End)? Value(ref Utf8JsonReader reader, ReadOnlySpan<string> path)
    {
        if (path.IsEmpty)
        {
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            return (start, (int)reader.BytesConsumed);
        }

        bool isObject = reader.TokenType == JsonTokenType.StartObject;
        if (!isObject && reader.TokenType != JsonTokenType.StartArray)
        {
            return null;
        }

        for (int at = 0; reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray); at++)
        {
            string name = isObject ? reader.GetString()! : at.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (isObject)
            {
                reader.Read();
            }

            if (name == path[0])
            {
                return Value(ref reader, path[1..]);
            }

            reader.Skip();
        }

        return null;
    }

    // Members with their names, elements with their places, each from its first byte to its last.
    private static List<(string Name, int Start, int End)> Parts(byte[] json, int open, int close)
    {
        List<(string Name, int Start, int End)> parts = [];
        Utf8JsonReader reader = new(json.AsSpan(open, close - open));
        reader.Read();
        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
        {
            int start = (int)reader.TokenStartIndex;
            string name = parts.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                name = reader.GetString()!;
                reader.Read();
            }

            reader.Skip();
            parts.Add((name, open + start, open + (int)reader.BytesConsumed));
        }

        return parts;
    }

    private static byte[] Replaced(byte[] json, int from, int until, string text) => [.. json.AsSpan(0, from), .. Encoding.UTF8.GetBytes(text), .. json.AsSpan(until)];

    private static int LastByte(byte[] json, int at)
    {
        while (json[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            at--;
        }

        return at;
    }

    // A new line as far in as an element; two blanks more where the list begins on the line of its key.
    private static string Aligned(byte[] json, int start)
    {
        string indent = Indent(json, start);
        bool first = json.AsSpan(0, start).LastIndexOf((byte)'\n') + 1 + Encoding.UTF8.GetByteCount(indent) == start;
        return Line(json) + indent + (first ? "" : "  ");
    }

    // Blanks at the beginning of the line a byte stands in.
    private static string Indent(byte[] json, int at)
    {
        int start = json.AsSpan(0, at).LastIndexOf((byte)'\n') + 1, end = start;
        while (end < json.Length && json[end] is (byte)' ' or (byte)'\t')
        {
            end++;
        }

        return Encoding.UTF8.GetString(json, start, end - start);
    }

    private static int Mark(byte[] json) => json.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
}
