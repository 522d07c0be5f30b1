namespace CountyToolkit.Rules.Cases;

/// <summary>One thing that came out otherwise than a case expects.</summary>
/// <param name="Path">What: <c>outcome</c>, <c>items.1c</c>, <c>granted</c> …</param>
/// <param name="Expected">As written in the case.</param>
/// <param name="Actual">As it came out.</param>
public sealed record CaseDifference(string Path, string Expected, string Actual);
