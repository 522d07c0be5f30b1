namespace CountyToolkit.Returns.Packages;

/// <summary>A package just written.</summary>
/// <param name="Folder">Full path of the package.</param>
/// <param name="Files">Full paths of its files, the manifest last.</param>
/// <param name="ManifestSha256">SHA-256 of the manifest: what goes on paper.</param>
/// <param name="Table">The filled form, with what its check found.</param>
public sealed record ReturnPackage(string Folder, IReadOnlyList<string> Files, string ManifestSha256, ReturnTable Table);
