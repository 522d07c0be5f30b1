using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>A table with a few lines below it that say more of the selected row.</summary>
/// <param name="table">The table.</param>
/// <param name="more">What is said of a row.</param>
internal sealed class TablePage<T>(TableView<T> table, Func<T, IReadOnlyList<TextLine>> more) : View
    where T : class
{
    private const int LinesBelow = 5;
    private readonly TextView below = new();
    private T? told;

    /// <summary>The row the keys act on; null when there is none.</summary>
    public T? Selected => table.Selected;

    /// <summary>Place of that row.</summary>
    public int SelectedIndex => table.SelectedIndex;

    /// <inheritdoc/>
    public override bool HasFocus
    {
        get => table.HasFocus;
        set => table.HasFocus = value;
    }

    /// <summary>Moves to a row by its place.</summary>
    public void Select(int index) => table.Select(table.Shown.ElementAtOrDefault(Math.Min(index, table.Shown.Count - 1)));

    /// <inheritdoc/>
    public override bool Handle(InputEvent input) => table.Handle(input);

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        table.Render(canvas);
        canvas.Line(Frame.X, below.Frame.Y - 1, Frame.Width);
        below.Render(canvas);
    }

    /// <inheritdoc/>
    protected override void Arrange()
    {
        (Rect lines, Rect rows) = Frame.CutBottom(Math.Min(LinesBelow, Frame.Height / 2));
        if (told != table.Selected)
        {
            told = table.Selected;
            below.Lines = told is null ? [] : more(told);
        }

        below.Widths = CellWidth.Wide;
        below.Layout(new Rect(lines.X + 2, lines.Y, Math.Max(0, lines.Width - 3), lines.Height));
        table.Layout(rows with { Height = Math.Max(0, rows.Height - 1) });
    }
}
