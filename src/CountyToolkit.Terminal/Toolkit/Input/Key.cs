namespace CountyToolkit.Terminal.Toolkit.Input;

/// <summary>A key of the keyboard; <see cref="Text"/> stands for every key that types something.</summary>
internal enum Key
{
    Text,
    Enter,
    Escape,
    Tab,
    Backspace,
    Delete,
    Insert,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    F1,
    F2,
    F3,
    F4,
    F5,
    F6,
    F7,
    F8,
    F9,
    F10,
    F11,
    F12,
}
