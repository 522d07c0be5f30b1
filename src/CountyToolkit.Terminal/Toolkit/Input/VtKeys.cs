using System.Globalization;
using System.Text;

namespace CountyToolkit.Terminal.Toolkit.Input;

/// <summary>What complete sequences mean, of xterm, the Linux console, tmux, PuTTY and their like; null = nothing, and nothing is typed.</summary>
internal static class VtKeys
{
    private static readonly Key[] FunctionKeys =
        [Key.F1, Key.F2, Key.F3, Key.F4, Key.F5, Key.F6, Key.F7, Key.F8, Key.F9, Key.F10, Key.F11, Key.F12];

    /// <summary>A control character: Enter, Tab, Backspace, Ctrl with a letter or sign.</summary>
    public static KeyEvent? Control(byte code) => code switch
    {
        0 => new KeyEvent(Key.Text, " ", Modifiers.Control),
        8 or 0x7f => new KeyEvent(Key.Backspace),
        9 => new KeyEvent(Key.Tab),
        10 or 13 => new KeyEvent(Key.Enter),
        <= 26 => KeyEvent.Control((char)('a' + code - 1)),
        27 => new KeyEvent(Key.Escape),
        _ => KeyEvent.Control("\\]^_"[code - 28]),
    };

    /// <summary><c>ESC [ [ A</c> to <c>E</c>: F1 to F5 of the Linux console.</summary>
    public static KeyEvent? LinuxFunction(byte final) => final is >= (byte)'A' and <= (byte)'E' ? new KeyEvent(FunctionKeys[final - 'A']) : null;

    /// <summary><c>ESC [ parameters final</c>.</summary>
    public static InputEvent? Csi(string parameters, char final)
    {
        // Mouse, focus, colours and modes answer with a private mark or another byte between; nothing of that is asked for.
        if (parameters.Any(c => c is not (>= '0' and <= ';')))
        {
            return null;
        }

        int[] numbers = [.. parameters.Split(';').Select(Number)];
        int first = numbers[0];
        Modifiers held = Held(numbers.ElementAtOrDefault(1));
        return final switch
        {
            // Asked for in the second row on purpose: in the first it would look like F3 with something held.
            'R' when first > 1 && numbers.Length == 2 => new CursorReport(first, numbers[1]),
            'Z' => new KeyEvent(Key.Tab, "", Modifiers.Shift),
            'u' => Coded(first, held),
            '~' when first == 27 && numbers.Length > 2 => Coded(numbers[2], held),
            '~' => Numbered(first) is { } key ? new KeyEvent(key, "", held) : null,
            _ => Lettered(final) is { } key ? new KeyEvent(key, "", held) : null,
        };
    }

    /// <summary><c>ESC O final</c>: arrows and number pad in application mode, F1 to F4.</summary>
    public static KeyEvent? Ss3(string parameters, char final)
    {
        const string Pad = "jklmnopqrstuvwxyX", Typed = "*+,-./0123456789=";
        Modifiers held = Held(Number(parameters.Split(';')[^1]));
        int pad = Pad.IndexOf(final, StringComparison.Ordinal);
        return pad >= 0 ? new KeyEvent(Key.Text, Typed[pad].ToString(), held & ~Modifiers.Shift)
            : final == 'M' ? new KeyEvent(Key.Enter, "", held)
            : Lettered(final) is { } key ? new KeyEvent(key, "", held)
            : null;
    }

    private static Key? Lettered(char final) => final switch
    {
        'A' => Key.Up,
        'B' => Key.Down,
        'C' => Key.Right,
        'D' => Key.Left,
        'H' => Key.Home,
        'F' => Key.End,
        >= 'P' and <= 'S' => FunctionKeys[final - 'P'],
        _ => null,
    };

    private static Key? Numbered(int number) => number switch
    {
        1 or 7 => Key.Home,
        2 => Key.Insert,
        3 => Key.Delete,
        4 or 8 => Key.End,
        5 => Key.PageUp,
        6 => Key.PageDown,
        >= 11 and <= 15 => FunctionKeys[number - 11],
        >= 17 and <= 21 => FunctionKeys[number - 12],
        23 or 24 => FunctionKeys[number - 13],
        _ => null,
    };

    // Keys sent by their code point, as some terminals do for those that have no sequence of old.
    private static KeyEvent? Coded(int code, Modifiers held) => code switch
    {
        <= 0 => null,
        27 => new KeyEvent(Key.Escape, "", held),
        < ' ' or 0x7f => Control((byte)code) is { } key ? key with { Modifiers = key.Modifiers | held } : null,
        _ when !Rune.IsValid(code) || code is >= 0xE000 and <= 0xF8FF => null,
        _ when (held & ~Modifiers.Shift) == Modifiers.None => KeyEvent.Typed(new Rune(code).ToString()),
        _ => new KeyEvent(Key.Text, Rune.ToLowerInvariant(new Rune(code)).ToString(), held & ~Modifiers.Shift),
    };

    private static Modifiers Held(int parameter)
    {
        int bits = Math.Max(0, parameter - 1);
        return ((bits & 1) != 0 ? Modifiers.Shift : Modifiers.None)
            | ((bits & 2) != 0 ? Modifiers.Alt : Modifiers.None)
            | ((bits & 4) != 0 ? Modifiers.Control : Modifiers.None);
    }

    // A part after a colon says more than is needed; a number beyond reason is none.
    private static int Number(string text) =>
        int.TryParse(text.Split(':')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= 0x10FFFF ? number : 0;
}
