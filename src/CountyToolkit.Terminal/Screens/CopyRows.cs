using System.Globalization;
using System.Text;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens;

/// <summary>Copies the marked rows, or the selected one, with their headings as text a worksheet takes: tabs between, a line each.</summary>
internal static class CopyRows
{
    /// <summary>Asks the terminal to take the rows into the clipboard.</summary>
    public static void Run<T>(Workplace workplace, TableView<T> table)
        where T : notnull
    {
        IReadOnlyList<T> rows = table.Marked.Count > 0 ? table.Marked : [table.Selected!];
        TableColumn<T>[] columns = [.. table.VisibleColumns];
        StringBuilder text = new();
        text.AppendLine(string.Join('\t', columns.Select(c => c.Head)));
        foreach (T row in rows)
        {
            text.AppendLine(string.Join('\t', columns.Select(c => c.Text(row).Replace('\t', ' '))));
        }

        workplace.Application.Copy(text.ToString());
        workplace.Tell(workplace.Say("list.copied", rows.Count.ToString(CultureInfo.InvariantCulture)));
    }
}
