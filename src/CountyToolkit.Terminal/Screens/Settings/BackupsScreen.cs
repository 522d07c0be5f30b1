using System.Globalization;
using CountyToolkit.People;
using CountyToolkit.Storage;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Screens.Returns;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Settings;

/// <summary>The verified copies beside the file, newest first, one more now, and one of them in the place of the file.</summary>
internal sealed class BackupsScreen(Workplace workplace) : ListScreen<BackupCopy>(workplace)
{
    private const int LostShown = 8;

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
    protected override void Open(BackupCopy row) => Workplace.Work(
        Say("backups.comparing"),
        (_, _) => LostActs.Of(Workplace.Wording, Workplace.File, row.Path, Workplace.Catalogue, ReturnsScreen.Library(Workplace)),
        lost => HowTo(row, lost));

    private void HowTo(BackupCopy row, IReadOnlyList<ActLine> lost) => MessageBox.Tell(
        Workplace.Application,
        Say("backups.restore"),
        [new(row.Path), new(Say("backups.how")), new("county restore " + Workplace.Shell(row.Path) + " --db " + Workplace.Shell(Workplace.File.Path) + " --operator " + Workplace.Shell(Workplace.Person?.Name ?? "")), .. Lost(lost)],
        Say("screen.close"));

    /// <inheritdoc/>
    protected override IEnumerable<ScreenAction> Own() =>
    [
        new(SettingsDoes.Backup, Make) { WhyNot = MayNot },
        new(SettingsDoes.Restore, () => RestoreBackup.Ask(Workplace, List.Table.Selected!)) { WhyNot = () => NoRow() ?? Workplace.WhyNot(Right.Restore) },
    ];

    private IEnumerable<TextLine> Lost(IReadOnlyList<ActLine> lost) =>
    [
        new(Say(lost.Count == 0 ? "backups.loses-none" : "backups.loses", Number(lost.Count)), lost.Count == 0 ? Look.Text : Look.Warning),
        .. LostLines.Of(Workplace, lost, LostShown),
    ];

    // A copy needs nothing written into the file, so one that is held or read-only can be copied too, though without an entry.
    private string? MayNot() => Workplace.Person is { } person && Rights.May(person, Right.Backup) ? null : Say("screen.no-right", Workplace.Role(Rights.LeastRole(Right.Backup)));

    private void Make() => Workplace.Work(
        Say("do.settings.backup"),
        (_, _) => MakeBackup.Run(Workplace.Session),
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
