namespace CountyToolkit.Returns.Packages;

/// <summary>Finds where a package that left the file lies now, by its manifest's hash: a folder may have been moved or renamed since.</summary>
public static class FindPackage
{
    private const int Deep = 2, Most = 500;
    private const long LargestManifest = 4 * 1024 * 1024;

    /// <summary>Its folder at or below another; null when it is not there.</summary>
    public static string? Near(string folder, string manifestSha256)
    {
        EnumerationOptions options = new() { RecurseSubdirectories = true, MaxRecursionDepth = Deep, IgnoreInaccessible = true };
        return Directory.EnumerateFiles(folder, PackageManifest.FileName, options).Take(Most)
            .Where(f => new FileInfo(f).Length <= LargestManifest && Sha256.Of(File.ReadAllBytes(f)) == manifestSha256)
            .Select(Path.GetDirectoryName).FirstOrDefault();
    }
}
