namespace CountyToolkit.Terminal.Toolkit.Input;

/// <summary>A key pressed, or one grapheme typed or committed by an input method.</summary>
/// <param name="Key">Which key; <see cref="Key.Text"/> when it types.</param>
/// <param name="Text">What it types: one grapheme; a small letter where Control or Alt is held. Empty for other keys.</param>
/// <param name="Modifiers">What is held down with it.</param>
internal sealed record KeyEvent(Key Key, string Text = "", Modifiers Modifiers = Modifiers.None) : InputEvent
{
    /// <summary>The space bar.</summary>
    public static KeyEvent Space { get; } = Typed(" ");

    /// <summary>A grapheme typed.</summary>
    public static KeyEvent Typed(string text) => new(Key.Text, text);

    /// <summary>Control and a small letter.</summary>
    public static KeyEvent Control(char letter) => new(Key.Text, letter.ToString(), Modifiers.Control);

    /// <summary>Whether it types text: no Control, no Alt.</summary>
    public bool IsTyping => Key == Key.Text && Text.Length > 0 && (Modifiers & (Modifiers.Control | Modifiers.Alt)) == 0;

    /// <summary>
    /// The same key as a command understands it: full-width letters, digits and signs count as their half-width ones, since an
    /// input method may be on.
    /// </summary>
    public KeyEvent AsCommand()
    {
        if (Key != Key.Text || Text.Length != 1)
        {
            return this;
        }

        char c = Text[0];
        char half = c switch
        {
            '\u3000' => ' ',
            '：' => ':',
            '？' => '?',
            '、' or '／' => '/',
            >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
            _ => c,
        };
        return half == c ? this : this with { Text = half.ToString() };
    }

    /// <summary>How the key is named on a keyboard: <c>F5</c>, <c>Ctrl+P</c>, <c>Space</c>, <c>↑</c> as <c>Up</c>.</summary>
    public string Name
    {
        get
        {
            string held = (Modifiers.HasFlag(Modifiers.Control) ? "Ctrl+" : "") + (Modifiers.HasFlag(Modifiers.Alt) ? "Alt+" : "") + (Modifiers.HasFlag(Modifiers.Shift) ? "Shift+" : "");
            string name = Key switch
            {
                Key.Text when Text == " " => "Space",
                Key.Text when Modifiers != Modifiers.None => Text.ToUpperInvariant(),
                Key.Text => Text,
                Key.Escape => "Esc",
                Key.PageUp => "PgUp",
                Key.PageDown => "PgDn",
                Key.Delete => "Del",
                _ => Key.ToString(),
            };
            return held + name;
        }
    }
}
