using System.Text;
using System.Text.Json;

namespace CountyToolkit.Rules;

/// <summary>
/// The bracket somebody has most likely forgotten to close. A reader notices only where nothing fits any more, often at the end of
/// the file; who wrote it has indented it as it was meant, and a line that begins no deeper than the line of an open bracket
/// comes after that bracket.
/// </summary>
internal static class LeftOpen
{
    /// <summary>The bracket still open where a line comes back out of it, and that line, from 1; null when nothing tells.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">Where the reader stopped.</param>
    public static (int At, int Line)? ByIndentation(string text, int end)
    {
        List<(Bracket Bracket, int Line, int Start)> left = Left(text, end);
        foreach ((Bracket bracket, int line, int start) in left)
        {
            if (Mended(text, start, bracket.Closing).Any(m => Stops(m) is not { } at || at > end + 2))
            {
                return (bracket.At, line);
            }
        }

        // Two are left open: closing one mends nothing yet.
        return end >= text.Length && left.FirstOrDefault(l => l.Bracket.Indents) is { Bracket: { } first } sure ? (first.At, sure.Line) : null;
    }

    /// <summary>The bracket opened last before a place and not closed there; -1 when there is none.</summary>
    public static int Innermost(string text, int end)
    {
        Stack<Bracket> open = [];
        Walk(text, 0, end, 0, 0, open);
        return open.Count > 0 ? open.Peek().At : -1;
    }

    private static List<(Bracket Bracket, int Line, int Start)> Left(string text, int end)
    {
        List<(Bracket Bracket, int Line, int Start)> left = [];
        Stack<Bracket> open = [];
        int at = 0;
        for (int line = 1; at < text.Length && at <= end; line++)
        {
            int first = at;
            while (first < text.Length && text[first] is ' ' or '\t')
            {
                first++;
            }

            int depth = first - at, stop = text.IndexOf('\n', at) is >= 0 and int newline ? newline : text.Length;
            if (first < stop && text[first] != '\r')
            {
                foreach (Bracket bracket in open.Where(b => b.Line == line - 1))
                {
                    bracket.Indents = depth > bracket.Depth;
                }

                while (open.Count > 1 && IsPast(text, first, depth, open.Peek()))
                {
                    left.Add((open.Pop(), line, at));
                }

                Walk(text, first, Math.Min(stop, end), depth, line, open);
            }

            at = stop + 1;
        }

        return left;
    }

    // The closing bracket itself stands as deep as the line it closes; anything else that comes back so far is past it.
    private static bool IsPast(string text, int first, int depth, Bracket inner) =>
        text[first] is '}' or ']' ? depth < inner.Depth || (depth == inner.Depth && text[first] != inner.Closing) : depth <= inner.Depth;

    // With the bracket closed before a line, and the comma where the next entry wants one.
    private static IEnumerable<string> Mended(string text, int start, char closing)
    {
        string before = text[..start].TrimEnd(), rest = text[start..];
        yield return before.EndsWith(',') ? before[..^1] + closing + ",\n" + rest : before + closing + "\n" + rest;
        yield return before.TrimEnd(',') + closing + "\n" + rest;
        yield return before + closing + ",\n" + rest;
    }

    private static int? Stops(string text)
    {
        try
        {
            using JsonDocument read = JsonDocument.Parse(text);
            return null;
        }
        catch (JsonException fault)
        {
            int start = 0;
            for (long line = 0; line < fault.LineNumber; line++)
            {
                start = text.IndexOf('\n', start) + 1;
            }

            // Bytes are at least as many as signs: a text that stops sooner is never taken for one that goes further by much.
            string rest = text[start..];
            int at = 0;
            for (long bytes = 0; at < rest.Length && bytes < (fault.BytePositionInLine ?? 0); at++)
            {
                bytes += Encoding.UTF8.GetByteCount(rest, at, 1);
            }

            return start + at;
        }
    }

    private static void Walk(string text, int from, int to, int depth, int line, Stack<Bracket> open)
    {
        for (int at = from; at < to; at++)
        {
            if (text[at] == '"')
            {
                for (at++; at < to && text[at] is not ('"' or '\n'); at++)
                {
                    at += text[at] == '\\' ? 1 : 0;
                }
            }
            else if (text[at] is '{' or '[')
            {
                open.Push(new Bracket(at, line, depth, text[at] == '{' ? '}' : ']'));
            }
            else if (text[at] is '}' or ']' && open.Count > 0)
            {
                open.Pop();
            }
        }
    }

    private sealed class Bracket(int at, int line, int depth, char closing)
    {
        public int At => at;

        public int Line => line;

        public int Depth => depth;

        public char Closing => closing;

        // Whether what stands in it is written deeper, so that coming back says something.
        public bool Indents { get; set; }
    }
}
