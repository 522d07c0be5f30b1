namespace CountyToolkit.Terminal.Toolkit.Input;

/// <summary>A text pasted as a whole. It never presses a key.</summary>
/// <param name="Text">As pasted; line ends as they came.</param>
internal sealed record PasteEvent(string Text) : InputEvent;
