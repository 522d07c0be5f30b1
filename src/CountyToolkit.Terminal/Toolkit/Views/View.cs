using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>
/// A part of a screen. Three steps, never mixed: <see cref="Layout"/> gives it its place, <see cref="Render"/> draws what
/// is and changes nothing, <see cref="Handle"/> alone changes its state. All three are called on the thread of the
/// <see cref="Application"/>, before a render always with a layout of the present size.
/// </summary>
internal abstract class View
{
    /// <summary>Where it stands on the canvas, as of the last layout.</summary>
    public Rect Frame { get; private set; }

    /// <summary>Whether keys go to it; its owner says so.</summary>
    public virtual bool HasFocus { get; set; }

    /// <summary>Gives the view its place, whatever its size, and lets it place its parts.</summary>
    public void Layout(Rect frame)
    {
        Frame = frame;
        Arrange();
    }

    /// <summary>Draws the view into its frame. Never throws, whatever the size.</summary>
    public abstract void Render(Canvas canvas);

    /// <summary>Takes an event.</summary>
    /// <returns>Whether it was the view's; what is not goes on to its owner.</returns>
    public virtual bool Handle(InputEvent input) => false;

    /// <summary>Told when Tab has come round to it, forwards or <paramref name="back"/>: the keys go to its first part, or its last.</summary>
    public virtual void ComeRound(bool back)
    {
    }

    /// <summary>Places the parts and brings scrolling into bounds; called after <see cref="Frame"/> has changed and before each render.</summary>
    protected virtual void Arrange()
    {
    }
}
