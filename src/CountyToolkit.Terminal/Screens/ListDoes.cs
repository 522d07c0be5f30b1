using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Screens;

/// <summary>Commands of every list.</summary>
internal static class ListDoes
{
    public static readonly ScreenCommand Open = new("list.open", new KeyEvent(Key.Enter), Undo.NothingToUndo, "");
    public static readonly ScreenCommand Choose = new("list.choose", new KeyEvent(Key.Enter), Undo.NothingToUndo, "");
    public static readonly ScreenCommand Find = new("list.find", KeyEvent.Typed("/"), Undo.NothingToUndo, "");
    public static readonly ScreenCommand Columns = new("list.columns", new KeyEvent(Key.F2), Undo.NothingToUndo, "");
    public static readonly ScreenCommand Sort = new("list.sort", new KeyEvent(Key.F3), Undo.NothingToUndo, "");
    public static readonly ScreenCommand Copy = new("list.copy", KeyEvent.Control('y'), Undo.NothingToUndo, "");
}
