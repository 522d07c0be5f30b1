namespace CountyToolkit.Terminal.Toolkit.Input;

/// <summary>Something that came in from the terminal.</summary>
internal abstract record InputEvent;
