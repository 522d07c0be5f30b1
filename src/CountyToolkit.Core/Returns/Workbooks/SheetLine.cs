using DocumentFormat.OpenXml.Spreadsheet;

namespace CountyToolkit.Returns.Workbooks;

/// <summary>A line outside the rows of data: texts over stretches of columns, each stretch merged into one cell.</summary>
/// <param name="Row">Row of the sheet.</param>
/// <param name="Height">Points.</param>
/// <param name="Parts">Stretches, left to right.</param>
internal sealed record SheetLine(int Row, int Height, IReadOnlyList<SheetLine.Part> Parts)
{
    /// <summary>Columns from–to, 0-based, with a text; <paramref name="Down"/> = further rows the cell reaches down.</summary>
    internal sealed record Part(int From, int To, string Text, uint Style, int Down = 0);

    /// <summary>Heading and the line of 填报单位.</summary>
    public static IEnumerable<SheetLine> Above(ReturnTable table, StyleBook styles)
    {
        int last = table.Form.Columns.Count - 1;
        uint title = styles.Of(new CellStyle { Size = 18, Bold = true, Align = HorizontalAlignmentValues.Center });
        yield return new SheetLine(1, 40, [new Part(0, last, table.Title, title)]);
        yield return new SheetLine(SheetPlan.LineRow, 22, Spread(table, styles, [table.Reporting, table.Middle, table.UnitLine]));
    }

    /// <summary>The head, one or two levels: a group over its neighbours, a column without group over both rows.</summary>
    public static IEnumerable<SheetLine> Head(ReturnTable table, SheetPlan plan, StyleBook styles)
    {
        uint look = styles.Of(new CellStyle { Bold = true, Align = HorizontalAlignmentValues.Center, Border = true, Wrap = true });
        IReadOnlyList<FormColumn> columns = table.Form.Columns;
        bool twoLevels = plan.LastHead > SheetPlan.FirstHead;
        List<Part> upper = [], lower = [];
        for (int c = 0; c < columns.Count; c++)
        {
            string? group = columns[c].Group;
            lower.Add(new Part(c, c, group is null ? "" : columns[c].Title, look));
            if (group is null)
            {
                upper.Add(new Part(c, c, columns[c].Title, look, twoLevels ? 1 : 0));
            }
            else if (c > 0 && columns[c - 1].Group == group)
            {
                upper[^1] = upper[^1] with { To = c };
            }
            else
            {
                upper.Add(new Part(c, c, group, look));
            }
        }

        int lines = columns.Max(c => CellText.Lines(c.Title, c.Width));
        int height = Math.Max(table.Form.Page.RowHeight, (lines * 15) + 9);
        yield return new SheetLine(SheetPlan.FirstHead, twoLevels ? 22 : height, upper);
        if (twoLevels)
        {
            yield return new SheetLine(plan.LastHead, height, lower);
        }
    }

    /// <summary>Signature and remarks.</summary>
    public static IEnumerable<SheetLine> Below(ReturnTable table, SheetPlan plan, StyleBook styles)
    {
        yield return new SheetLine(plan.Signature, 30, Spread(table, styles, table.Signature));
        uint left = styles.Of(new CellStyle { Size = 10, Wrap = true });
        int last = table.Form.Columns.Count - 1;
        int width = table.Form.Columns.Sum(c => c.Width);
        for (int i = 0; i < table.Notes.Count; i++)
        {
            int lines = CellText.Lines(table.Notes[i], width);
            yield return new SheetLine(plan.Signature + 1 + i, (lines * 14) + 4, [new Part(0, last, table.Notes[i], left)]);
        }
    }

    private static List<Part> Spread(ReturnTable table, StyleBook styles, IReadOnlyList<string> texts)
    {
        List<Part> parts = [];
        IReadOnlyList<(int From, int To)> stretches = SheetPlan.Stretches(table.Form.Columns, texts.Count);
        for (int i = 0; i < stretches.Count; i++)
        {
            HorizontalAlignmentValues align = i == 0 ? HorizontalAlignmentValues.Left
                : i == stretches.Count - 1 ? HorizontalAlignmentValues.Right
                : HorizontalAlignmentValues.Center;
            parts.Add(new Part(stretches[i].From, stretches[i].To, texts[i], styles.Of(new CellStyle { Align = align })));
        }

        return parts;
    }
}
