namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>
/// Rows marked, known by what makes them the same. The mark of a row that is not among those shown sleeps: it is back when the row
/// is, and nothing is done to a row that is not shown.
/// </summary>
/// <param name="identity">What makes a row the same one after it was read again.</param>
internal sealed class RowMarks<T>(Func<T, object> identity)
    where T : notnull
{
    private readonly HashSet<object> marked = [];

    /// <summary>Whether a row is marked.</summary>
    public bool Has(T row) => marked.Count > 0 && marked.Contains(identity(row));

    /// <summary>Those marked among some rows, in their order.</summary>
    public IReadOnlyList<T> Among(IReadOnlyList<T> rows) => marked.Count == 0 ? [] : [.. rows.Where(Has)];

    /// <summary>Marks a row or takes its mark away.</summary>
    public void Turn(T row)
    {
        if (!marked.Remove(identity(row)))
        {
            marked.Add(identity(row));
        }
    }

    /// <summary>Takes all marks away.</summary>
    public void Clear() => marked.Clear();

    /// <summary>Takes the marks of all rows away that are not among these.</summary>
    public void Keep(IReadOnlyList<T> all)
    {
        if (marked.Count > 0)
        {
            marked.IntersectWith(all.Select(identity));
        }
    }
}
