using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Screens.Awards;

/// <summary>Commands of award runs.</summary>
internal static class AwardsDoes
{
    public static readonly ScreenCommand Go = new("awards", null, Undo.NothingToUndo, "awards list");
    public static readonly ScreenCommand New = new("awards.new", new KeyEvent(Key.F4), Undo.NothingToUndo, "awards run PROGRAMME --year YEAR --date DATE");
    public static readonly ScreenCommand All = new("awards.all", new KeyEvent(Key.F6), Undo.NothingToUndo, "awards list");
    public static readonly ScreenCommand Adjust = new("awards.adjust", new KeyEvent(Key.F4), Undo.ByCorrection, "awards adjust RUN CODE --kind KIND --reason TEXT");
    public static readonly ScreenCommand Retract = new("awards.retract", null, Undo.ByCorrection, "awards retract RUN CODE --reason TEXT");
    public static readonly ScreenCommand Exclude = new("awards.exclude", new KeyEvent(Key.F6), Undo.ByCorrection, "awards exclude RUN CODE --reason TEXT");
    public static readonly ScreenCommand Renew = new("awards.renew", KeyEvent.Control('t'), Undo.ByCorrection, "awards renew RUN");
    public static readonly ScreenCommand Drop = new("awards.drop", null, Undo.ByCorrection, "awards drop RUN --reason TEXT");
    public static readonly ScreenCommand Submit = new("awards.submit", new KeyEvent(Key.F7), Undo.ByCommand, "awards submit RUN");
    public static readonly ScreenCommand SendBack = new("awards.sendback", null, Undo.ByCommand, "awards sendback RUN --note TEXT");
    public static readonly ScreenCommand Compare = new("awards.compare", new KeyEvent(Key.F8), Undo.NothingToUndo, "awards compare RUN --with RUN");
    public static readonly ScreenCommand Pay = new("awards.pay", new KeyEvent(Key.F9), Undo.ByCorrection, "awards pay RUN --date DATE --document NUMBER");
    public static readonly ScreenCommand Verify = new("awards.verify", new KeyEvent(Key.F11), Undo.NothingToUndo, "awards verify RUN");
    public static readonly ScreenCommand Export = new("awards.export", new KeyEvent(Key.F12), Undo.NothingToUndo, "awards export RUN --out DIR");
    public static readonly ScreenCommand Filter = new("awards.filter", new KeyEvent(Key.Tab), Undo.NothingToUndo, "");
    public static readonly ScreenCommand Money = new("awards.money", KeyEvent.Typed("m"), Undo.NothingToUndo, "");
    public static readonly ScreenCommand Origin = new("awards.origin", new KeyEvent(Key.Enter), Undo.NothingToUndo, "awards explain RUN CODE");
    public static readonly ScreenCommand With = new("awards.with", new KeyEvent(Key.F8), Undo.NothingToUndo, "awards compare RUN --with RUN");
}
