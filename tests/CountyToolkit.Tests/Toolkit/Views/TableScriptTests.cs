using System.Globalization;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Tests.Toolkit.Views;

/// <summary>A table against a model on scripts of keys, sorts, filters and sizes.</summary>
public sealed class TableScriptTests
{
    private sealed record Row(int Id, string Name, int Amount);

    [Fact]
    public void Selection_and_marks_follow_their_rows_and_the_selected_row_is_always_seen()
    {
        for (int seed = 0; seed < 1_000; seed++)
        {
            Random random = new(seed);
            List<Row> all = [.. Enumerable.Range(0, random.Next(1, 60)).Select(i => new Row(i, "企业" + random.Next(50), random.Next(-900, 90_000)))];
            TableView<Row> table = ATable([.. all]);
            HashSet<int> marks = [];
            for (int step = 0; step < 60; step++)
            {
                Step(random, table, all, marks);
                Check(random, table, all, marks, $"script {seed}, step {step}");
            }
        }
    }

    [Fact]
    public void Sorting_a_number_column_orders_by_the_number_and_what_is_none_comes_last()
    {
        TableView<string> table = new() { Columns = [new("元", 10, r => r) { IsNumber = true }], Rows = ["10", "9", "1,200.5", "—", "-3"] };
        table.SortBy(table.Columns[0]);
        Assert.Equal(["-3", "9", "10", "1,200.5", "—"], table.Shown);
    }

    private static TableView<Row> ATable(List<Row> rows) => new()
    {
        CanMark = true,
        HasFocus = true,
        Identity = r => r.Id,
        Rows = rows,
        Columns =
        [
            new("企业", 12, r => r.Name) { Stretches = true },
            new("编号", 6, r => r.Id.ToString(CultureInfo.InvariantCulture)) { IsNumber = true },
            new("金额（元）", 12, r => r.Amount.ToString(CultureInfo.InvariantCulture)) { IsNumber = true },
            new("备注", 20, r => "备注" + r.Id) { Stretches = true },
        ],
    };

    // What the model knows: which row the keys act on, told by its number; which numbers are marked.
    private static void Step(Random random, TableView<Row> table, List<Row> all, HashSet<int> marks)
    {
        int? was = table.Selected?.Id;
        int place = table.SelectedIndex, last = table.Shown.Count - 1;
        switch (random.Next(9))
        {
            case < 4:
                (Key key, int to) = Moves(table, place, last)[random.Next(6)];
                table.Handle(new KeyEvent(key));
                Assert.Equal(Math.Clamp(to, 0, Math.Max(0, last)), table.SelectedIndex);
                break;
            case 4:
                if (was is { } id && !marks.Remove(id))
                {
                    marks.Add(id);
                }

                table.Handle(KeyEvent.Space);
                break;
            case 5:
                table.SortBy(table.Columns[random.Next(table.Columns.Count)]);
                Assert.Equal(was, table.Selected?.Id);
                break;
            case 6:
                // Read anew: amounts have changed, a few rows are gone, numbers stay.
                all.RemoveAll(_ => all.Count > 3 && random.Next(20) == 0);
                for (int i = 0; i < all.Count; i++)
                {
                    all[i] = all[i] with { Amount = random.Next(9_999) };
                }

                Filter(table, [.. all], was);
                table.Forget(all);
                marks.IntersectWith(all.Select(r => r.Id));
                break;
            case 7:
                string wanted = random.Next(3) == 0 ? "" : random.Next(5).ToString(CultureInfo.InvariantCulture);
                Filter(table, [.. all.Where(r => r.Name.Contains(wanted, StringComparison.Ordinal))], was);
                break;
            default:
                table.Handle(new KeyEvent(random.Next(2) == 0 ? Key.Left : Key.Right));
                break;
        }
    }

    private static void Filter(TableView<Row> table, List<Row> rows, int? was)
    {
        table.Rows = rows;
        Assert.True(was is null || rows.All(r => r.Id != was) || table.Selected!.Id == was);
    }

    private static (Key Key, int To)[] Moves(TableView<Row> table, int place, int last)
    {
        int page = Math.Max(1, table.Frame.Height - 2);
        return [(Key.Up, place - 1), (Key.Down, place + 1), (Key.PageUp, place - page), (Key.PageDown, place + page), (Key.Home, 0), (Key.End, last)];
    }

    private static void Check(Random random, TableView<Row> table, List<Row> all, HashSet<int> marks, string where)
    {
        Canvas canvas = new(random.Next(1, 90), random.Next(2, 30), CellWidth.Narrow);
        table.Layout(canvas.Area);
        table.Render(canvas);
        Assert.Equal([.. table.Shown.Where(r => marks.Contains(r.Id))], table.Marked);
        if (table.Selected is not { } row)
        {
            return;
        }

        string[] signed = [.. Enumerable.Range(1, canvas.Height - 1).Select(canvas.RowText).Where(t => t.StartsWith('>'))];
        Assert.True(signed.Length == 1, $"{where}: {signed.Length} rows selected of {all.Count}\n{canvas}");
        Assert.True(canvas.Width < 16 || signed[0].Contains(row.Name, StringComparison.Ordinal), $"{where}: {row.Name} is not the one\n{canvas}");
        Assert.True(canvas.Width < 2 || signed[0].StartsWith(">*", StringComparison.Ordinal) == marks.Contains(row.Id), where);
    }
}
