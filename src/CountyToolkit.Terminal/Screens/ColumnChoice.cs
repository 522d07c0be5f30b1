using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens;

/// <summary>Which columns of a list are shown, and by which it is ordered.</summary>
internal static class ColumnChoice
{
    /// <summary>Shows or hides a column picked; the first cannot be hidden.</summary>
    public static void Show<T>(Workplace workplace, TableView<T> table)
        where T : notnull => Show(workplace, table, 0);

    /// <summary>Orders by a column picked; the same once more turns the order round, a third time takes it back.</summary>
    public static void Sort<T>(Workplace workplace, TableView<T> table)
        where T : notnull
    {
        IReadOnlyList<TableColumn<T>> choices = [.. table.VisibleColumns];
        PickList.Show(
            workplace.Application,
            workplace.Say("do.list.sort"),
            [.. choices.Select(c => c.Head)],
            0,
            place => table.SortBy(choices[place]));
    }

    private static void Show<T>(Workplace workplace, TableView<T> table, int from)
        where T : notnull
    {
        IReadOnlyList<TableColumn<T>> choices = [.. table.Columns.Skip(1)];
        PickList.Show(
            workplace.Application,
            workplace.Say("list.columns.title"),
            [.. choices.Select(c => (table.VisibleColumns.Contains(c) ? "[x] " : "[ ] ") + c.Head)],
            from,
            place =>
            {
                table.Show(choices[place], !table.VisibleColumns.Contains(choices[place]));
                Show(workplace, table, place);
            });
    }
}
