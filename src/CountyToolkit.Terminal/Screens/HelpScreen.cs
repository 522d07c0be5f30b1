using CountyToolkit.Terminal.Frame;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens;

/// <summary>The keys of the screen below, each with what it does and why it cannot now, then the page <c>county help</c> shows.</summary>
internal sealed class HelpScreen : OfficeScreen
{
    private readonly OfficeScreen below;
    private readonly TextView text;

    /// <summary>Help for a screen.</summary>
    public HelpScreen(Workplace workplace, OfficeScreen below)
        : base(workplace)
    {
        this.below = below;
        text = new TextView { Lines = [.. Lines(workplace, below)], Widths = CellWidth.Wide };
    }

    /// <inheritdoc/>
    public override string Crumb => below.Crumb + " › " + Say("do.help");

    /// <inheritdoc/>
    public override IReadOnlyList<ScreenAction> Actions => [];

    /// <inheritdoc/>
    public override string HelpPage => below.HelpPage;

    /// <inheritdoc/>
    protected override View Body => text;

    private static IEnumerable<TextLine> Lines(Workplace workplace, OfficeScreen below)
    {
        yield return new TextLine(workplace.Say("help.keys"), Look.Title);
        foreach (ScreenAction action in below.Actions.Concat(Everywhere.Actions(workplace, below)))
        {
            string key = action.Command.Key is { } pressed ? pressed.Name : "Ctrl+P";
            yield return new TextLine(key + "  " + workplace.Say("do." + action.Command.Id), Look.Key, 2);
            yield return new TextLine(workplace.Say($"do.{action.Command.Id}.help"), Look.Text, 4);
            if (action.WhyNot() is { } reason)
            {
                yield return new TextLine(reason, Look.Warning, 4);
            }

            if (action.Command.Typed.Length > 0)
            {
                yield return new TextLine("county " + action.Command.Typed, Look.Muted, 4);
            }
        }

        yield return new TextLine("");
        foreach (string line in HelpPages.Read(below.HelpPage, workplace.Language).Split('\n'))
        {
            bool heading = line.StartsWith('#');
            yield return new TextLine(line.TrimStart('#').Trim().Replace("`", "", StringComparison.Ordinal), heading ? Look.Title : Look.Text);
        }
    }
}
