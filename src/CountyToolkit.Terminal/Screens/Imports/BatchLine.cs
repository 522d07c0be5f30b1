namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>One thing a batch wrote.</summary>
/// <param name="Firm">Whose it is.</param>
/// <param name="What">What it is: an indicator with its period, a title, a kind.</param>
/// <param name="Before">What held before; empty when nothing did.</param>
/// <param name="After">What holds by this import.</param>
/// <param name="Place">Where in the file it stands.</param>
internal sealed record BatchLine(string Firm, string What, string Before, string After, string Place);
