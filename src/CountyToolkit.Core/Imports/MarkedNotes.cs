using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CountyToolkit.Imports;

/// <summary>
/// Comments of a sheet. A comment is text in one part and a shape in another: without the shape Excel calls the file damaged.
/// </summary>
internal static class MarkedNotes
{
    private const int Lines = 6;

    private const string Empty = """
        <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"></xml>
        """;

    public static void Add(WorksheetPart sheet, IReadOnlyDictionary<string, List<string>> notes)
    {
        WorksheetCommentsPart part = sheet.WorksheetCommentsPart ?? sheet.AddNewPart<WorksheetCommentsPart>();
        part.Comments ??= new Comments(new Authors(new Author("county")), new CommentList());
        CommentList list = part.Comments.CommentList ??= new CommentList();
        part.Comments.Authors ??= new Authors(new Author(""));
        StringBuilder shapes = new();
        foreach ((string cell, List<string> texts) in notes)
        {
            string text = string.Join('\n', texts);
            if (list.Elements<Comment>().FirstOrDefault(c => c.Reference == cell) is { CommentText: { } there })
            {
                there.AppendChild(new Run(new Text("\n" + text) { Space = SpaceProcessingModeValues.Preserve }));
                continue;
            }

            list.AppendChild(new Comment { Reference = cell, AuthorId = 0, CommentText = new CommentText(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve })) });
            shapes.Append(Shape(cell));
        }

        if (shapes.Length > 0)
        {
            AddShapes(sheet, shapes.ToString());
        }

        part.Comments.Save();
    }

    private static void AddShapes(WorksheetPart sheet, string shapes)
    {
        LegacyDrawing? drawing = sheet.Worksheet!.GetFirstChild<LegacyDrawing>();
        VmlDrawingPart part = drawing?.Id?.Value is { } id ? (VmlDrawingPart)sheet.GetPartById(id) : sheet.AddNewPart<VmlDrawingPart>();
        string before = Empty;
        if (drawing is not null)
        {
            using StreamReader reader = new(part.GetStream());
            before = reader.ReadToEnd();
        }

        int end = before.LastIndexOf("</xml>", StringComparison.Ordinal);
        using (MemoryStream after = new(Encoding.UTF8.GetBytes(before[..end] + shapes + before[end..])))
        {
            part.FeedData(after);
        }

        if (drawing is null)
        {
            Place(sheet.Worksheet, new LegacyDrawing { Id = sheet.GetIdOfPart(part) });
        }
    }

    // The parts of a sheet have an order; Excel calls a file damaged that does not keep it.
    private static void Place(Worksheet sheet, LegacyDrawing drawing)
    {
        OpenXmlElement? behind = sheet.ChildElements.FirstOrDefault(e =>
            e is LegacyDrawingHeaderFooter or Picture or OleObjects or Controls or WebPublishItems or TableParts or ExtensionList || e.LocalName is "drawingHF" or "extLst");
        if (behind is null)
        {
            sheet.AppendChild(drawing);
        }
        else
        {
            sheet.InsertBefore(drawing, behind);
        }
    }

    private static string Shape(string cell)
    {
        int column = CellAddress.Column(cell) - 1;
        int row = int.Parse(cell.AsSpan(cell.TakeWhile(char.IsAsciiLetter).Count()), CultureInfo.InvariantCulture) - 1;
        return string.Create(CultureInfo.InvariantCulture, $"""
            <v:shape type="#_x0000_t202" style="position:absolute;visibility:hidden;width:240pt;height:90pt" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{column + 1},15,{row},2,{column + 5},15,{row + Lines},2</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>
            """);
    }
}
