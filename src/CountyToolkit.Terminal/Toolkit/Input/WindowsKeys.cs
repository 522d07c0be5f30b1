namespace CountyToolkit.Terminal.Toolkit.Input;

/// <summary>What the keys of a Windows console mean that type no text.</summary>
internal static class WindowsKeys
{
    /// <summary>The event of a key; null where it means nothing here.</summary>
    public static KeyEvent? Event(ConsoleKeyInfo key)
    {
        Modifiers held = (key.Modifiers.HasFlag(ConsoleModifiers.Shift) ? Modifiers.Shift : Modifiers.None)
            | (key.Modifiers.HasFlag(ConsoleModifiers.Alt) ? Modifiers.Alt : Modifiers.None)
            | (key.Modifiers.HasFlag(ConsoleModifiers.Control) ? Modifiers.Control : Modifiers.None);
        if (Named(key.Key) is { } named)
        {
            return new KeyEvent(named, "", held);
        }

        Modifiers strong = held & ~Modifiers.Shift;
        return strong == Modifiers.None ? null
            : key.Key is >= ConsoleKey.A and <= ConsoleKey.Z ? new KeyEvent(Key.Text, ((char)('a' + key.Key - ConsoleKey.A)).ToString(), strong)
            : key.Key == ConsoleKey.Spacebar ? new KeyEvent(Key.Text, " ", strong)
            : key.KeyChar >= ' ' ? new KeyEvent(Key.Text, char.ToLowerInvariant(key.KeyChar).ToString(), strong)
            : null;
    }

    private static Key? Named(ConsoleKey key) => key switch
    {
        ConsoleKey.Enter => Key.Enter,
        ConsoleKey.Escape => Key.Escape,
        ConsoleKey.Tab => Key.Tab,
        ConsoleKey.Backspace => Key.Backspace,
        ConsoleKey.Delete => Key.Delete,
        ConsoleKey.Insert => Key.Insert,
        ConsoleKey.UpArrow => Key.Up,
        ConsoleKey.DownArrow => Key.Down,
        ConsoleKey.LeftArrow => Key.Left,
        ConsoleKey.RightArrow => Key.Right,
        ConsoleKey.Home => Key.Home,
        ConsoleKey.End => Key.End,
        ConsoleKey.PageUp => Key.PageUp,
        ConsoleKey.PageDown => Key.PageDown,
        >= ConsoleKey.F1 and <= ConsoleKey.F12 => Key.F1 + (key - ConsoleKey.F1),
        _ => null,
    };
}
