namespace CountyToolkit.Checks;

/// <summary>An enterprise below a rung and what it is short of.</summary>
/// <param name="Checked">Who, and the verdict in its exact form.</param>
/// <param name="Gap">What keeps it from being met.</param>
public sealed record FoundGap(CheckedEnterprise Checked, Gap Gap);
