namespace CountyToolkit.Audit;

/// <summary>A row as it was written, cell by cell, for whoever asks later what an act wrote.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Id">Its number.</param>
/// <param name="Act">The act that wrote it.</param>
/// <param name="Cells">Its columns in order, blank ones left out; never a password.</param>
public sealed record WrittenRow(string Table, long Id, long Act, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>A cell; null = blank.</summary>
    public string? this[string column] => Cells.GetValueOrDefault(column);

    /// <summary>A cell that names another row; null = blank.</summary>
    public long? Row(string column) => long.TryParse(this[column], System.Globalization.CultureInfo.InvariantCulture, out long row) ? row : null;
}
