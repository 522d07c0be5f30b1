namespace CountyToolkit.Imports;

/// <summary>One row of a sheet, or one record of a csv file, with the cells that hold something, by column.</summary>
public sealed record SheetRow
{
    /// <summary>1-based row number; for csv the line on which the record begins.</summary>
    public required int Number { get; init; }

    /// <summary>Hidden in the workbook. It is read all the same.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The cells that are not empty, in order of column.</summary>
    public required IReadOnlyList<SheetCell> Cells { get; init; }

    /// <summary>Number of fields of a csv record, blank ones included; 0 for a workbook, where rows have no width.</summary>
    public int Width { get; init; }

    /// <summary>Why a csv record is broken (key of the sentence); null when it is whole.</summary>
    public string? Fault { get; init; }

    /// <summary>The cell of a column; an empty cell when nothing stands there.</summary>
    public SheetCell this[int column]
    {
        get
        {
            int low = 0;
            int high = Cells.Count - 1;
            while (low <= high)
            {
                int middle = (low + high) / 2;
                SheetCell cell = Cells[middle];
                if (cell.Column == column)
                {
                    return cell;
                }

                (low, high) = cell.Column < column ? (middle + 1, high) : (low, middle - 1);
            }

            return SheetCell.Nothing(column);
        }
    }
}
