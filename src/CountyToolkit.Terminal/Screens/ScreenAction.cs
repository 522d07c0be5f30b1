namespace CountyToolkit.Terminal.Screens;

/// <summary>A command as it stands on a screen now.</summary>
/// <param name="Command">Which.</param>
/// <param name="Run">What it does.</param>
internal sealed record ScreenAction(ScreenCommand Command, Action Run)
{
    /// <summary>The sentence that says why it cannot be done now; null = it can. Asked at each draw, so it must not read the file.</summary>
    public Func<string?> WhyNot { get; init; } = () => null;
}
