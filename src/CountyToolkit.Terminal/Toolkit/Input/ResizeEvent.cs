namespace CountyToolkit.Terminal.Toolkit.Input;

/// <summary>The window has another size now.</summary>
internal sealed record ResizeEvent(int Width, int Height) : InputEvent;
