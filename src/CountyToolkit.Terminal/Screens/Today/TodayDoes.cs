using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Screens.Today;

/// <summary>Commands of the first screen.</summary>
internal static class TodayDoes
{
    public static readonly ScreenCommand OtherSide = new("today.side", new KeyEvent(Key.Tab), Undo.NothingToUndo, "");
    public static readonly ScreenCommand SignOut = new("today.sign-out", new KeyEvent(Key.F8), Undo.NothingToUndo, "");
}
