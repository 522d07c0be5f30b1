using CountyToolkit.Imports;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>A column and what it was taken for, or a value given for every row.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column; null for a value given.</param>
/// <param name="Letters">Letters of the column; empty likewise.</param>
/// <param name="Heading">Heading of the column; empty likewise.</param>
/// <param name="Sample">What stands in the first row, or the value given.</param>
/// <param name="Field">The field; null = not imported.</param>
internal sealed record ColumnLine(FoundTable Table, FoundColumn? Column, string Letters, string Heading, string Sample, ImportField? Field)
{
    /// <summary>Columns of a table, then the values given for it.</summary>
    public static IEnumerable<ColumnLine> Of(FoundTable table)
    {
        foreach (FoundColumn column in table.Columns)
        {
            yield return new ColumnLine(table, column, CellAddress.Letters(column.Column), column.Heading, table.FirstRow?[column.Column].Text ?? "", column.Field);
        }

        foreach ((string field, string value) in table.Given)
        {
            yield return new ColumnLine(table, null, "", "", value, table.Form.Field(field));
        }
    }

    /// <summary>How the column is named in a mapping: by its heading where that is the only one, so that it holds for every sheet; else by letters.</summary>
    public string Name => Heading.Length > 0 && Table.Columns.Count(c => c.Heading == Heading) == 1 ? Heading : Letters;
}
