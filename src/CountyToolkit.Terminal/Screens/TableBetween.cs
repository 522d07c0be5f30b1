using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens;

/// <summary>A table with a few lines above it that say what it is, and a few below that say more of the row selected.</summary>
internal sealed class TableBetween<T> : View
    where T : class
{
    private TableView<T> table = new() { Columns = [new TableColumn<T>("", 1, _ => "")] };

    /// <summary>The table; a new one takes the place and the focus of the one before.</summary>
    public TableView<T> Table
    {
        get => table;
        set
        {
            table = value;
            table.HasFocus = HasFocus;
        }
    }

    /// <summary>Lines above, one row each; the table keeps at least half of the height.</summary>
    public IReadOnlyList<TextLine> Above { get; set; } = [];

    /// <summary>Rows kept below.</summary>
    public int RowsBelow { get; init; }

    /// <summary>Draws below a line of its own what belongs to the row selected.</summary>
    public Action<Canvas, Rect, T>? Below { get; init; }

    /// <inheritdoc/>
    public override bool HasFocus
    {
        get => base.HasFocus;
        set
        {
            base.HasFocus = value;
            table.HasFocus = value;
        }
    }

    /// <inheritdoc/>
    public override bool Handle(InputEvent input) => table.Handle(input);

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        int y = Frame.Y;
        foreach (TextLine line in Above.Take(Frame.Height / 2))
        {
            canvas.PutFit(Frame.X + 1 + line.Indent, y++, Frame.Width - 1 - line.Indent, line.Text, line.Look);
        }

        table.Render(canvas);
        if (Below is not null && table.Selected is { } row && Frame.Height > RowsBelow + 1)
        {
            canvas.Line(Frame.X, table.Frame.Bottom, Frame.Width);
            Below(canvas, new Rect(Frame.X + 1, table.Frame.Bottom + 1, Frame.Width - 2, RowsBelow), row);
        }
    }

    /// <inheritdoc/>
    protected override void Arrange()
    {
        Rect middle = Frame.CutTop(Math.Min(Above.Count, Frame.Height / 2)).Kept;
        table.Layout(Below is null ? middle : middle.CutBottom(RowsBelow + 1).Kept);
    }
}
