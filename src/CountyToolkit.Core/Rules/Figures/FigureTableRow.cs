namespace CountyToolkit.Rules.Figures;

/// <summary>A row of a table.</summary>
/// <param name="Name">Name in the document, such as 工业.</param>
/// <param name="Keys">Keys it is chosen by.</param>
/// <param name="Cells">Bounds by column; a column that is not here sets no condition.</param>
public sealed record FigureTableRow(string Name, IReadOnlyList<string> Keys, IReadOnlyDictionary<string, Bound> Cells)
{
    /// <summary>Its own clause, where a later document changed this row alone; null = that of the table.</summary>
    public string? Clause { get; init; }

    /// <summary>How this row is known, where it differs from the table; null = as the table.</summary>
    public string? Certainty { get; init; }
}
