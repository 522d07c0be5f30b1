using CountyToolkit.Terminal.Screens.Today;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens;

/// <summary>What every screen of the office can do: help, palette, going to a place of work, back, leave.</summary>
internal static class Everywhere
{
    /// <summary>Those commands as they stand on a screen.</summary>
    public static IReadOnlyList<ScreenAction> Actions(Workplace workplace, OfficeScreen screen) =>
    [
        new(EverywhereDoes.Help, () => workplace.Application.Push(new HelpScreen(workplace, screen))),
        new(EverywhereDoes.Palette, () => Palette(workplace, screen, "")),
        new(EverywhereDoes.Refresh, screen.Refresh),
        new(EverywhereDoes.Back, screen.Close) { WhyNot = () => IsFirst(workplace, screen) ? workplace.Say("screen.first") : null },
        .. screen is TodayScreen ? (ScreenAction[])[] : [new(EverywhereDoes.SignOut, () => SignOut(workplace))],
        new(EverywhereDoes.Leave, () => Leave(workplace)),
        .. Places.All.Select(p => new ScreenAction(p.Command, () => Places.GoTo(workplace, p))),
    ];

    /// <summary>Those of them the footer shows after the screen's own.</summary>
    public static IEnumerable<ScreenAction> InFooter(Workplace workplace, OfficeScreen screen)
    {
        IReadOnlyList<ScreenAction> all = Actions(workplace, screen);
        ScreenCommand[] shown = IsFirst(workplace, screen)
            ? [EverywhereDoes.Palette, EverywhereDoes.Help, EverywhereDoes.Leave]
            : [EverywhereDoes.Back, EverywhereDoes.Palette, EverywhereDoes.Help];
        return shown.Select(c => all.First(a => a.Command == c));
    }

    /// <summary>Takes a key no screen took. Chinese typed where a command was expected searches a list, elsewhere opens the palette with it.</summary>
    public static bool Handle(Workplace workplace, OfficeScreen screen, KeyEvent key)
    {
        if (key.IsTyping && char.IsLetterOrDigit(key.Text, 0) && screen.Take(key))
        {
            return true;
        }

        if (key == KeyEvent.Typed("?"))
        {
            key = new KeyEvent(Key.F1);
        }
        else if (key == KeyEvent.Typed(":"))
        {
            key = KeyEvent.Control('p');
        }
        else if (key == KeyEvent.Typed("q") || key == KeyEvent.Control('c'))
        {
            key = new KeyEvent(Key.F10);
        }

        if (Actions(workplace, screen).FirstOrDefault(a => a.Command.Key == key) is { } action)
        {
            screen.Do(action);
            return true;
        }

        if (key.IsTyping && key.Text[0] > '\x7f')
        {
            Palette(workplace, screen, key.Text);
            return true;
        }

        return false;
    }

    /// <summary>Opens the palette with a text already typed.</summary>
    public static void Palette(Workplace workplace, OfficeScreen screen, string text) =>
        workplace.Application.Push(new PaletteScreen(workplace, screen, text));

    // As from the first screen, where a key does it: what the next one may not do must not lie open under his sign-in.
    private static void SignOut(Workplace workplace)
    {
        workplace.Application.PopToFirst();
        OpenScreens.Switch(workplace);
    }

    /// <summary>Asks, and ends the program.</summary>
    /// <param name="workplace">What all screens share.</param>
    /// <param name="meant">Whether the key is one for leaving, so that Enter leaves; else Enter stays.</param>
    public static void Leave(Workplace workplace, bool meant = true) => MessageBox.Ask(
        workplace.Application,
        workplace.Say("do.leave"),
        [new TextLine(workplace.Say("screen.leave"))],
        [(workplace.Say("screen.no"), () => { }), (workplace.Say("do.leave"), () => workplace.Application.Stop(0))],
        meant ? 1 : 0);

    private static bool IsFirst(Workplace workplace, OfficeScreen screen) => workplace.Application.Screens[0] == screen;
}
