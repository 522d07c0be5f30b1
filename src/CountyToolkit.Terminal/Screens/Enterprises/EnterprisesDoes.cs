using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>Commands of the list of enterprises.</summary>
internal static class EnterprisesDoes
{
    public static readonly ScreenCommand Go = new("enterprises", null, Undo.NothingToUndo, "enterprises list");
    public static readonly ScreenCommand Closed = new("enterprises.closed", new KeyEvent(Key.F4), Undo.NothingToUndo, "enterprises list --all");
    public static readonly ScreenCommand Check = new("enterprises.check", new KeyEvent(Key.F6), Undo.NothingToUndo, "check TARGET ENTERPRISES");
    public static readonly ScreenCommand Add = new("enterprises.add", new KeyEvent(Key.F7), Undo.ByCorrection, "enterprises add NAME CODE");
    public static readonly ScreenCommand Every = new("enterprises.every", new KeyEvent(Key.F8), Undo.NothingToUndo, "enterprises list");
}
