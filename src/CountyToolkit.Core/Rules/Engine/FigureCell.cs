using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Rules.Engine;

/// <summary>A cell of a table as a bound.</summary>
/// <param name="Figure">The table.</param>
/// <param name="Column">The column.</param>
/// <param name="Bound">The bound; null when the row sets no condition there, or there is no row.</param>
/// <param name="HasRow">False when the table has no row for the key: the item is not applicable.</param>
/// <param name="Missing">The key that is blank; null when it is known.</param>
internal sealed record FigureCell(Figure Figure, string Column, Bound? Bound, bool HasRow, MissingFact? Missing);
