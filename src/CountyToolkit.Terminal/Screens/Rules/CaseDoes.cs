using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>Commands of the worked cases.</summary>
internal static class CaseDoes
{
    public static readonly ScreenCommand In = new("cases.in", new KeyEvent(Key.F4), Undo.ByCorrection, "rules cases POLICY/RULE --in FILE.csv");
    public static readonly ScreenCommand Lacking = new("cases.propose", new KeyEvent(Key.F11), Undo.NothingToUndo, "rules cases POLICY/RULE --propose --out FILE.csv");
    public static readonly ScreenCommand Out = new("cases.out", KeyEvent.Control('o'), Undo.NothingToUndo, "rules cases POLICY/RULE --out FILE.csv");
    public static readonly ScreenCommand Keep = new("cases.keep", new KeyEvent(Key.F11), Undo.ByCorrection, "rules keep POLICY/RULE ENTERPRISE --date D");
}
