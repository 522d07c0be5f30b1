namespace CountyToolkit.Checks;

/// <summary>Who stands below a rung, and how many of the register do not.</summary>
/// <param name="Below">Those below it, nearest first.</param>
/// <param name="LeftOut">Enterprises in force that are not among them: they hold the title or one above it, or meet everything.</param>
public sealed record FoundGaps(IReadOnlyList<FoundGap> Below, int LeftOut);
