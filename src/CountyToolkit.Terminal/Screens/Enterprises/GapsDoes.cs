using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>Commands of 对标缺项.</summary>
internal static class GapsDoes
{
    public static readonly ScreenCommand Go = new("gaps", new KeyEvent(Key.F9), Undo.NothingToUndo, "gap POOL");
    public static readonly ScreenCommand Other = new("gaps.other", new KeyEvent(Key.F4), Undo.NothingToUndo, "gap POOL --date DATE");
    public static readonly ScreenCommand Kind = new("gaps.kind", new KeyEvent(Key.Tab), Undo.NothingToUndo, "");
    public static readonly ScreenCommand Town = new("gaps.town", new KeyEvent(Key.F6), Undo.NothingToUndo, "");
    public static readonly ScreenCommand Export = new("gaps.export", new KeyEvent(Key.F12), Undo.NothingToUndo, "gap POOL --out FILE");
    public static readonly ScreenCommand Conditions = new("gaps.conditions", new KeyEvent(Key.F6), Undo.NothingToUndo, "check TARGET ENTERPRISE");
    public static readonly ScreenCommand Firm = new("gaps.firm", KeyEvent.Control('g'), Undo.NothingToUndo, "gap POOL ENTERPRISE");
    public static readonly ScreenCommand Print = new("gaps.print", new KeyEvent(Key.F12), Undo.NothingToUndo, "gap POOL ENTERPRISE --out FILE");
}
