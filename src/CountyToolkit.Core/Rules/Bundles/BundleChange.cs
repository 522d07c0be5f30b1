namespace CountyToolkit.Rules.Bundles;

/// <summary>One thing two versions of a document differ in.</summary>
/// <param name="File">File of the bundle: <c>policy.json</c>, <c>RULE.js</c> …</param>
/// <param name="Path">Place in <c>policy.json</c>, entries named by their own id, name or first day: <c>figures › yearCap › 2022-01-01 › value</c>; empty for any other file.</param>
/// <param name="Before">What stood there; null = nothing. Of a file that is no document, its check code.</param>
/// <param name="After">What stands there now; null = nothing.</param>
public sealed record BundleChange(string File, string Path, string? Before, string? After);
