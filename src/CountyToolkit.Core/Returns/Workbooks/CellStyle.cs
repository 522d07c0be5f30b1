using DocumentFormat.OpenXml.Spreadsheet;

namespace CountyToolkit.Returns.Workbooks;

/// <summary>How a cell looks; equal looks share one number in the style part.</summary>
internal sealed record CellStyle
{
    /// <summary>Text format: what is typed stays as typed.</summary>
    public const string TextFormat = "@";

    public string Format { get; init; } = "General";

    public HorizontalAlignmentValues Align { get; init; } = HorizontalAlignmentValues.Left;

    public bool Bold { get; init; }

    public bool Border { get; init; }

    public bool Wrap { get; init; }

    /// <summary>Points.</summary>
    public int Size { get; init; } = 11;

    /// <summary>Look of the body cells of a column.</summary>
    public static CellStyle Body(FormColumn column) => new()
    {
        Format = FormatOf(column),
        Align = column.Source.Code == "row.number" ? HorizontalAlignmentValues.Center : AlignOf(column.Kind),
        Border = true,
        Wrap = column.Kind is ColumnKind.Text or ColumnKind.Code,
    };

    private static string FormatOf(FormColumn column)
    {
        string places = column.Decimals == 0 ? "" : "." + new string('0', column.Decimals);
        return column.Kind switch
        {
            ColumnKind.Money => "#,##0" + places,
            ColumnKind.Count or ColumnKind.Percent => "0" + places,
            ColumnKind.Date => "yyyy\\-mm\\-dd",
            _ => TextFormat,
        };
    }

    private static HorizontalAlignmentValues AlignOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Money or ColumnKind.Count or ColumnKind.Percent => HorizontalAlignmentValues.Right,
        ColumnKind.Code or ColumnKind.Date => HorizontalAlignmentValues.Center,
        _ => HorizontalAlignmentValues.Left,
    };
}
