using System.IO.Compression;
using System.Xml;

namespace CountyToolkit.Imports;

/// <summary>
/// The parts of a workbook, opened after the caps have been checked by inflating every part once and counting: what
/// the directory of a zip says about sizes may be a lie.
/// </summary>
internal sealed class XlsxPackage : IDisposable
{
    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, MergeScan> merges = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="OfficeError">A cap is passed, or the package holds macros or links outside.</exception>
    public XlsxPackage(Stream stream, string file, CancellationToken cancel)
    {
        File = file;
        RefuseTooManyEntries(stream, file);
        archive = new ZipArchive(stream, ZipArchiveMode.Read);
        if (archive.Entries.Count > ImportLimits.Entries)
        {
            throw new OfficeError(ErrorKind.BadInput, "import.too-many-parts", file);
        }

        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            string name = entry.FullName.Replace('\\', '/').TrimStart('/');
            RefuseActive(name);
            parts.TryAdd(name, entry);
        }

        Count(cancel);
    }

    /// <summary>The file's name, for refusals.</summary>
    public string File { get; }

    /// <summary>Whether the part exists.</summary>
    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>The part's bytes; null when there is no such part.</summary>
    public Stream? Open(string part) => parts.TryGetValue(part, out ZipArchiveEntry? entry) ? entry.Open() : null;

    /// <summary>Merged blocks of a sheet's heading.</summary>
    public IReadOnlyList<CellRange> Merges(string part) => merges.TryGetValue(part, out MergeScan? scan) ? scan.Ranges : [];

    /// <summary>The relations of a part: id, kind (last word of its type) and target part; links outside are refused.</summary>
    public List<XlsxRelation> Relations(string part)
    {
        int slash = part.LastIndexOf('/');
        string folder = slash < 0 ? "" : part[..(slash + 1)];
        List<XlsxRelation> relations = [];
        using Stream? stream = Open(folder + "_rels/" + part[(slash + 1)..] + ".rels");
        if (stream is null)
        {
            return relations;
        }

        using XmlReader reader = XlsxXml.Open(stream);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" })
            {
                string type = reader.GetAttribute("Type") ?? "";
                relations.Add(new XlsxRelation(reader.GetAttribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], Resolve(folder, reader.GetAttribute("Target") ?? "")));
            }
        }

        return relations;
    }

    public void Dispose() => archive.Dispose();

    private static string Resolve(string folder, string target)
    {
        List<string> path = [];
        string whole = target.StartsWith('/') ? target : folder + target;
        foreach (string step in whole.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && path.Count > 0)
            {
                path.RemoveAt(path.Count - 1);
            }
            else if (step is not ("." or ".."))
            {
                path.Add(step);
            }
        }

        return string.Join('/', path);
    }

    /// <summary>The count in the zip's last record, read before the directory itself: a million entries are not even listed.</summary>
    private static void RefuseTooManyEntries(Stream stream, string file)
    {
        int tail = (int)Math.Min(stream.Length, 65_557);
        byte[] bytes = new byte[tail];
        stream.Seek(-tail, SeekOrigin.End);
        stream.ReadExactly(bytes);
        stream.Seek(0, SeekOrigin.Begin);
        int at = bytes.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (at >= 0 && at + 12 <= tail && BitConverter.ToUInt16(bytes, at + 10) > ImportLimits.Entries)
        {
            throw new OfficeError(ErrorKind.BadInput, "import.too-many-parts", file);
        }
    }

    private void RefuseActive(string name)
    {
        bool macro = name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.StartsWith("xl/macrosheets/", StringComparison.OrdinalIgnoreCase);
        bool link = name.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase) || name.Equals("xl/connections.xml", StringComparison.OrdinalIgnoreCase);
        if (macro || link)
        {
            throw new OfficeError(ErrorKind.BadInput, macro ? "import.macros" : "import.external-links", File, name);
        }
    }

    private void Count(CancellationToken cancel)
    {
        byte[] buffer = new byte[81_920];
        long total = 0;
        foreach ((string name, ZipArchiveEntry entry) in parts)
        {
            MergeScan? scan = name.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) ? merges[name] = new MergeScan() : null;
            using Stream stream = entry.Open();
            long size = 0;
            uint crc = 0;
            int read;
            while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
            {
                cancel.ThrowIfCancellationRequested();
                size += read;
                total += read;
                if (size > ImportLimits.EntryBytes || total > ImportLimits.TotalBytes)
                {
                    throw new OfficeError(ErrorKind.BadInput, "import.too-large-inside", File, name);
                }

                crc = Crc32.Add(crc, buffer.AsSpan(0, read));
                scan?.Add(buffer.AsSpan(0, read));
            }

            if (crc != entry.Crc32)
            {
                throw new OfficeError(ErrorKind.BadInput, "import.damaged", File + ":" + name);
            }
        }
    }
}
