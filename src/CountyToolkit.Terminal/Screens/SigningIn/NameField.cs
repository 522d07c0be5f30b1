using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.SigningIn;

/// <summary>The name of an operator: typed, or taken by Up and Down from those who may sign in.</summary>
/// <param name="names">Names offered, in order.</param>
/// <param name="hint">Shown while it is empty.</param>
internal sealed class NameField(IReadOnlyList<string> names, string hint) : View
{
    private readonly TextField typed = new() { Hint = hint, Most = 40 };

    /// <summary>The name as it stands.</summary>
    public string Name
    {
        get => typed.Text.Trim();
        set => typed.Text = value;
    }

    /// <inheritdoc/>
    public override bool HasFocus
    {
        get => base.HasFocus;
        set => base.HasFocus = typed.HasFocus = value;
    }

    /// <inheritdoc/>
    public override bool Handle(InputEvent input)
    {
        if (input is KeyEvent { Key: Key.Up or Key.Down, Modifiers: Modifiers.None } key && names.Count > 0)
        {
            int at = names.ToList().IndexOf(Name);
            int step = key.Key == Key.Down ? 1 : -1;
            Name = names[at < 0 ? (step > 0 ? 0 : names.Count - 1) : (at + step + names.Count) % names.Count];
            return true;
        }

        return typed.Handle(input);
    }

    /// <inheritdoc/>
    public override void Render(Canvas canvas) => typed.Render(canvas);

    /// <inheritdoc/>
    protected override void Arrange() => typed.Layout(Frame);
}
