namespace CountyToolkit.Terminal.Screens.Settings;

/// <summary>One thing that can be set or looked up.</summary>
/// <param name="Command">Its title and help.</param>
/// <param name="Open">Opens it.</param>
internal sealed record SettingsRow(ScreenCommand Command, Action Open)
{
    /// <summary>The sentence that says why not; null = it can be opened.</summary>
    public Func<string?> WhyNot { get; init; } = () => null;
}
