namespace CountyToolkit.Returns;

/// <summary>What a column of a form holds; decides how a cell is written, aligned and summed.</summary>
public enum ColumnKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A code or number that is never computed with: always a text cell, the whole column formatted as text.</summary>
    Code,

    /// <summary>An amount in the column's unit; written exactly, shown with the column's decimals.</summary>
    Money,

    /// <summary>A quantity.</summary>
    Count,

    /// <summary>A share in percent: 12.5 means 12.5 %.</summary>
    Percent,

    /// <summary>A day.</summary>
    Date,
}
