namespace CountyToolkit.Returns.Packages;

/// <summary>What the verification of a package found.</summary>
public sealed record PackageCheck
{
    /// <summary>SHA-256 of the manifest as it lies there; null when there is none.</summary>
    public string? ManifestSha256 { get; init; }

    /// <summary>The manifest; null when it is missing or was edited.</summary>
    public PackageManifest? Manifest { get; init; }

    /// <summary>
    /// Whether the code given is that of the run, as printed at the head of the table: the package speaks of that run, but only the
    /// manifest's own code proves that nothing was changed since it left.
    /// </summary>
    public bool CodeIsOfRun { get; init; }

    /// <summary>Everything wrong, in file order; empty when the package is whole.</summary>
    public required IReadOnlyList<PackageProblem> Problems { get; init; }
}
