namespace CountyToolkit.Imports;

/// <summary>What a cell of a workbook holds; a csv cell is always <see cref="Text"/> or <see cref="Empty"/>.</summary>
public enum CellKind
{
    /// <summary>Nothing, or blanks only.</summary>
    Empty,

    /// <summary>Text, typed or computed.</summary>
    Text,

    /// <summary>A number, as the digits that stand in the file.</summary>
    Number,

    /// <summary>A number shown as a date.</summary>
    Date,

    /// <summary>TRUE or FALSE.</summary>
    Boolean,

    /// <summary>An error such as <c>#DIV/0!</c>.</summary>
    Error,

    /// <summary>A formula whose value was never computed or saved.</summary>
    FormulaWithoutValue,
}
