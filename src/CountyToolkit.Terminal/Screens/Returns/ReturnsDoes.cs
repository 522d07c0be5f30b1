using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Screens.Returns;

/// <summary>Commands of returns.</summary>
internal static class ReturnsDoes
{
    public static readonly ScreenCommand Go = new("returns", null, Undo.NothingToUndo, "returns list");
    public static readonly ScreenCommand Export = new("returns.export", new KeyEvent(Key.F4), Undo.Stands, "returns export FORM --period P --out DIR");
    public static readonly ScreenCommand Verify = new("returns.verify", new KeyEvent(Key.F6), Undo.NothingToUndo, "returns verify PACKAGE");
    public static readonly ScreenCommand Check = new("returns.check", new KeyEvent(Key.F7), Undo.NothingToUndo, "returns check FORM --period P");
}
