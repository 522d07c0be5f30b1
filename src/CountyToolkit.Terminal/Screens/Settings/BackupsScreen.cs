using System.Globalization;
using CountyToolkit.People;
using CountyToolkit.Storage;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Settings;

/// <summary>The verified copies beside the file, newest first, one more now, and one of them in the place of the file.</summary>
internal sealed class BackupsScreen(Workplace workplace) : ListScreen<BackupCopy>(workplace)
{
    /// <inheritdoc/>
    public override string Crumb => Say("do.settings") + " › " + Say("do.settings.backups");

    /// <inheritdoc/>
    public override string HelpPage => "restore";

    /// <inheritdoc/>
    protected override string Hint => Say("backups.hint");

    /// <inheritdoc/>
    protected override string Empty => Say("backups.none");

    /// <inheritdoc/>
    protected override IReadOnlyList<TableColumn<BackupCopy>> Columns =>
    [
        new(Say("col.madeAt"), 16, c => c.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
        new(Say("col.occasion"), 12, Occasion),
        new(Say("backups.size"), 10, c => (new FileInfo(c.Path).Length / 1024).ToString(CultureInfo.InvariantCulture)) { IsNumber = true },
        new(Say("col.file"), 24, c => Path.GetFileName(c.Path)) { Stretches = true },
    ];

    /// <inheritdoc/>
    protected override IReadOnlyList<BackupCopy> Load() => BackupShelf.List(Workplace.File.Path);

    /// <inheritdoc/>
    protected override bool Matches(BackupCopy row, string text) =>
        Path.GetFileName(row.Path).Contains(text, StringComparison.OrdinalIgnoreCase) || Occasion(row).Contains(text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override void Open(BackupCopy row) => MessageBox.Tell(
        Workplace.Application,
        Say("backups.restore"),
        [new(row.Path), new(Say("backups.how")), new("county restore " + Workplace.Shell(row.Path) + " --db " + Workplace.Shell(Workplace.File.Path) + " --operator " + Workplace.Shell(Workplace.Person?.Name ?? ""))],
        Say("screen.close"));

    /// <inheritdoc/>
    protected override IEnumerable<ScreenAction> Own() =>
    [
        new(SettingsDoes.Backup, Make) { WhyNot = MayNot },
        new(SettingsDoes.Restore, () => RestoreBackup.Ask(Workplace, List.Table.Selected!)) { WhyNot = () => NoRow() ?? Workplace.WhyNot(Right.Restore) },
    ];

    // Making a copy writes nothing into the file, so one that is held or read-only can be copied too.
    private string? MayNot() => Workplace.Person is { } person && Rights.May(person, Right.Backup) ? null : Say("screen.no-right", Workplace.Role(Rights.LeastRole(Right.Backup)));

    private void Make() => Workplace.Work(
        Say("do.settings.backup"),
        (_, _) => Backup.Make(Workplace.File, "manual", Workplace.Clock),
        path =>
        {
            Workplace.Typed("backup");
            Shown();
            Workplace.Tell(Say("backups.done", Path.GetFileName(path)));
        });

    // The act a copy was made before is part of its name: before-import-12.
    private string Occasion(BackupCopy copy)
    {
        string key = "backup.occasion." + copy.Occasion.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('-');
        return Messages.Has(key) ? Say(key) : copy.Occasion;
    }
}
