using System.Globalization;
using CountyToolkit.Storage;
using CountyToolkit.Terminal.Frame;
using CountyToolkit.Terminal.Screens.SigningIn;
using CountyToolkit.Terminal.Toolkit;

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
    /// <param name="again">Whether somebody has just signed out: a key pressed too often must not end the program then.</param>
    public static void Begin(Workplace workplace, string hint = "", string person = "", bool again = false) =>
        workplace.Application.Push(new SignInScreen(workplace, hint, person) { AsksToLeave = again });

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
