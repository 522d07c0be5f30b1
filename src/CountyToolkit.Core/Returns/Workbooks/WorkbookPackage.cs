using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CountyToolkit.Returns.Workbooks;

/// <summary>
/// The container of a workbook with one sheet. Parts are streamed one after the other into the archive, always in the
/// same order and with the same time stamp, so that the same content gives the same bytes.
/// </summary>
internal sealed class WorkbookPackage(Stream target) : IDisposable
{
    private const string ContentTypes = """
        <?xml version="1.0" encoding="utf-8"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
        """;

    private const string Relations = """
        <?xml version="1.0" encoding="utf-8"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;

    private const string WorkbookRelations = """
        <?xml version="1.0" encoding="utf-8"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>
        """;

    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive archive = new(target, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Writes every part; <paramref name="sheet"/> writes the sheet itself.</summary>
    public void Write(Workbook workbook, Stylesheet styles, Action<OpenXmlWriter> sheet)
    {
        Text("[Content_Types].xml", ContentTypes);
        Text("_rels/.rels", Relations);
        Element("xl/workbook.xml", workbook);
        Text("xl/_rels/workbook.xml.rels", WorkbookRelations);
        Element("xl/styles.xml", styles);
        using Stream stream = Entry("xl/worksheets/sheet1.xml");
        using OpenXmlWriter writer = OpenXmlWriter.Create(stream, Encoding.UTF8);
        writer.WriteStartDocument(standalone: true);
        sheet(writer);
    }

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    private void Element(string name, OpenXmlElement root)
    {
        using Stream stream = Entry(name);
        using OpenXmlWriter writer = OpenXmlWriter.Create(stream, Encoding.UTF8);
        writer.WriteStartDocument(standalone: true);
        writer.WriteElement(root);
    }

    private void Text(string name, string xml)
    {
        using Stream stream = Entry(name);
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }

    private Stream Entry(string name)
    {
        ZipArchiveEntry entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Stamp;
        entry.ExternalAttributes = 0;
        return entry.Open();
    }
}
