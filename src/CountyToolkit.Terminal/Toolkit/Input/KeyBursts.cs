using System.Text;
using CountyToolkit.Terminal.Toolkit.Drawing;

namespace CountyToolkit.Terminal.Toolkit.Input;

/// <summary>
/// Makes events of the keys of a Windows console, which tells a paste only by its speed: text that comes faster than hands can
/// type is gathered, and where a line end or a whole word is among it, it is one paste. So an Enter within a paste presses
/// nothing. The two halves of a character beyond the first plane are joined.
/// </summary>
/// <param name="post">Takes the events in order.</param>
internal sealed class KeyBursts(Action<InputEvent> post)
{
    /// <summary>Keys closer together than this, in milliseconds, belong to one burst.</summary>
    public const int Apart = 5;

    /// <summary>Graphemes that nobody types in one burst; an input method may commit fewer.</summary>
    private const int Word = 4;

    /// <summary>What comes within these milliseconds of a paste is the rest of it: a busy console hands it on in pieces.</summary>
    private const int Rest = 50;

    private readonly StringBuilder burst = new();
    private long first;
    private long last;
    private long? pasted;

    /// <summary>Whether text waits to be told by <see cref="Silence"/>.</summary>
    public bool IsWaiting => burst.Length > 0;

    /// <summary>Takes a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="at">When it came, in milliseconds of any clock.</param>
    public void Take(ConsoleKeyInfo key, long at)
    {
        if (burst.Length > 0 && at - last >= Apart)
        {
            Silence();
        }

        last = at;
        if (Text(key) is { } typed)
        {
            first = burst.Length == 0 ? at : first;
            burst.Append(typed);
            return;
        }

        Silence();
        if (WindowsKeys.Event(key) is { } input)
        {
            post(input);
        }
    }

    /// <summary>Nothing came for <see cref="Apart"/> milliseconds.</summary>
    public void Silence()
    {
        // A first half alone: its second is on the way.
        if (burst.Length == 0 || char.IsHighSurrogate(burst[^1]))
        {
            return;
        }

        string text = burst.ToString();
        burst.Clear();
        List<string> graphemes = [.. CellWidth.Graphemes(text)];
        bool hasLineEnd = graphemes.Count > 1 && text.AsSpan().ContainsAny('\r', '\n', '\t');
        if (hasLineEnd || graphemes.Count >= Word || first - pasted < Rest)
        {
            pasted = last;
            post(new PasteEvent(text));
            return;
        }

        foreach (string grapheme in graphemes)
        {
            post(grapheme switch
            {
                "\r" or "\n" => new KeyEvent(Key.Enter),
                "\t" => new KeyEvent(Key.Tab),
                _ => KeyEvent.Typed(grapheme),
            });
        }
    }

    // What a paste may be made of; null for every other key.
    private static char? Text(ConsoleKeyInfo key)
    {
        ConsoleModifiers held = key.Modifiers & (ConsoleModifiers.Control | ConsoleModifiers.Alt);
        bool types = held is 0 or (ConsoleModifiers.Control | ConsoleModifiers.Alt);
        bool isLine = key.KeyChar is '\r' or '\n' or '\t' && key.Modifiers == 0;
        return (types && key.KeyChar >= ' ' && key.KeyChar != '\x7f') || isLine ? key.KeyChar : null;
    }
}
