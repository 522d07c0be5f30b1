using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>A list in a box to pick one line from: Enter takes it, Space too while nothing is typed, Esc takes none. What is typed keeps only the lines that hold it, or whose initials do.</summary>
internal sealed class PickList : Screen
{
    private readonly TableView<int> table;
    private readonly TextField sought;
    private readonly string title;
    private readonly int width;
    private readonly int count;
    private readonly Action<int> picked;

    private PickList(string title, IReadOnlyList<string> lines, int chosen, Action<int> picked, Func<string, string>? initials)
    {
        this.title = title;
        this.picked = picked;
        count = lines.Count;
        width = lines.Append(title).Max(CellWidth.Wide.Of) + 8;
        table = new TableView<int>
        {
            Columns = [new TableColumn<int>("", 10, i => lines[i]) { Stretches = true }],
            Rows = [.. Enumerable.Range(0, count)],
            HasFocus = true,
        };
        sought = new TextField
        {
            HasFocus = true,
            Changed = () => table.Rows = [.. Enumerable.Range(0, count).Where(i => Holds(lines[i]) || (initials is not null && Holds(initials(lines[i]))))],
        };
        if (chosen >= 0)
        {
            table.Select(chosen);
        }
    }

    /// <inheritdoc/>
    public override bool IsOverlay => true;

    /// <summary>Shows lines to pick from.</summary>
    /// <param name="application">Where.</param>
    /// <param name="title">What stands on the frame.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="chosen">The line selected first; -1 = the first.</param>
    /// <param name="picked">Takes the place of the line, after the list is closed.</param>
    /// <param name="initials">What a line may also be found by: the first letters of its words as they are spoken.</param>
    public static void Show(Application application, string title, IReadOnlyList<string> lines, int chosen, Action<int> picked, Func<string, string>? initials = null) =>
        application.Push(new PickList(title, lines, chosen, picked, initials));

    /// <inheritdoc/>
    public override bool Handle(InputEvent input)
    {
        switch (input)
        {
            case KeyEvent { Key: Key.Escape }:
                Close();
                break;
            case KeyEvent { Key: Key.F1 }:
                Application.Help?.Invoke();
                break;
            case KeyEvent key when table.Rows.Count > 0 && (key.Key == Key.Enter || (sought.Text.Length == 0 && key.AsCommand() == KeyEvent.Space)):
                Close();
                picked(table.Selected);
                break;
            case KeyEvent { Key: Key.Up or Key.Down or Key.PageUp or Key.PageDown or Key.Home or Key.End }:
                table.Handle(input);
                break;
            default:
                sought.Handle(input);
                break;
        }

        return true;
    }

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        canvas.HideCursor();
        canvas.Box(Box, title);
        table.Render(canvas);
        if (sought.Text.Length > 0)
        {
            // In the table's own head line, which is empty.
            canvas.Put(table.Frame.X, table.Frame.Y, "/", Look.Key, table.Frame.Width);
            sought.Render(canvas);
        }
    }

    /// <inheritdoc/>
    protected override void Arrange()
    {
        table.Layout(Box.Inner(1, 1));
        sought.Layout(table.Frame with { X = table.Frame.X + 2, Width = Math.Max(0, table.Frame.Width - 3), Height = Math.Min(1, table.Frame.Height) });
    }

    private Rect Box => Frame.Centre(Math.Max(30, width), count + 3);

    private bool Holds(string line) => line.Contains(sought.Text.Trim(), StringComparison.OrdinalIgnoreCase);
}
