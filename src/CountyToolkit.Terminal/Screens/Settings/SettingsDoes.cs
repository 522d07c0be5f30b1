using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Screens.Settings;

/// <summary>Commands of the settings.</summary>
internal static class SettingsDoes
{
    public static readonly ScreenCommand Go = new("settings", null, Undo.NothingToUndo, "");
    public static readonly ScreenCommand Operators = new("settings.operators", null, Undo.NothingToUndo, "operators list");
    public static readonly ScreenCommand Verify = new("settings.verify", null, Undo.NothingToUndo, "verify");
    public static readonly ScreenCommand Backups = new("settings.backups", null, Undo.NothingToUndo, "backup --list");
    public static readonly ScreenCommand Audit = new("settings.audit", null, Undo.NothingToUndo, "audit list");
    public static readonly ScreenCommand Lines = new("settings.typed", null, Undo.NothingToUndo, "");
    public static readonly ScreenCommand Language = new("settings.language", null, Undo.NothingToUndo, "");
    public static readonly ScreenCommand About = new("settings.about", null, Undo.NothingToUndo, "audit head");
    public static readonly ScreenCommand Add = new("operators.add", new KeyEvent(Key.F4), Undo.ByCorrection, "operators add NAME --role ROLE");
    public static readonly ScreenCommand Role = new("operators.role", new KeyEvent(Key.F6), Undo.ByCorrection, "operators role NAME ROLE");
    public static readonly ScreenCommand Password = new("operators.passwd", new KeyEvent(Key.F7), Undo.ByCorrection, "operators passwd NAME");
    public static readonly ScreenCommand Disable = new("operators.disable", new KeyEvent(Key.F8), Undo.ByCorrection, "operators disable NAME");
    public static readonly ScreenCommand Backup = new("settings.backup", new KeyEvent(Key.F4), Undo.NothingToUndo, "backup");
    public static readonly ScreenCommand Restore = new("settings.restore", new KeyEvent(Key.F7), Undo.Stands, "restore BACKUP");
    public static readonly ScreenCommand Save = new("settings.save", new KeyEvent(Key.F4), Undo.NothingToUndo, "");
}
