using System.IO.Compression;
using System.Security.Cryptography;

namespace CountyToolkit.Returns.Packages;

/// <summary>
/// Tells whether a package is what its manifest says: nothing missing, extra, renamed or changed, the manifest itself
/// not edited. Needs no database, so that the receiving office can do it too. A file is hashed only when its size is
/// right, so a swollen one costs nothing.
/// </summary>
public static class VerifyPackage
{
    private const long LargestManifest = 4 * 1024 * 1024;

    /// <summary>Verifies a folder, the zip of one, or the folder in which the named file lies.</summary>
    /// <param name="path">Folder, zip, manifest.json or another file of the package.</param>
    /// <param name="expected">SHA-256 of the manifest or its 校验码 as on the receipt, or the run's as printed on the table; null when there is no paper to compare with.</param>
    /// <exception cref="OfficeError"><c>package.none</c>: nothing lies there.</exception>
    public static PackageCheck Run(string path, string? expected = null)
    {
        if (Directory.Exists(path))
        {
            return Folder(OnlyFolderIn(path) ?? path, expected);
        }

        if (!File.Exists(path))
        {
            throw new OfficeError(ErrorKind.BadInput, "package.none", path);
        }

        return IsZip(path) ? Zip(path, expected) : Folder(Path.GetDirectoryName(Path.GetFullPath(path))!, expected);
    }

    private static PackageCheck Folder(string folder, string? expected)
    {
        List<PackageContent> contents =
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(f => new PackageContent(Relative(folder, f), new FileInfo(f).Length, () => File.OpenRead(f))),
            .. Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories)
                .Where(d => !Directory.EnumerateFileSystemEntries(d).Any())
                .Select(d => new PackageContent(Relative(folder, d) + "/", 0, () => Stream.Null)),
        ];
        return Check(contents, expected);
    }

    private static PackageCheck Zip(string path, string? expected)
    {
        try
        {
            using ZipArchive archive = ZipFile.OpenRead(path);
            List<PackageContent> contents = [.. archive.Entries
                .Where(e => !e.FullName.EndsWith('/'))
                .Select(e => new PackageContent(e.FullName, e.Length, e.Open))];
            string? root = CommonFolder(contents);
            return Check([.. contents.Select(c => c with { Name = root is null ? c.Name : c.Name[root.Length..] })], expected);
        }
        catch (InvalidDataException)
        {
            return new PackageCheck { Problems = [new PackageProblem("package.no-manifest", "", "")] };
        }
    }

    private static PackageCheck Check(List<PackageContent> contents, string? expected)
    {
        PackageContent? listed = contents.Find(c => c.Name == PackageManifest.FileName);
        if (listed is null)
        {
            return new PackageCheck { Problems = [new PackageProblem("package.no-manifest", "", "")] };
        }

        byte[] bytes = listed.Size > LargestManifest ? [] : listed.Bytes();
        string sha256 = Sha256.Of(bytes);
        PackageManifest? manifest = PackageManifest.Read(bytes);
        List<PackageProblem> problems = [];
        if (manifest is null)
        {
            problems.Add(new PackageProblem("package.bad-manifest", PackageManifest.FileName, ""));
        }
        else
        {
            string format = manifest.Facts["format"]?.ToString() ?? "";
            if (format != PackageManifest.CurrentFormat)
            {
                problems.Add(new PackageProblem("package.format", PackageManifest.FileName, format));
            }

            problems.AddRange(Files(manifest.Files, [.. contents.Where(c => c != listed)]));
        }

        bool ofRun = Begins((string?)manifest?.Facts["run"]?["sha256"], expected);
        if (expected is not null && !ofRun && !Begins(sha256, expected))
        {
            problems.Add(new PackageProblem("package.other-code", expected, Sha256.CheckCode(sha256)));
        }

        return new PackageCheck { ManifestSha256 = sha256, Manifest = manifest, CodeIsOfRun = ofRun, Problems = problems };
    }

    private static bool Begins(string? hash, string? code) =>
        hash is not null && code?.Trim() is { Length: >= 8 } given && hash.StartsWith(given.ToLowerInvariant(), StringComparison.Ordinal);

    private static IEnumerable<PackageProblem> Files(IReadOnlyList<PackageFile> listed, List<PackageContent> there)
    {
        List<PackageContent> unclaimed = [.. there];
        List<PackageFile> gone = [];
        foreach (PackageFile file in listed)
        {
            PackageContent? found = unclaimed.Find(c => c.Name == file.Name);
            if (found is null)
            {
                gone.Add(file);
                continue;
            }

            unclaimed.Remove(found);
            if (!found.Matches(file))
            {
                yield return new PackageProblem("package.changed", file.Name, "");
            }
        }

        foreach (PackageFile file in gone)
        {
            PackageContent? moved = unclaimed.Find(c => c.Matches(file));
            if (moved is null)
            {
                yield return new PackageProblem("package.missing", file.Name, "");
            }
            else
            {
                unclaimed.Remove(moved);
                yield return new PackageProblem("package.renamed", moved.Name, file.Name);
            }
        }

        foreach (PackageContent extra in unclaimed)
        {
            yield return new PackageProblem("package.extra", extra.Name, "");
        }
    }

    // What is exported into an empty folder can be verified by naming that folder.
    private static string? OnlyFolderIn(string folder) =>
        Directory.GetFileSystemEntries(folder) is [string only] && Directory.Exists(only) ? only : null;

    // Zipping a folder puts its name before every entry; that one name is not part of the package.
    private static string? CommonFolder(List<PackageContent> contents)
    {
        int slash = contents.Count == 0 ? -1 : contents[0].Name.IndexOf('/', StringComparison.Ordinal);
        string? root = slash < 0 ? null : contents[0].Name[..(slash + 1)];
        return root is not null && contents.TrueForAll(c => c.Name.StartsWith(root, StringComparison.Ordinal)) ? root : null;
    }

    private static bool IsZip(string path)
    {
        using FileStream stream = File.OpenRead(path);
        Span<byte> head = stackalloc byte[4];
        bool zip = stream.ReadAtLeast(head, 4, throwOnEndOfStream: false) == 4 && head.SequenceEqual("PK\u0003\u0004"u8);
        return zip && !path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);
    }

    private static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');

    private sealed record PackageContent(string Name, long Size, Func<Stream> Open)
    {
        public byte[] Bytes()
        {
            using Stream stream = Open();
            using MemoryStream bytes = new();
            byte[] buffer = new byte[81920];
            long left = Size;
            for (int read; left > 0 && (read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, left))) > 0; left -= read)
            {
                bytes.Write(buffer, 0, read);
            }

            return bytes.ToArray();
        }

        public bool Matches(PackageFile file)
        {
            if (Size != file.Size)
            {
                return false;
            }

            try
            {
                using Stream stream = Open();
                return Convert.ToHexStringLower(SHA256.HashData(stream)) == file.Sha256;
            }
            catch (InvalidDataException)
            {
                return false;
            }
        }
    }
}
