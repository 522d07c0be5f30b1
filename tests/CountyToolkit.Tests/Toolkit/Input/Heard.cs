using System.Text;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Tests.Toolkit.Input;

/// <summary>What a parser makes of bytes.</summary>
internal static class Heard
{
    /// <summary>The events of bytes fed in pieces; null = all at once.</summary>
    public static List<InputEvent> Of(byte[] bytes, IEnumerable<int>? cuts = null)
    {
        List<InputEvent> heard = [];
        VtParser parser = new(heard.Add);
        int from = 0;
        foreach (int cut in (cuts ?? []).Append(bytes.Length))
        {
            parser.Feed(bytes.AsSpan(from, cut - from));
            from = cut;
        }

        return heard;
    }

    public static List<InputEvent> Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>Events as lines a person reads: <c>Up</c>, <c>Ctrl+P</c>, <c>“海”</c>, <c>paste “…”</c>.</summary>
    public static string Words(IEnumerable<InputEvent> events) => string.Join(" ", events.Select(Word));

    /// <summary>
    /// The same with text typed in a row made one text and cut into graphemes anew: a combining mark that comes in a piece of its
    /// own is typed by itself, and the field joins it.
    /// </summary>
    public static string Typing(IEnumerable<InputEvent> events)
    {
        List<string> words = [];
        StringBuilder typed = new();
        foreach (InputEvent input in events)
        {
            if (input is KeyEvent { IsTyping: true } key)
            {
                typed.Append(key.Text);
                continue;
            }

            Flush(words, typed);
            words.Add(Word(input));
        }

        Flush(words, typed);
        return string.Join(" ", words);
    }

    private static void Flush(List<string> words, StringBuilder typed)
    {
        words.AddRange(CellWidth.Graphemes(typed.ToString()).Select(g => $"“{g}”"));
        typed.Clear();
    }

    private static string Word(InputEvent input) => input switch
    {
        KeyEvent { IsTyping: true } key => $"“{key.Text}”",
        KeyEvent key => key.Name,
        PasteEvent paste => $"paste “{paste.Text}”",
        CursorReport report => $"cursor {report.Row},{report.Column}",
        _ => input.ToString(),
    };
}
