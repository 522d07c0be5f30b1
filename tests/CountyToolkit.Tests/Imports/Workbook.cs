using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace CountyToolkit.Tests.Imports;

/// <summary>A workbook made by hand, part by part, so that a test can make what no spreadsheet program would.</summary>
internal sealed class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly List<(string Name, string Xml, string State)> sheets = [];

    public Dictionary<string, byte[]> Extra { get; } = [];

    public string WorkbookProperties { get; set; } = "";

    public string SharedStrings { get; set; } = "";

    /// <summary>Style 1 is a built-in date, 2 a Chinese date format, 3 a percentage, 4 a number format that only looks like a date.</summary>
    public string Styles { get; set; } =
        $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"2\"><numFmt numFmtId=\"170\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/><numFmt numFmtId=\"171\" formatCode=\"[Red]0.00&quot;day&quot;\"/></numFmts>"
        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"9\"/><xf numFmtId=\"171\"/></cellXfs></styleSheet>";

    /// <summary>A sheet of texts; numbers are given as <c>#12.5</c>.</summary>
    public static byte[] Of(params string[][] rows) => new Workbook().Sheet("Sheet1", Rows(rows)).Bytes();

    public static string Rows(params string[][] rows)
    {
        StringBuilder xml = new();
        for (int r = 0; r < rows.Length; r++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{r + 1}\">");
            for (int c = 0; c < rows[r].Length; c++)
            {
                xml.Append(Cell(r + 1, c + 1, rows[r][c]));
            }

            xml.Append("</row>");
        }

        return xml.ToString();
    }

    public static string Cell(int row, int column, string value)
    {
        string at = CellAddress.Of(row, column);
        return value.Length == 0 ? ""
            : value[0] == '#' ? $"<c r=\"{at}\"><v>{value[1..]}</v></c>"
            : $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(value)}</t></is></c>";
    }

    public Workbook Sheet(string name, string rows, string after = "", string state = "visible")
    {
        sheets.Add((name, $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData>{after}</worksheet>", state));
        return this;
    }

    public byte[] Bytes()
    {
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            StringBuilder list = new();
            StringBuilder relations = new();
            for (int i = 0; i < sheets.Count; i++)
            {
                list.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{SecurityElement.Escape(sheets[i].Name)}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\" state=\"{sheets[i].State}\"/>");
                relations.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>");
                Add(zip, $"xl/worksheets/sheet{i + 1}.xml", sheets[i].Xml);
            }

            string types = "http://schemas.openxmlformats.org/package/2006/relationships";
            Add(zip, "_rels/.rels", $"<Relationships xmlns=\"{types}\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\">{WorkbookProperties}<sheets>{list}</sheets></workbook>");
            Add(zip, "xl/styles.xml", Styles);
            Add(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{SharedStrings}</sst>");
            Add(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{types}\">{relations}<Relationship Id=\"rS\" Type=\"{Office}/styles\" Target=\"/xl/styles.xml\"/><Relationship Id=\"rT\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
            foreach ((string name, byte[] bytes) in Extra)
            {
                using Stream part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using Stream part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        part.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml));
    }
}
