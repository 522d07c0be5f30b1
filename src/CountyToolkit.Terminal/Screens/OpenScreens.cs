using System.Globalization;
using CountyToolkit.Storage;
using CountyToolkit.Terminal.Frame;
using CountyToolkit.Terminal.Screens.SigningIn;
using CountyToolkit.Terminal.Screens.Today;
using CountyToolkit.Terminal.Toolkit;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens;

/// <summary>Sets the screens up over an open file.</summary>
internal static class OpenScreens
{
    /// <summary>Least size the screens are drawn at.</summary>
    public const int LeastWidth = 80, LeastHeight = 24;

    /// <summary>What the screens share, and the application told about it; no screen is shown yet. The caller disposes it.</summary>
    public static Workplace Over(Application application, Surroundings surroundings, Language language, CountyFile file)
    {
        Workplace workplace = new(application, surroundings, language, file);
        application.Fault = workplace.Refuse;
        application.Help = new BoxHelp(workplace).Show;
        application.TooSmall = new TooSmall(LeastWidth, LeastHeight, (width, height) => workplace.Say(
            "screen.too-small", Digits(width), Digits(height), Digits(LeastWidth), Digits(LeastHeight)));
        return workplace;
    }

    /// <summary>Asks who it is; the first screen opens once that is known. The caller runs the loop.</summary>
    /// <param name="workplace">What <see cref="Over"/> answered.</param>
    /// <param name="hint">Said at the sign-in, such as the names and the password of the demo; empty for nothing.</param>
    /// <param name="person">The operator named on the command line or by <c>COUNTY_OPERATOR</c>; empty for none.</param>
    public static void Begin(Workplace workplace, string hint = "", string person = "") =>
        workplace.Application.Push(new SignInScreen(workplace, hint, person));

    /// <summary>The first screen, made anew, and nothing else.</summary>
    public static void First(Workplace workplace)
    {
        workplace.Application.Push(new TodayScreen(workplace));
        foreach (Screen under in workplace.Application.Screens.Where(s => s != workplace.Application.Top).ToList())
        {
            workplace.Application.Pop(under);
        }
    }

    /// <summary>
    /// Signs out and asks who is next, with the name of who was: nobody can go on under another's name by a key, and whoever
    /// opened it by mistake needs but the password. The keys are in the name, so that the next one types over it.
    /// </summary>
    public static void Switch(Workplace workplace)
    {
        string was = workplace.Person?.Name ?? "";
        workplace.SignOut();
        SignInScreen next = new(workplace, "", was) { AsksToLeave = true };
        next.Handle(new KeyEvent(Key.Up));
        workplace.Application.Push(next);
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
