namespace CountyToolkit.Terminal.Toolkit.Input;

/// <summary>The terminal's answer where its cursor stands; both count from 1.</summary>
internal sealed record CursorReport(int Row, int Column) : InputEvent;
