using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Rules.Items;

/// <summary>
/// <c>f.key.row(k)</c>: the row of a table. A blank key leaves everything that uses it missing; a key the table does not
/// have makes it not applicable.
/// </summary>
/// <param name="Row">The row; null when there is none.</param>
/// <param name="Open">What an item that uses the row answers instead of comparing; null when there is a row.</param>
public sealed record RowChoice(FigureTableRow? Row, ItemAnswer? Open)
{
    /// <summary>Looks a key up.</summary>
    /// <exception cref="RuleTextError"><c>item.no-table</c>.</exception>
    public static RowChoice Of(Figure figure, string? key)
    {
        FigureTable table = figure.Table ?? throw new RuleTextError("item.no-table", 0, figure.Key);
        if (string.IsNullOrEmpty(key))
        {
            return new RowChoice(null, ItemAnswer.Blank(new MissingFact("attribute", table.By)));
        }

        return table.TryRow(key, out FigureTableRow? row) ? new RowChoice(row, null) : new RowChoice(null, ItemAnswer.Of(Outcome.NotApplicable));
    }

    /// <summary>The bound in a column; null when the cell is empty and sets no condition.</summary>
    /// <exception cref="RuleTextError"><c>item.no-column</c>: the table has no such column.</exception>
    public static Bound? Cell(Figure figure, FigureTableRow row, string column) =>
        row.Cells.TryGetValue(column, out Bound? bound) ? bound
        : figure.Table!.Columns.ContainsKey(column) ? null
        : throw new RuleTextError("item.no-column", 0, figure.Key, column, Catalogues.NearestCode.Of(column, figure.Table.Columns.Keys) ?? "");
}
