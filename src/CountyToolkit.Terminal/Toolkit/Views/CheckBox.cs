using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>Yes or no. Space turns it round; Left and Right too, for whoever has an input method on.</summary>
/// <param name="title">What is agreed to.</param>
internal sealed class CheckBox(string title) : View
{
    /// <summary>Whether it is ticked.</summary>
    public bool Checked { get; set; }

    /// <summary>Called after a key has turned it round.</summary>
    public Action? Changed { get; init; }

    /// <inheritdoc/>
    public override bool Handle(InputEvent input)
    {
        if (input is not KeyEvent { Modifiers: Modifiers.None } key || (key.AsCommand() != KeyEvent.Space && key.Key is not (Key.Left or Key.Right)))
        {
            return false;
        }

        Checked = !Checked;
        Changed?.Invoke();
        return true;
    }

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        canvas.PutFit(Frame.X, Frame.Y, Frame.Width, (Checked ? "[x] " : "[ ] ") + title, HasFocus ? Look.FieldActive : Look.Text);
        if (HasFocus)
        {
            canvas.ShowCursor(Math.Min(Frame.X + 1, Frame.Right - 1), Frame.Y);
        }
    }
}
