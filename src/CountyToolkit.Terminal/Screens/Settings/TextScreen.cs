using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Settings;

/// <summary>A screen of the settings that is a text to be read.</summary>
internal abstract class TextScreen(Workplace workplace) : OfficeScreen(workplace)
{
    private readonly TextView text = new() { Widths = CellWidth.Wide };

    /// <inheritdoc/>
    public override IReadOnlyList<ScreenAction> Actions => [];

    /// <inheritdoc/>
    protected override View Body => text;

    /// <inheritdoc/>
    public override void Shown()
    {
        base.Shown();
        text.Lines = [.. Lines()];
    }

    /// <summary>Reads what is shown.</summary>
    protected abstract IEnumerable<TextLine> Lines();

    /// <summary>A heading and what stands under it.</summary>
    protected IEnumerable<TextLine> Part(string heading, params IEnumerable<string> under) =>
        [new TextLine(Say(heading), Look.Title, 1), .. under.Select(u => new TextLine(u, Look.Text, 3)), new TextLine("")];
}
