using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CountyToolkit.Imports;

/// <summary>The styles of a workbook, each once more with a red ground, so that a marked cell keeps its number format and frame.</summary>
internal sealed class MarkedStyles
{
    private const string Ground = "FFFF9999";
    private readonly Stylesheet sheet;
    private readonly uint fill;
    private readonly Dictionary<uint, uint> red = [];

    public MarkedStyles(WorkbookPart workbook)
    {
        WorkbookStylesPart part = workbook.WorkbookStylesPart ?? workbook.AddNewPart<WorkbookStylesPart>();
        sheet = part.Stylesheet ??= new Stylesheet();
        sheet.Fonts ??= new Fonts(new Font());
        sheet.Fills ??= new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }));
        sheet.Borders ??= new Borders(new Border());
        sheet.CellFormats ??= new CellFormats(new CellFormat());
        sheet.Fills.AppendChild(new Fill(new PatternFill(new ForegroundColor { Rgb = Ground }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid }));
        fill = (uint)sheet.Fills.ChildElements.Count - 1;
        sheet.Fills.Count = fill + 1;
    }

    /// <summary>The style of a cell with a red ground.</summary>
    public uint Red(uint style)
    {
        if (red.TryGetValue(style, out uint known) || red.ContainsValue(style))
        {
            return red.ContainsKey(style) ? known : style;
        }

        CellFormats formats = sheet.CellFormats!;
        CellFormat format = (CellFormat)(formats.ElementAtOrDefault((int)style)?.CloneNode(true) ?? new CellFormat());
        format.FillId = fill;
        format.ApplyFill = true;
        formats.AppendChild(format);
        formats.Count = (uint)formats.ChildElements.Count;
        return red[style] = formats.Count.Value - 1;
    }
}
