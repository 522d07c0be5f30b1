using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Screens.Approvals;

/// <summary>Commands of approvals.</summary>
internal static class ApprovalsDoes
{
    public static readonly ScreenCommand Go = new("approvals", null, Undo.NothingToUndo, "approvals list");
    public static readonly ScreenCommand All = new("approvals.all", new KeyEvent(Key.F6), Undo.NothingToUndo, "approvals list --all");
    public static readonly ScreenCommand Approve = new("approvals.approve", new KeyEvent(Key.F4), Undo.Stands, "approvals approve ID --sha256 H");
    public static readonly ScreenCommand SendBack = new("approvals.sendback", new KeyEvent(Key.F6), Undo.ByCommand, "approvals sendback ID --sha256 H --note TEXT");
    public static readonly ScreenCommand Subject = new("approvals.subject", new KeyEvent(Key.F8), Undo.NothingToUndo, "awards show RUN");
    public static readonly ScreenCommand Sheet = new("approvals.sheet", new KeyEvent(Key.F12), Undo.NothingToUndo, "approvals show ID --out FILE");
    public static readonly ScreenCommand Firm = new("approvals.firm", new KeyEvent(Key.Enter), Undo.NothingToUndo, "awards explain RUN CODE");
}
