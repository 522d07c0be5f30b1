using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Screens;

/// <summary>Commands valid on every screen of the office.</summary>
internal static class EverywhereDoes
{
    public static readonly ScreenCommand Help = new("help", new KeyEvent(Key.F1), Undo.NothingToUndo, "help COMMAND");
    public static readonly ScreenCommand Palette = new("palette", KeyEvent.Control('p'), Undo.NothingToUndo, "");
    public static readonly ScreenCommand Refresh = new("refresh", new KeyEvent(Key.F5), Undo.NothingToUndo, "");
    public static readonly ScreenCommand Back = new("back", new KeyEvent(Key.Escape), Undo.NothingToUndo, "");
    public static readonly ScreenCommand SignOut = new("sign-out", null, Undo.NothingToUndo, "");
    public static readonly ScreenCommand Leave = new("leave", new KeyEvent(Key.F10), Undo.NothingToUndo, "");
}
