using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>Commands of 征询: which unit was asked about what, and what it replied.</summary>
internal static class InquiriesDoes
{
    public static readonly ScreenCommand Go = new("inquiries", new KeyEvent(Key.F11), Undo.NothingToUndo, "inquiries list");
    public static readonly ScreenCommand Ask = new("inquiries.ask", new KeyEvent(Key.F7), Undo.ByCorrection, "inquiries add MATTER ENTERPRISE --from DATE --until DATE");
    public static readonly ScreenCommand Reply = new("inquiries.reply", new KeyEvent(Key.F8), Undo.ByCorrection, "inquiries reply ID");
    public static readonly ScreenCommand TakeBack = new("inquiries.take-back", new KeyEvent(Key.F9), Undo.ByCorrection, "inquiries retract-reply ID --reason TEXT");
    public static readonly ScreenCommand Waiting = new("inquiries.waiting", new KeyEvent(Key.F6), Undo.NothingToUndo, "");
}
