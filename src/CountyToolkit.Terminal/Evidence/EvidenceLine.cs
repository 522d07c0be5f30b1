namespace CountyToolkit.Terminal.Evidence;

/// <summary>One line of evidence.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Depth">How far it stands in.</param>
internal sealed record EvidenceLine(string Text, int Depth = 0);
