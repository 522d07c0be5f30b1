using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CountyToolkit.Returns.Workbooks;

/// <summary>What surrounds the cells of a sheet: widths, panes, print area, repeated head, paper, footer.</summary>
internal static class SheetFrame
{
    private const uint PaperA4 = 9;
    private const uint PaperA3 = 8;

    /// <summary>The workbook part: one sheet, its print area and the rows repeated on every page.</summary>
    public static Workbook Workbook(ReturnTable table, SheetPlan plan)
    {
        string name = SheetName.Of(table.Form.Name);
        string quoted = SheetName.Quoted(name);
        string lastColumn = CellText.Column(plan.Columns - 1);
        Workbook workbook = new();
        workbook.AddNamespaceDeclaration("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        workbook.Append(
            new Sheets(new Sheet { Name = name, SheetId = 1, Id = "rId1" }),
            new DefinedNames(
                new DefinedName(string.Create(CultureInfo.InvariantCulture, $"{quoted}!$A$1:${lastColumn}${plan.End}")) { Name = "_xlnm.Print_Area", LocalSheetId = 0 },
                new DefinedName(string.Create(CultureInfo.InvariantCulture, $"{quoted}!${SheetPlan.FirstHead}:${plan.LastHead}")) { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        return workbook;
    }

    /// <summary>Everything that stands before the cells.</summary>
    public static IEnumerable<OpenXmlElement> Before(ReturnTable table, SheetPlan plan, StyleBook styles)
    {
        yield return new SheetProperties(new PageSetupProperties { FitToPage = true });
        yield return new SheetDimension { Reference = "A1:" + CellText.Cell(plan.Columns - 1, plan.End) };
        yield return new SheetViews(new SheetView(Panes(table.Form.Page, plan)) { WorkbookViewId = 0, ShowGridLines = false, TabSelected = true });
        yield return new SheetFormatProperties { DefaultRowHeight = table.Form.Page.RowHeight, CustomHeight = true };
        yield return Columns(table.Form.Columns, styles);
    }

    /// <summary>Everything that stands after the cells.</summary>
    public static IEnumerable<OpenXmlElement> After(FormPage page, IReadOnlyList<string> merges)
    {
        if (merges.Count > 0)
        {
            yield return new MergeCells(merges.Select(m => new MergeCell { Reference = m })) { Count = (uint)merges.Count };
        }

        yield return new PrintOptions { HorizontalCentered = true };
        yield return Margins();
        yield return new PageSetup
        {
            PaperSize = page.Paper == "A3" ? PaperA3 : PaperA4,
            Orientation = page.Landscape ? OrientationValues.Landscape : OrientationValues.Portrait,
            FitToWidth = 1,
            FitToHeight = 0,
        };
        yield return new HeaderFooter(new OddFooter("&C" + page.Footer));
    }

    private static Pane Panes(FormPage page, SheetPlan plan)
    {
        bool across = page.FrozenColumns > 0 && page.FrozenColumns < plan.Columns;
        Pane pane = new()
        {
            VerticalSplit = plan.LastHead,
            TopLeftCell = CellText.Cell(across ? page.FrozenColumns : 0, plan.FirstRow),
            ActivePane = across ? PaneValues.BottomRight : PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        };
        if (across)
        {
            pane.HorizontalSplit = page.FrozenColumns;
        }

        return pane;
    }

    // The look of the whole column, so that a code typed below the table stays text too.
    private static Columns Columns(IReadOnlyList<FormColumn> columns, StyleBook styles) => new(columns.Select((column, i) => new Column
    {
        Min = (uint)i + 1,
        Max = (uint)i + 1,
        Width = column.Width,
        CustomWidth = true,
        Style = styles.Of(new CellStyle { Format = column.Kind is ColumnKind.Text or ColumnKind.Code ? CellStyle.TextFormat : "General" }),
    }));

    private static PageMargins Margins() => new()
    {
        Left = 0.4,
        Right = 0.4,
        Top = 0.7,
        Bottom = 0.7,
        Header = 0.3,
        Footer = 0.4,
    };
}
