namespace CountyToolkit.Returns.Packages;

/// <summary>One file of a package as its manifest names it.</summary>
/// <param name="Name">Name without a folder.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Hash of its bytes.</param>
public sealed record PackageFile(string Name, long Size, string Sha256);
