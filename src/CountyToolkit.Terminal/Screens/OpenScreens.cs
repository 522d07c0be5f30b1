using System.Globalization;
using CountyToolkit.Storage;
using CountyToolkit.Terminal.Frame;
using CountyToolkit.Terminal.Toolkit;

namespace CountyToolkit.Terminal.Screens;

/// <summary>Sets the screens up over an open file.</summary>
internal static class OpenScreens
{
    /// <summary>Least size the screens are drawn at.</summary>
    public const int LeastWidth = 80, LeastHeight = 24;

    /// <summary>Puts the sign-in over the first screen; the caller runs the loop and disposes what is answered.</summary>
    public static Workplace Over(Application application, Surroundings surroundings, Language language, CountyFile file)
    {
        Workplace workplace = new(application, surroundings, language, file);
        application.Fault = workplace.Refuse;
        application.TooSmall = new TooSmall(LeastWidth, LeastHeight, (width, height) => workplace.Say(
            "screen.too-small", Digits(width), Digits(height), Digits(LeastWidth), Digits(LeastHeight)));
        return workplace;
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
