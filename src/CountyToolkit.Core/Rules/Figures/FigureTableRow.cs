namespace CountyToolkit.Rules.Figures;

/// <summary>A row of a table.</summary>
/// <param name="Name">Name in the document, such as 工业.</param>
/// <param name="Keys">Keys it is chosen by.</param>
/// <param name="Cells">Bounds by column; a column that is not here sets no condition.</param>
public sealed record FigureTableRow(string Name, IReadOnlyList<string> Keys, IReadOnlyDictionary<string, Bound> Cells);
