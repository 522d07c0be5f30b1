namespace CountyToolkit.Terminal.Screens;

/// <summary>A place of work on the office's list.</summary>
/// <param name="Command">Goes there; its title is the place's name.</param>
/// <param name="Open">Makes its first screen.</param>
internal sealed record Place(ScreenCommand Command, Func<Workplace, OfficeScreen> Open);
