namespace CountyToolkit.Imports;

/// <summary>A block of merged cells; all bounds inclusive and 1-based.</summary>
public readonly record struct CellRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    /// <summary>Whether the block covers a cell.</summary>
    public bool Covers(int row, int column) => row >= FirstRow && row <= LastRow && column >= FirstColumn && column <= LastColumn;

    /// <summary>Reads <c>B2:D3</c>; null when it is no range.</summary>
    public static CellRange? Parse(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return null;
        }

        CellRange range = new(
            CellAddress.Row(text.AsSpan(0, colon)), CellAddress.Column(text.AsSpan(0, colon)),
            CellAddress.Row(text.AsSpan(colon + 1)), CellAddress.Column(text.AsSpan(colon + 1)));
        return range.FirstRow > 0 && range.FirstColumn > 0 && range.LastRow >= range.FirstRow && range.LastColumn >= range.FirstColumn ? range : null;
    }
}
