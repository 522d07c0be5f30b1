using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens;

/// <summary>A form with lines below it that follow what is typed.</summary>
/// <param name="form">The form; it has the keys.</param>
/// <param name="told">The lines, made anew at each draw; it must not read the file.</param>
/// <param name="rows">Rows kept for them.</param>
internal sealed class FormWithText(Form form, Func<IReadOnlyList<TextLine>> told, int rows) : View
{
    private readonly TextView text = new();

    /// <inheritdoc/>
    public override bool HasFocus
    {
        get => form.HasFocus;
        set => form.HasFocus = value;
    }

    /// <inheritdoc/>
    public override bool Handle(InputEvent input) => form.Handle(input);

    /// <inheritdoc/>
    public override void ComeRound(bool back) => form.ComeRound(back);

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        form.Render(canvas);
        text.Render(canvas);
    }

    /// <inheritdoc/>
    protected override void Arrange()
    {
        (Rect below, Rect above) = Frame.CutBottom(rows);
        text.Lines = told();
        text.Layout(below);
        form.Layout(above);
    }
}
