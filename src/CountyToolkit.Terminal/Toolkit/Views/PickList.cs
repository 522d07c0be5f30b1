using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>A list in a box to pick one line from: Enter takes it, Esc takes none.</summary>
internal sealed class PickList : Screen
{
    private readonly TableView<int> table;
    private readonly string title;
    private readonly int width;
    private readonly Action<int> picked;

    private PickList(string title, IReadOnlyList<string> lines, int chosen, Action<int> picked)
    {
        this.title = title;
        this.picked = picked;
        width = lines.Append(title).Max(CellWidth.Wide.Of) + 8;
        table = new TableView<int>
        {
            Columns = [new TableColumn<int>("", 10, i => lines[i]) { Stretches = true }],
            Rows = [.. Enumerable.Range(0, lines.Count)],
            HasFocus = true,
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
    /// <param name="lines">The lines, at least one.</param>
    /// <param name="chosen">The line selected first; -1 = the first.</param>
    /// <param name="picked">Takes the place of the line, after the list is closed.</param>
    public static void Show(Application application, string title, IReadOnlyList<string> lines, int chosen, Action<int> picked) =>
        application.Push(new PickList(title, lines, chosen, picked));

    /// <inheritdoc/>
    public override bool Handle(InputEvent input)
    {
        switch (input)
        {
            case KeyEvent { Key: Key.Escape }:
                Close();
                break;
            case KeyEvent { Key: Key.Enter }:
                Close();
                picked(table.Selected);
                break;
            default:
                table.Handle(input);
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
    }

    /// <inheritdoc/>
    protected override void Arrange() => table.Layout(Box.Inner(1, 1));

    private Rect Box => Frame.Centre(Math.Max(30, width), table.Rows.Count + 3);
}
