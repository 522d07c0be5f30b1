using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>One choice of several in one row. Left and Right change it, Enter opens the list of all.</summary>
/// <param name="application">Where the list is shown.</param>
/// <param name="title">Heading of the list.</param>
/// <param name="options">What there is to choose, as shown.</param>
internal sealed class ComboBox(Application application, string title, IReadOnlyList<string> options) : View
{
    /// <summary>Place of the choice; -1 = none made yet.</summary>
    public int Chosen { get; set; } = -1;

    /// <summary>Called after another choice was made by a key.</summary>
    public Action? Changed { get; init; }

    /// <inheritdoc/>
    public override bool Handle(InputEvent input)
    {
        switch (input)
        {
            case KeyEvent { Key: Key.Left, Modifiers: Modifiers.None }:
                return Choose(Math.Max(0, Chosen - 1));
            case KeyEvent { Key: Key.Right, Modifiers: Modifiers.None }:
                return Choose(Math.Min(options.Count - 1, Chosen + 1));
            case KeyEvent { Key: Key.Enter, Modifiers: Modifiers.None }:
                PickList.Show(application, title, options, Chosen, place => Choose(place));
                return true;
            default:
                return false;
        }
    }

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        Look look = HasFocus ? Look.FieldActive : Look.Field;
        canvas.Fill(Frame with { Height = 1 }, look);
        string text = Chosen >= 0 && Chosen < options.Count ? options[Chosen] : "";
        canvas.PutFit(Frame.X, Frame.Y, Frame.Width - 2, text, look);
        canvas.PutRight(Frame.X, Frame.Y, Frame.Width, "v", look);
    }

    private bool Choose(int place)
    {
        if (place != Chosen && place >= 0 && place < options.Count)
        {
            Chosen = place;
            Changed?.Invoke();
        }

        return true;
    }
}
