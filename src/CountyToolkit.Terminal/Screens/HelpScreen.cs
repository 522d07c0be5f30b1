using CountyToolkit.Terminal.Frame;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens;

/// <summary>The keys of the screen below, each with what it does and why it cannot now, then the page <c>county help</c> shows; the equal command lines last.</summary>
internal sealed class HelpScreen : OfficeScreen
{
    private const int WidthOfKey = 8, WidthOfColumn = 36;
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

    /// <summary>How a form is filled in.</summary>
    public static IEnumerable<TextLine> Forms(Workplace workplace) =>
    [
        new TextLine(workplace.Say("help.forms"), Look.Title),
        new TextLine(workplace.Say("help.forms.fields"), Look.Text, 2),
        new TextLine(workplace.Say("help.forms.buttons"), Look.Text, 2),
    ];

    /// <summary>A page of help as far as it is for whoever works at the screens.</summary>
    public static IEnumerable<TextLine> PageAtScreens(Workplace workplace, string page) =>
        Page(page, workplace.Language).Where(l => !IsTyped(l)).TakeWhile(l => !IsForPrograms(workplace, l));

    private static IEnumerable<TextLine> Lines(Workplace workplace, OfficeScreen below)
    {
        ScreenAction[] actions = [.. below.Actions.Concat(Everywhere.Actions(workplace, below)).DistinctBy(a => a.Command)];
        return
        [
            new TextLine(workplace.Say("help.keys"), Look.Title),
            .. Keys(workplace, [.. actions.Where(a => a.Command.Key is not null)]),
            new TextLine(workplace.Say("help.fields"), Look.Text, 2),
            new TextLine(""),
            new TextLine(workplace.Say("help.commands"), Look.Title),
            .. actions.SelectMany(a => About(workplace, a)),
            new TextLine(""),
            .. PageAtScreens(workplace, below.HelpPage),
            new TextLine(""),
            .. Forms(workplace),
            new TextLine(""),
            new TextLine(workplace.Say("help.typed"), Look.Title),
            .. actions.Where(a => a.Command.Typed.Length > 0)
                .Select(a => new TextLine(workplace.Say("help.same", workplace.Say("do." + a.Command.Id), a.Command.Typed), Look.Muted, 2)),
            .. Page(below.HelpPage, workplace.Language).Where(IsTyped).Select(l => l with { Look = Look.Muted }),
        ];
    }

    // Read downwards, the left half first.
    private static IEnumerable<TextLine> Keys(Workplace workplace, ScreenAction[] actions)
    {
        int rows = (actions.Length + 1) / 2;
        for (int i = 0; i < rows; i++)
        {
            string right = i + rows < actions.Length ? Key(workplace, actions[i + rows]) : "";
            yield return new TextLine(Padded(Key(workplace, actions[i]), WidthOfColumn) + right, Look.Key, 2);
        }
    }

    private static IEnumerable<TextLine> About(Workplace workplace, ScreenAction action)
    {
        yield return new TextLine(workplace.Say("help.command", workplace.Say("do." + action.Command.Id), workplace.Say($"do.{action.Command.Id}.help")), Look.Text, 2);
        if (action.WhyNot() is { } reason)
        {
            yield return new TextLine(workplace.Say("help.not-now", reason), Look.Warning, 4);
        }
    }

    private static IEnumerable<TextLine> Page(string page, Language language) =>
        from line in HelpPages.Read(page, language).Split('\n')
        let heading = line.StartsWith('#')
        select new TextLine(line.TrimStart('#').Trim().Replace("`", "", StringComparison.Ordinal), heading ? Look.Title : Look.Text, heading ? 0 : 2);

    // The end of a page that tells what another program reads is for county help, not for whoever works at the screens.
    private static bool IsForPrograms(Workplace workplace, TextLine line) => line.Look == Look.Title && line.Text == workplace.Say("help.for-programs");

    // Lines of the page that only show how a command is typed.
    private static bool IsTyped(TextLine line) => line.Text.StartsWith("county ", StringComparison.Ordinal);

    private static string Key(Workplace workplace, ScreenAction action) => Padded(action.Command.Key!.Name, WidthOfKey) + workplace.Say("do." + action.Command.Id);

    private static string Padded(string text, int cells) => text + new string(' ', Math.Max(1, cells - CellWidth.Wide.Of(text)));
}
