namespace CountyToolkit.Terminal.Evidence;

/// <summary>One line of evidence.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Depth">How far it stands in.</param>
internal sealed record EvidenceLine(string Text, int Depth = 0)
{
    /// <summary>Id of the item, for whoever looks it up in the rule; empty on all but its first line.</summary>
    public string Id { get; init; } = "";
}
