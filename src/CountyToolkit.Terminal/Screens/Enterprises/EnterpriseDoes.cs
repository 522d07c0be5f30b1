using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>Commands on one enterprise.</summary>
internal static class EnterpriseDoes
{
    public static readonly ScreenCommand Change = new("enterprise.change", new KeyEvent(Key.F4), Undo.NothingToUndo, "");
    public static readonly ScreenCommand Rename = new("enterprise.rename", null, Undo.ByCorrection, "enterprises rename ENTERPRISE NAME");
    public static readonly ScreenCommand Code = new("enterprise.code", null, Undo.ByCorrection, "enterprises code ENTERPRISE CODE");
    public static readonly ScreenCommand Set = new("enterprise.set", null, Undo.ByCorrection, "enterprises set ENTERPRISE ATTRIBUTE VALUE");
    public static readonly ScreenCommand End = new("enterprise.close", null, Undo.ByCorrection, "enterprises close ENTERPRISE --reason TEXT");
    public static readonly ScreenCommand Title = new("enterprise.title", null, Undo.ByCorrection, "titles add ENTERPRISE POOL EVENT --on DATE");
    public static readonly ScreenCommand Merge = new("enterprise.merge", null, Undo.ByCorrection, "enterprises merge ENTERPRISE ENTERPRISE --reason TEXT");
    public static readonly ScreenCommand Print = new("enterprise.print", new KeyEvent(Key.F12), Undo.NothingToUndo, "enterprises show ENTERPRISE");
    public static readonly ScreenCommand Sources = new("enterprise.sources", new KeyEvent(Key.Enter), Undo.NothingToUndo, "indicators history ENTERPRISE INDICATOR");
    public static readonly ScreenCommand Value = new("enterprise.value", new KeyEvent(Key.F7), Undo.ByCorrection, "indicators set ENTERPRISE INDICATOR PERIOD VALUE --source SOURCE");
    public static readonly ScreenCommand Evidence = new("enterprise.evidence", new KeyEvent(Key.Enter), Undo.NothingToUndo, "check TARGET ENTERPRISE");
    public static readonly ScreenCommand Ask = new("enterprise.ask", new KeyEvent(Key.F6), Undo.NothingToUndo, "check TARGET ENTERPRISE");
    public static readonly ScreenCommand Judge = new("enterprise.judge", new KeyEvent(Key.F8), Undo.ByCorrection, "judgements add ENTERPRISE RULE ITEM OUTCOME --reason TEXT");
    public static readonly ScreenCommand Unfold = new("enterprise.unfold", new KeyEvent(Key.F9), Undo.NothingToUndo, "");
    public static readonly ScreenCommand Explain = new("enterprise.explain", new KeyEvent(Key.Enter), Undo.NothingToUndo, "awards explain RUN CODE");
}
