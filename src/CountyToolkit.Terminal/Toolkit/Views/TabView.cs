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

    /// <summary>Says at the right of the titles how to go from page to page, where there is room; empty = nothing.</summary>
    public string Hint { get; init; } = "";

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
        RenderTitles(canvas);
        int hint = canvas.Widths.Of(Hint);
        if (pages.Sum(p => canvas.Widths.Of(p.Title) + 3) + hint + 1 <= Frame.Width)
        {
            canvas.Put(Frame.Right - 1 - hint, Frame.Y, Hint, Look.Muted, hint);
        }

        Page.Render(canvas);
    }

    /// <inheritdoc/>
    protected override void Arrange() => Page.Layout(Frame.CutTop(1).Kept);

    // Where not all titles fit, the first ones give way until the chosen one is seen.
    private void RenderTitles(Canvas canvas)
    {
        int[] widths = [.. pages.Select(p => canvas.Widths.Of(p.Title) + 3)];
        int signs = widths.Sum() - 1 <= Frame.Width ? 0 : 2;
        int right = Frame.Right - signs, first = 0;
        while (first < Chosen && widths[first..(Chosen + 1)].Sum() - 1 > right - Frame.X - signs)
        {
            first++;
        }

        int x = Frame.X + signs, next = first;
        for (; next < pages.Count && (next == Chosen || x + widths[next] - 1 <= right); next++)
        {
            string title = next == Chosen ? "[" + pages[next].Title + "]" : " " + pages[next].Title + " ";
            x = canvas.Put(x, Frame.Y, title, next == Chosen ? Look.Selected : Look.Text, right - x) + 1;
        }

        canvas.Put(Frame.X, Frame.Y, first > 0 ? "<" : "", Look.Key);
        canvas.Put(Frame.Right - 1, Frame.Y, next < pages.Count ? ">" : "", Look.Key);
    }

    private void Focus()
    {
        for (int i = 0; i < pages.Count; i++)
        {
            pages[i].View.HasFocus = HasFocus && i == Chosen;
        }
    }
}
