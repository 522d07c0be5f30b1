using System.Xml;

namespace CountyToolkit.Imports;

/// <summary>A workbook: its sheets in order, hidden ones included.</summary>
internal sealed class XlsxFile : IDisposable
{
    private readonly XlsxPackage package;
    private readonly List<string> strings;
    private readonly XlsxStyles styles;
    private readonly bool from1904;
    private readonly List<Sheet> sheets = [];

    /// <exception cref="OfficeError">The file is no workbook, passes a cap, or is damaged.</exception>
    public XlsxFile(Stream stream, string file, CancellationToken cancel)
    {
        package = new XlsxPackage(stream, file, cancel);
        string workbook = package.Relations("").FirstOrDefault(r => r.Kind == "officeDocument").Target
            ?? throw new OfficeError(ErrorKind.BadInput, "import.not-a-workbook", file);
        List<XlsxRelation> relations = package.Relations(workbook);
        strings = XlsxStrings.Read(Part(relations, "sharedStrings"), file);
        styles = XlsxStyles.Read(Part(relations, "styles"));
        using XmlReader reader = XlsxXml.Open(package.Open(workbook) ?? throw new OfficeError(ErrorKind.BadInput, "import.not-a-workbook", file));
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                from1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
            {
                AddSheet(reader, relations, cancel);
            }
        }
    }

    public IReadOnlyList<Sheet> Sheets => sheets;

    public void Dispose() => package.Dispose();

    private void AddSheet(XmlReader reader, List<XlsxRelation> relations, CancellationToken cancel)
    {
        string name = reader.GetAttribute("name") ?? "";
        string? id = null;
        for (bool more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            id = reader.LocalName == "id" ? reader.Value : id;
        }

        reader.MoveToElement();
        XlsxRelation relation = relations.FirstOrDefault(r => r.Id == id);
        if (relation.Kind is "chartsheet" or "dialogsheet")
        {
            return;
        }

        if (relation.Target is null || !package.Has(relation.Target))
        {
            throw new OfficeError(ErrorKind.BadInput, "import.sheet-missing", package.File, name);
        }

        sheets.Add(new Sheet
        {
            Name = name,
            IsHidden = reader.GetAttribute("state") is "hidden" or "veryHidden",
            Merges = package.Merges(relation.Target),
            Rows = Rows(relation.Target, name, cancel),
        });
    }

    private IEnumerable<SheetRow> Rows(string part, string sheet, CancellationToken cancel)
    {
        using XlsxRows rows = new(package.Open(part)!, new XlsxContext(package.File, sheet, strings, styles, from1904));
        while (rows.Next() is { } row)
        {
            cancel.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    private Stream? Part(List<XlsxRelation> relations, string kind) =>
        relations.FirstOrDefault(r => r.Kind == kind).Target is string target ? package.Open(target) : null;
}
