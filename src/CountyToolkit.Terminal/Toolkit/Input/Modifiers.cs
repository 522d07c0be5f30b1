namespace CountyToolkit.Terminal.Toolkit.Input;

/// <summary>Keys held down together with another. Shift is told only where it does not change the text itself.</summary>
[Flags]
internal enum Modifiers
{
    None = 0,
    Shift = 1,
    Alt = 2,
    Control = 4,
}
