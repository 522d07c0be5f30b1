using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Screens.Settings;

/// <summary>Commands of the record of acts.</summary>
internal static class AuditDoes
{
    public static readonly ScreenCommand More = new("audit.more", new KeyEvent(Key.F4), Undo.NothingToUndo, "audit list --limit N");
    public static readonly ScreenCommand By = new("audit.by", new KeyEvent(Key.F6), Undo.NothingToUndo, "audit list --by NAME");
    public static readonly ScreenCommand Days = new("audit.days", new KeyEvent(Key.F7), Undo.NothingToUndo, "audit list --from DATE --to DATE");
    public static readonly ScreenCommand Approval = new("audit.approval", new KeyEvent(Key.F6), Undo.NothingToUndo, "approvals show ID");
    public static readonly ScreenCommand Batch = new("audit.batch", new KeyEvent(Key.F7), Undo.NothingToUndo, "imports show ID");
    public static readonly ScreenCommand Run = new("audit.run", new KeyEvent(Key.F8), Undo.NothingToUndo, "awards show RUN");
    public static readonly ScreenCommand Firm = new("audit.firm", new KeyEvent(Key.F9), Undo.NothingToUndo, "enterprises show ENTERPRISE");
}
