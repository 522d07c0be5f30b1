namespace CountyToolkit.Returns.Workbooks;

/// <summary>Where each part of the sheet lies; rows from 1, columns from 0.</summary>
internal sealed class SheetPlan
{
    public SheetPlan(ReturnTable table)
    {
        Columns = table.Form.Columns.Count;
        bool twoLevels = table.Form.Columns.Any(c => c.Group is not null);
        LastHead = twoLevels ? 4 : 3;
        FirstRow = LastHead + 1;
        LastRow = LastHead + table.Rows.Count;
        Totals = table.Totals is null ? null : LastRow + 1;
        Signature = (Totals ?? LastRow) + 1;
        End = Signature + table.Notes.Count;
    }

    /// <summary>Line of 填报单位 and 单位.</summary>
    public const int LineRow = 2;

    /// <summary>First row of the head.</summary>
    public const int FirstHead = 3;

    public int Columns { get; }

    public int LastHead { get; }

    public int FirstRow { get; }

    public int LastRow { get; }

    public int? Totals { get; }

    public int Signature { get; }

    /// <summary>Last row of the sheet.</summary>
    public int End { get; }

    /// <summary>
    /// Cuts the columns into one stretch a text, side by side, each about as wide as its share of the sheet; used for
    /// the lines above and below the table, whose parts have nothing to do with its columns.
    /// </summary>
    public static IReadOnlyList<(int From, int To)> Stretches(IReadOnlyList<FormColumn> columns, int parts)
    {
        parts = Math.Min(parts, columns.Count);
        int whole = columns.Sum(c => c.Width);
        List<(int, int)> stretches = [];
        int from = 0, reached = 0;
        for (int part = 1; part <= parts; part++)
        {
            int to = from;
            reached += columns[from].Width;
            int leave = parts - part;
            while (to + 1 < columns.Count - leave && (part == parts || reached + (columns[to + 1].Width / 2) <= whole * part / parts))
            {
                to++;
                reached += columns[to].Width;
            }

            stretches.Add((from, to));
            from = to + 1;
        }

        return stretches;
    }
}
