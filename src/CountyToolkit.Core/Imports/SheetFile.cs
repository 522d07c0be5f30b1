using System.Xml;

namespace CountyToolkit.Imports;

/// <summary>
/// A file that holds tables: an xlsx workbook or a csv text, told apart by content and not by the ending of its name.
/// </summary>
public sealed class SheetFile : IDisposable
{
    private readonly XlsxFile? workbook;

    private SheetFile(string name, string sha256, IReadOnlyList<Sheet> sheets, string? encoding, XlsxFile? workbook)
    {
        (Name, Sha256, Sheets, Encoding) = (name, sha256, sheets, encoding);
        this.workbook = workbook;
    }

    /// <summary>Name of the file without its folder.</summary>
    public string Name { get; }

    /// <summary>SHA-256 of the file's bytes.</summary>
    public string Sha256 { get; }

    /// <summary>The sheets in order.</summary>
    public IReadOnlyList<Sheet> Sheets { get; }

    /// <summary>The encoding a csv file was read in; null for a workbook.</summary>
    public string? Encoding { get; }

    /// <summary>Opens a file; the caps are checked before anything of it is understood.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="encoding">Encoding of a csv file; null = told from its bytes.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="OfficeError">
    /// <c>import.no-file</c>, <c>import.file-too-large</c>, <c>import.xls</c>, <c>import.encrypted</c>, <c>import.html</c>,
    /// <c>import.damaged</c> and the refusals of caps, macros and links.
    /// </exception>
    public static SheetFile Open(string path, string? encoding = null, CancellationToken cancel = default)
    {
        FileInfo info = new(path);
        if (!info.Exists)
        {
            throw new OfficeError(ErrorKind.BadInput, "import.no-file", path);
        }

        if (info.Length > ImportLimits.FileBytes)
        {
            throw new OfficeError(ErrorKind.BadInput, "import.file-too-large", info.Name);
        }

        try
        {
            return Read(File.ReadAllBytes(path), info.Name, encoding, cancel);
        }
        catch (Exception unreadable) when (unreadable is UnauthorizedAccessException or IOException)
        {
            throw new OfficeError(ErrorKind.BadInput, "import.unreadable", path);
        }
    }

    /// <summary>Opens a file already in memory.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name.</param>
    /// <param name="encoding">Encoding of a csv file; null = told from its bytes.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="OfficeError">As <see cref="Open"/>.</exception>
    public static SheetFile Read(byte[] bytes, string name, string? encoding = null, CancellationToken cancel = default)
    {
        if (bytes.AsSpan().StartsWith("PK"u8))
        {
            return ReadWorkbook(bytes, name, cancel);
        }

        RefuseOtherKinds(bytes, name);
        Sheet sheet = CsvFile.Read(bytes, name, encoding, out string read, cancel);
        return new SheetFile(name, CountyToolkit.Sha256.Of(bytes), [sheet], read, null);
    }

    /// <inheritdoc/>
    public void Dispose() => workbook?.Dispose();

    private static SheetFile ReadWorkbook(byte[] bytes, string name, CancellationToken cancel)
    {
        try
        {
            XlsxFile workbook = new(new MemoryStream(bytes), name, cancel);
            return new SheetFile(name, CountyToolkit.Sha256.Of(bytes), workbook.Sheets, null, workbook);
        }
        catch (Exception damage) when (damage is XmlException or InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException)
        {
            throw new OfficeError(ErrorKind.BadInput, "import.damaged", name);
        }
    }

    private static void RefuseOtherKinds(byte[] bytes, string name)
    {
        if (bytes.Length == 0)
        {
            throw new OfficeError(ErrorKind.BadInput, "import.empty-file", name);
        }

        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            bool encrypted = bytes.AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
            throw new OfficeError(ErrorKind.BadInput, encrypted ? "import.encrypted" : "import.xls", name);
        }

        string head = System.Text.Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 1024)).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        if (head.StartsWith('<'))
        {
            throw new OfficeError(ErrorKind.BadInput, "import.html", name);
        }

        if (head.StartsWith("%PDF", StringComparison.Ordinal))
        {
            throw new OfficeError(ErrorKind.BadInput, "import.pdf", name);
        }
    }
}
