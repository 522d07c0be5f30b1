namespace CountyToolkit.Imports;

/// <summary>The first rows of a sheet, from which a heading of one to three levels can be built at any row.</summary>
internal sealed class HeaderRows
{
    public const int DeepestHeading = 3;
    private readonly Dictionary<int, SheetRow> rows;
    private readonly IReadOnlyList<CellRange> merges;

    public HeaderRows(IReadOnlyList<SheetRow> first, IReadOnlyList<CellRange> merges)
    {
        rows = first.ToDictionary(r => r.Number);
        this.merges = merges;
        Starts = [.. first.Where((r, i) => i < ImportLimits.HeaderRows && r.Number <= ImportLimits.HeaderRows && r.Fault is null).Select(r => r.Number)];
    }

    /// <summary>Rows at which a heading may begin.</summary>
    public IReadOnlyList<int> Starts { get; }

    /// <summary>The unit named above the heading, as in 单位：万元; null when there is none.</summary>
    public string? UnitAbove(int start) =>
        Above(start).Select(FullWidth.FoldTight)
            .Select(t => t.IndexOf("单位:", StringComparison.Ordinal) is int at and >= 0 ? UnitScale.Known(t[(at + 3)..].TrimEnd(')')) : null)
            .LastOrDefault(u => u is not null);

    /// <summary>The texts above a heading, in order.</summary>
    public IReadOnlyList<string> Above(int start) => [.. rows.Values.Where(r => r.Number < start).SelectMany(r => r.Cells).Where(c => c.Kind == CellKind.Text).Select(c => c.Text.Trim())];

    /// <summary>Number of fields of a csv record; 0 for a workbook.</summary>
    public int Width(int row) => rows[row].Width;

    /// <summary>The columns of a heading of so many rows; null when one of the rows does not exist.</summary>
    public IReadOnlyList<HeadColumn>? Columns(int start, int depth)
    {
        SheetRow[] levels = [.. Enumerable.Range(start, depth).Select(n => rows.GetValueOrDefault(n)).OfType<SheetRow>()];
        if (levels.Length < depth || levels.Any(l => l.Fault is not null))
        {
            return null;
        }

        List<HeadColumn> columns = [];
        foreach (int column in levels.SelectMany(l => l.Cells).Select(c => c.Column).Distinct().Order())
        {
            List<string> texts = [];
            for (int i = 0; i < depth; i++)
            {
                string text = Level(levels, i, column);
                if (text.Length > 0 && (texts.Count == 0 || texts[^1] != text))
                {
                    texts.Add(text);
                }
            }

            if (texts.Count > 0)
            {
                columns.Add(new HeadColumn(column, texts));
            }
        }

        return columns;
    }

    private string Level(SheetRow[] levels, int i, int column)
    {
        SheetCell own = levels[i][column];
        if (own.Kind != CellKind.Empty)
        {
            return own.Text.Trim();
        }

        bool last = i == levels.Length - 1;
        if (merges.FirstOrDefault(m => m.Covers(levels[i].Number, column)) is { FirstRow: > 0 } merge)
        {
            SheetRow? top = levels.FirstOrDefault(l => l.Number == merge.FirstRow);
            return top is null || (last && merge.FirstColumn != column) ? "" : top[merge.FirstColumn].Text.Trim();
        }

        // Where merging is not told (csv), an upper heading reaches right over blanks that have a heading below.
        return !last && merges.Count == 0 && levels[i + 1][column].Kind != CellKind.Empty
            ? levels[i].Cells.LastOrDefault(c => c.Column < column).Text?.Trim() ?? ""
            : "";
    }
}
