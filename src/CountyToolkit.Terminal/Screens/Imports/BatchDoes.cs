using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>What can be done on the screen of one import.</summary>
internal static class BatchDoes
{
    public static readonly ScreenCommand About = new("imports.about", new KeyEvent(Key.F6), Undo.NothingToUndo, "imports show ID");
}
