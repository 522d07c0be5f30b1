using System.Globalization;
using CountyToolkit.Audit;
using CountyToolkit.Storage;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Screens.Returns;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Settings;

/// <summary>
/// A backup in the place of the open file: asked with both files side by side and a number to type, then done with the file closed,
/// and whoever did it signs in again. What refuses leaves the file as it was.
/// </summary>
internal static class RestoreBackup
{
    private const int LostShown = 3;

    /// <summary>Asks and restores.</summary>
    public static void Ask(Workplace workplace, BackupCopy copy) => workplace.Work(
        workplace.Say("restore.looking"),
        (_, _) =>
        {
            using CountyFile backup = CountyFile.Open(copy.Path, workplace.Clock, readOnly: true);
            IReadOnlyList<ActLine> lost = LostActs.Of(workplace.Wording, workplace.File, copy.Path, workplace.Catalogue, ReturnsScreen.Library(workplace));
            return (Now: new AuditStore(workplace.Connection).Count(), Then: new AuditStore(backup.Connection).Count(), Lost: lost);
        },
        acts => Ask(workplace, copy, acts.Now, acts.Then, acts.Lost));

    private static void Ask(Workplace workplace, BackupCopy copy, long now, long then, IReadOnlyList<ActLine> lost)
    {
        string file = Path.GetFileName(workplace.File.Path), number = Digits(then);
        List<TextLine> question =
        [
            new(workplace.Say("restore.file", file, Digits(now))),
            new(workplace.Say("restore.by", Path.GetFileName(copy.Path), copy.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), number)),
            new(workplace.Say(now > then ? "restore.loses" : "restore.loses-none", Digits(now - then)), now > then ? Look.Warning : Look.Text),
            .. LostLines.Of(workplace, lost, LostShown),
            new(workplace.Say("restore.then"), Look.Muted),
        ];
        (string, string, string) typed = (number, workplace.Say("restore.type", number), workplace.Say("screen.other-number"));
        TypedConfirm.Ask(workplace.Application, workplace.Say("do.settings.restore"), question, typed, workplace.Say("screen.no"), (workplace.Say("do.settings.restore"), () => Do(workplace, copy)));
    }

    private static void Do(Workplace workplace, BackupCopy copy) => workplace.Work(
        workplace.Say("do.settings.restore"),
        (_, _) =>
        {
            string name = workplace.Person!.Name, before = new AuditStore(workplace.Connection).Head();
            string? kept = workplace.WithFileClosed(path => Restore.Run(path, copy.Path, workplace.Clock));
            RestoreCommand.Record(workplace.Surroundings, workplace.File, name, Path.GetFileName(copy.Path), before);
            return kept;
        },
        kept =>
        {
            workplace.Typed("restore " + Workplace.Shell(copy.Path) + " --db " + Workplace.Shell(workplace.File.Path));
            string name = workplace.Person!.Name;
            workplace.Application.PopToFirst();
            workplace.SignOut();
            OpenScreens.Begin(workplace, workplace.Say("restore.is-done", Path.GetFileName(copy.Path), kept is null ? "" : Path.GetFileName(kept)), name);
        });

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);
}
