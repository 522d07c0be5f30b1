namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>The order rows are shown in: as given, or by a column.</summary>
internal sealed class RowOrder<T>
    where T : notnull
{
    /// <summary>Column the rows are ordered by, and whether from the greatest; null = as given.</summary>
    public (TableColumn<T> Column, bool Descending)? By { get; private set; }

    /// <summary>The sign behind a column's heading.</summary>
    public string Sign(TableColumn<T> column) => By is { } by && by.Column == column ? (by.Descending ? "v" : "^") : "";

    /// <summary>Orders by a column; the same column again turns the order round, a third time takes it back.</summary>
    public void Turn(TableColumn<T> column) => By = By is not { } by || by.Column != column ? (column, false) : by.Descending ? null : (column, true);

    /// <summary>Rows in that order.</summary>
    public IReadOnlyList<T> Of(IReadOnlyList<T> given)
    {
        if (By is not { } by)
        {
            return given;
        }

        TableColumn<T> column = by.Column;
        Comparison<T> order = column.Order ?? (column.IsNumber
            ? (a, b) => NumberShown.Compare(column.Text(a), column.Text(b))
            : (a, b) => string.CompareOrdinal(column.Text(a), column.Text(b)));
        Comparer<T> comparer = Comparer<T>.Create(order);
        return [.. by.Descending ? given.OrderDescending(comparer) : given.Order(comparer)];
    }
}
