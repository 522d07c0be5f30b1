using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CountyToolkit.Returns.Workbooks;

namespace CountyToolkit.Returns.Packages;

/// <summary>
/// Writes a package as a folder. Everything is written beside the target under another name and moved into place as
/// the last step: a package is there whole or not at all, and an existing one is never touched.
/// </summary>
internal sealed class WritePackage : IDisposable
{
    private readonly string target;
    private readonly string draft;
    private bool moved;

    /// <exception cref="OfficeError"><c>return.exists</c>, <c>return.cannot-write</c>.</exception>
    public WritePackage(string target)
    {
        this.target = Path.GetFullPath(target);
        draft = this.target + ".part";
        if (Path.Exists(this.target))
        {
            throw new OfficeError(ErrorKind.BadInput, "return.exists", this.target);
        }

        // What a crash left half made is nobody's package.
        Guard(() =>
        {
            if (Directory.Exists(draft))
            {
                Directory.Delete(draft, recursive: true);
            }

            Directory.CreateDirectory(draft);
        });
    }

    /// <summary>Writes workbook, csv and manifest; answers the SHA-256 of the manifest.</summary>
    public string Write(ReturnTable table, string fileName, JsonObject facts)
    {
        string manifest = "";
        Guard(() =>
        {
            PackageFile[] files =
            [
                File(fileName + ".csv", stream => ReturnCsv.Write(table, stream)),
                File(fileName + ".xlsx", stream => WorkbookWriter.Write(table, stream)),
            ];
            byte[] bytes = new PackageManifest { Facts = facts, Files = files }.ToBytes();
            File(PackageManifest.FileName, stream => stream.Write(bytes));
            manifest = Sha256.Of(bytes);
        });
        return manifest;
    }

    /// <summary>Puts the package in place; answers the full paths of its files, the manifest last.</summary>
    public IReadOnlyList<string> Commit()
    {
        Guard(() => Directory.Move(draft, target));
        moved = true;
        return
        [
            .. Directory.EnumerateFiles(target).Where(f => Path.GetFileName(f) != PackageManifest.FileName).Order(StringComparer.Ordinal),
            Path.Combine(target, PackageManifest.FileName),
        ];
    }

    /// <summary>Takes the package away again: the act that records it did not come about.</summary>
    public void TakeBack()
    {
        if (moved)
        {
            Directory.Delete(target, recursive: true);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!moved && Directory.Exists(draft))
        {
            Directory.Delete(draft, recursive: true);
        }
    }

    private PackageFile File(string name, Action<Stream> write)
    {
        using FileStream stream = new(Path.Combine(draft, name), FileMode.CreateNew, FileAccess.ReadWrite);
        write(stream);
        stream.Flush(flushToDisk: true);
        stream.Position = 0;
        return new PackageFile(name, stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }

    private void Guard(Action work)
    {
        try
        {
            work();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OfficeError(ErrorKind.BadInput, "return.cannot-write", target, fault.Message);
        }
    }
}
