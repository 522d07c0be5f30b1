namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>Some enterprises of the register, and why it is these.</summary>
/// <param name="Title">Said behind the place's name: what they wait for.</param>
/// <param name="Ids">Their rows.</param>
internal sealed record ChosenFirms(string Title, IReadOnlySet<long> Ids)
{
    /// <summary>The title of theirs that runs out, a code of pools; null = they wait for something else.</summary>
    public string? Ending { get; init; }
}
