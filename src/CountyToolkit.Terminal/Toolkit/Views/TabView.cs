using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>Names of pages in one row and the page chosen below. Tab and Shift+Tab go from page to page.</summary>
/// <param name="pages">Title and view of each page, at least one.</param>
internal sealed class TabView(IReadOnlyList<(string Title, View View)> pages) : View
{
    /// <summary>Place of the page shown.</summary>
    public int Chosen { get; private set; }

    /// <summary>The page shown.</summary>
    public View Page => pages[Chosen].View;

    /// <summary>Called after another page was chosen.</summary>
    public Action? Changed { get; init; }

    /// <inheritdoc/>
    public override bool HasFocus
    {
        get => base.HasFocus;
        set
        {
            base.HasFocus = value;
            Focus();
        }
    }

    /// <summary>Shows a page.</summary>
    public void Choose(int page)
    {
        Chosen = Math.Clamp(page, 0, pages.Count - 1);
        Focus();
        Changed?.Invoke();
    }

    /// <inheritdoc/>
    public override bool Handle(InputEvent input)
    {
        if (Page.Handle(input))
        {
            return true;
        }

        if (input is not KeyEvent { Key: Key.Tab } tab)
        {
            return false;
        }

        int step = tab.Modifiers.HasFlag(Modifiers.Shift) ? pages.Count - 1 : 1;
        Choose((Chosen + step) % pages.Count);
        return true;
    }

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        int x = Frame.X;
        for (int i = 0; i < pages.Count; i++)
        {
            string title = i == Chosen ? "[" + pages[i].Title + "]" : " " + pages[i].Title + " ";
            x = canvas.Put(x, Frame.Y, title, i == Chosen ? Look.Selected : Look.Text, Frame.Right - x) + 1;
        }

        Page.Render(canvas);
    }

    /// <inheritdoc/>
    protected override void Arrange() => Page.Layout(Frame.CutTop(1).Kept);

    private void Focus()
    {
        for (int i = 0; i < pages.Count; i++)
        {
            pages[i].View.HasFocus = HasFocus && i == Chosen;
        }
    }
}
