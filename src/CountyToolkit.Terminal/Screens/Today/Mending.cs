using System.Globalization;
using CountyToolkit.Awards;
using CountyToolkit.Imports;
using CountyToolkit.Pending;
using CountyToolkit.Policies;
using CountyToolkit.Terminal.Screens.Awards;
using CountyToolkit.Terminal.Screens.Imports;
using CountyToolkit.Terminal.Screens.Settings;

namespace CountyToolkit.Terminal.Screens.Today;

/// <summary>Which screen mends what waits.</summary>
internal static class Mending
{
    /// <summary>Opens it: the place of work, and the run, import or list of backups on top of it, so that Esc leads through the place.</summary>
    public static void Open(Workplace workplace, PendingItem item)
    {
        if (Places.All.FirstOrDefault(p => p.Command.Id == PlaceOf(item)) is { } place)
        {
            Places.GoTo(workplace, place);
            Further(workplace, item);
        }
    }

    private static void Further(Workplace workplace, PendingItem item)
    {
        if (item.Of == ApproveRun.Kind && (item.Subject ?? item.Number?.ToString(CultureInfo.InvariantCulture)) is { } run)
        {
            workplace.Application.Push(new RunScreen(workplace, long.Parse(run, CultureInfo.InvariantCulture)));
        }
        else if (item.Kind == "import" && new ImportStore(workplace.Connection).Find(item.Number!.Value) is { } batch)
        {
            workplace.Application.Push(new BatchScreen(workplace, ImportLine.Of(batch, workplace)));
        }
        else if (item.Kind == "backup")
        {
            workplace.Application.Push(new BackupsScreen(workplace));
        }
    }

    private static string PlaceOf(PendingItem item) => (item.Kind, item.Of) switch
    {
        ("backup", _) => "settings",
        ("import", _) or (_, UndoImport.Kind) => "imports",
        (_, ProposeBundle.Kind) => "rules",
        (_, ApproveRun.Kind) => "awards",
        _ => "enterprises",
    };
}
