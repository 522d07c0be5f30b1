using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>What can be done with imports.</summary>
internal static class ImportsDoes
{
    public static readonly ScreenCommand Go = new("imports", null, Undo.NothingToUndo, "imports list");
    public static readonly ScreenCommand New = new("imports.new", new KeyEvent(Key.F4), Undo.NothingToUndo, "import FILE --dry-run");
    public static readonly ScreenCommand TakeBack = new("imports.undo", new KeyEvent(Key.F8), Undo.Stands, "imports undo ID");
    public static readonly ScreenCommand Path = new("imports.path", new KeyEvent(Key.F4), Undo.NothingToUndo, "");
    public static readonly ScreenCommand Take = new("imports.take", new KeyEvent(Key.F6), Undo.NothingToUndo, "import FILE --dry-run");
    public static readonly ScreenCommand Row = new("imports.row", new KeyEvent(Key.Enter), Undo.NothingToUndo, "");
    public static readonly ScreenCommand Mend = new("imports.mend", new KeyEvent(Key.F4), Undo.NothingToUndo, "import FILE --set-cell FILE:CELL=VALUE");
    public static readonly ScreenCommand MendHere = new("imports.mend-here", new KeyEvent(Key.Enter), Undo.NothingToUndo, "import FILE --set-cell FILE:CELL=VALUE");
    public static readonly ScreenCommand Propose = new("imports.propose", new KeyEvent(Key.F7), Undo.NothingToUndo, "import FILE --set-cell FILE:CELL=VALUE");
    public static readonly ScreenCommand Skip = new("imports.skip", new KeyEvent(Key.F8), Undo.NothingToUndo, "import FILE --skip-row FILE:ROW");
    public static readonly ScreenCommand Marked = new("imports.marked", new KeyEvent(Key.F6), Undo.NothingToUndo, "import FILE --dry-run --marked OUT");
    public static readonly ScreenCommand Column = new("imports.column", new KeyEvent(Key.Enter), Undo.NothingToUndo, "import FILE --column COLUMN=FIELD");
    public static readonly ScreenCommand Given = new("imports.given", new KeyEvent(Key.F4), Undo.NothingToUndo, "import FILE --set FIELD=VALUE");
    public static readonly ScreenCommand Firm = new("imports.firm", new KeyEvent(Key.Enter), Undo.NothingToUndo, "import FILE --set-cell FILE:CELL=VALUE");
    public static readonly ScreenCommand Forget = new("imports.forget", new KeyEvent(Key.Enter), Undo.NothingToUndo, "");
    public static readonly ScreenCommand Form = new("imports.form", new KeyEvent(Key.F11), Undo.NothingToUndo, "import FILE --form FORM --period P");
    public static readonly ScreenCommand Write = new("imports.write", new KeyEvent(Key.F9), Undo.ByCommand, "import FILE");
    public static readonly ScreenCommand WriteGood = new("imports.write-good", new KeyEvent(Key.F12), Undo.ByCommand, "import FILE --accept-good");
}
