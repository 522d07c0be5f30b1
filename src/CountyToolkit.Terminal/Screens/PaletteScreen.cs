using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens;

/// <summary>
/// Every command of the screen below and of the whole program, found by Chinese title, its pinyin initials or its English name; as long
/// as nothing is typed, those chosen here lately stand first.
/// </summary>
internal sealed class PaletteScreen : Screen
{
    private readonly Workplace workplace;
    private readonly OfficeScreen below;
    private readonly IReadOnlyList<ScreenAction> all;
    private readonly TextField field;
    private readonly TableView<ScreenAction> table;

    /// <summary>A palette over a screen, with a text already typed.</summary>
    public PaletteScreen(Workplace workplace, OfficeScreen below, string text)
    {
        this.workplace = workplace;
        this.below = below;
        ScreenAction[] here = [.. below.Actions, .. Everywhere.Actions(workplace, below)];
        all = [.. here, .. Pages.Of(workplace).Where(p => here.All(a => a.Command.Id != p.Command.Id))];
        field = new TextField { Hint = workplace.Say("palette.hint"), HasFocus = true, Changed = Filter, Text = text };
        table = new TableView<ScreenAction>
        {
            Columns =
            [
                new(workplace.Say("palette.command"), 18, a => Title(a)),
                new(workplace.Say("palette.key"), 7, a => a.Command.Key?.Name ?? ""),
                new(workplace.Say("palette.what"), 20, a => a.WhyNot() ?? workplace.Say($"do.{a.Command.Id}.help")) { Stretches = true, Look = a => a.WhyNot() is null ? Look.Muted : Look.Warning },
            ],
            Empty = workplace.Say("palette.none"),
            HasFocus = true,
        };
        Filter();
    }

    /// <inheritdoc/>
    public override bool IsOverlay => true;

    /// <inheritdoc/>
    public override bool Handle(InputEvent input)
    {
        switch (input)
        {
            case KeyEvent { Key: Key.Escape }:
                Close();
                break;
            case KeyEvent { Key: Key.Enter }:
                Choose();
                break;
            case KeyEvent { Key: Key.Up or Key.Down or Key.PageUp or Key.PageDown }:
                table.Handle(input);
                break;
            default:
                field.Handle(input);
                break;
        }

        return true;
    }

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        canvas.HideCursor();
        canvas.Box(Box, workplace.Say("do.palette"));
        field.Render(canvas);
        table.Render(canvas);
    }

    /// <inheritdoc/>
    protected override void Arrange()
    {
        (Rect top, Rect kept) = Box.Inner(2, 1).CutTop(2);
        field.Layout(top with { Height = 1 });
        table.Layout(kept);
    }

    private Rect Box => Frame.Centre(Math.Min(92, Frame.Width - 4), Math.Min(22, Frame.Height - 4));

    private string Title(ScreenAction action) => workplace.Say("do." + action.Command.Id);

    private void Filter()
    {
        string wanted = FullWidth.Fold(field.Text).Trim();
        table.Rows = [.. all.Where(a => Matches(a, wanted)).OrderBy(a => wanted.Length == 0 ? Lately(a) : Rank(Title(a), wanted))];

        // What fits best stands first, and Enter is for it, not for what the cursor stood on before the last letter.
        table.Select(table.Shown.Count > 0 ? table.Shown[0] : null);
    }

    private int Lately(ScreenAction action) =>
        workplace.Chosen.IndexOf(action.Command.Id) is var place and >= 0 ? place : int.MaxValue;

    // A title typed out, or all of its initials, goes before one that only holds them: gz is 规则 before 换规则.
    private static int Rank(string title, string wanted) =>
        title.Length == wanted.Length && (title.Equals(wanted, StringComparison.OrdinalIgnoreCase) || PinyinInitials.Match(title, wanted)) ? 0
        : title.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) ? 1 : 2;

    private bool Matches(ScreenAction action, string wanted) =>
        Title(action).Contains(wanted, StringComparison.OrdinalIgnoreCase)
        || PinyinInitials.Match(Title(action), wanted)
        || action.Command.Id.Contains(wanted, StringComparison.OrdinalIgnoreCase);

    private void Choose()
    {
        if (table.Selected is { } action)
        {
            workplace.Chosen.Remove(action.Command.Id);
            workplace.Chosen.Insert(0, action.Command.Id);
            Close();
            below.Do(action);
        }
    }
}
