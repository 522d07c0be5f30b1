using DocumentFormat.OpenXml.Spreadsheet;

namespace CountyToolkit.Returns.Workbooks;

/// <summary>Numbers the looks in the order they are first asked for, so that the same form gives the same style part.</summary>
internal sealed class StyleBook
{
    private const string FontName = "宋体";
    private const uint FirstOwnFormat = 164;

    private readonly List<CellStyle> looks = [new CellStyle()];

    /// <summary>Number of a look.</summary>
    public uint Of(CellStyle look)
    {
        int at = looks.IndexOf(look);
        if (at < 0)
        {
            at = looks.Count;
            looks.Add(look);
        }

        return (uint)at;
    }

    /// <summary>The style part.</summary>
    public Stylesheet ToStylesheet()
    {
        List<string> formats = [.. looks.Select(l => l.Format).Where(f => f is not ("General" or CellStyle.TextFormat)).Distinct(StringComparer.Ordinal)];
        List<(int Size, bool Bold)> fonts = [.. looks.Select(l => (l.Size, l.Bold)).Distinct()];
        Stylesheet sheet = new();
        if (formats.Count > 0)
        {
            sheet.Append(new NumberingFormats(formats.Select((f, i) => new NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)i, FormatCode = f })) { Count = (uint)formats.Count });
        }

        sheet.Append(
            new Fonts(fonts.Select(f => FontOf(f.Size, f.Bold))) { Count = (uint)fonts.Count },
            new Fills(PlainFill(PatternValues.None), PlainFill(PatternValues.Gray125)) { Count = 2 },
            new Borders(Frame(null), Frame(BorderStyleValues.Thin)) { Count = 2 },
            new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
            new CellFormats(looks.Select(l => FormatOf(l, formats, fonts))) { Count = (uint)looks.Count });
        return sheet;
    }

    private static CellFormat FormatOf(CellStyle look, List<string> formats, List<(int Size, bool Bold)> fonts) => new()
    {
        NumberFormatId = look.Format switch
        {
            "General" => 0,
            CellStyle.TextFormat => 49,
            _ => FirstOwnFormat + (uint)formats.IndexOf(look.Format),
        },
        FontId = (uint)fonts.IndexOf((look.Size, look.Bold)),
        FillId = 0,
        BorderId = look.Border ? 1u : 0u,
        FormatId = 0,
        ApplyNumberFormat = true,
        ApplyFont = true,
        ApplyBorder = true,
        ApplyAlignment = true,
        Alignment = new Alignment { Horizontal = look.Align, Vertical = VerticalAlignmentValues.Center, WrapText = look.Wrap ? true : null },
    };

    private static Font FontOf(int size, bool bold)
    {
        Font font = new();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = size }, new FontName { Val = FontName }, new FontCharSet { Val = 134 });
        return font;
    }

    private static Fill PlainFill(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Border Frame(BorderStyleValues? line) => new(
        new LeftBorder { Style = line },
        new RightBorder { Style = line },
        new TopBorder { Style = line },
        new BottomBorder { Style = line },
        new DiagonalBorder());
}
