using System.Globalization;
using CountyToolkit.Awards;
using CountyToolkit.Imports;
using CountyToolkit.Pending;
using CountyToolkit.Terminal.Screens.Approvals;
using CountyToolkit.Terminal.Screens.Awards;
using CountyToolkit.Terminal.Screens.Enterprises;
using CountyToolkit.Terminal.Screens.Imports;
using CountyToolkit.Terminal.Screens.Settings;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Today;

/// <summary>Which screen mends what waits.</summary>
internal static class Mending
{
    /// <summary>
    /// Opens it: the enterprises that wait; or the place of work with the approval, run, import or backups on top of it, so that Esc
    /// leads through the place.
    /// </summary>
    public static void Open(Workplace workplace, TodayLine line)
    {
        PendingItem item = line.Item;
        if (item.Kind == "inquiry")
        {
            Places.GoTo(workplace, Places.All.Single(p => p.Command.Id == "enterprises"));
            workplace.Application.Push(new InquiriesScreen(workplace, item.Number));
            return;
        }

        Place place = Places.All.Single(p => p.Command.Id == PlaceOf(item));
        if (item.Enterprises.Count > 0)
        {
            ChosenFirms firms = new(line.Named, item.Enterprises.ToHashSet());
            Places.GoTo(workplace, place, new EnterprisesScreen(workplace, firms));
            return;
        }

        Places.GoTo(workplace, place);
        if (Further(workplace, item) is { } screen)
        {
            workplace.Application.Push(screen);
        }
    }

    private static Screen? Further(Workplace workplace, PendingItem item) => PlaceOf(item) switch
    {
        "approvals" => new ApprovalScreen(workplace, item.Number!.Value),
        "awards" => new RunScreen(workplace, item.Subject is { } run ? long.Parse(run, CultureInfo.InvariantCulture) : item.Number!.Value),
        "imports" when new ImportStore(workplace.Connection).Find(item.Number!.Value) is { } batch => new BatchScreen(workplace, ImportLine.Of(batch, workplace)),
        "settings" => new BackupsScreen(workplace),
        _ => null,
    };

    // A run sent back is mended at the run; of anything else sent back the approval says why.
    private static string PlaceOf(PendingItem item) => (item.Kind, item.Of) switch
    {
        ("backup", _) => "settings",
        ("import", _) => "imports",
        ("draft" or "payment", _) or ("sent-back", ApproveRun.Kind) => "awards",
        ("approval" or "proposed" or "sent-back", _) => "approvals",
        _ => "enterprises",
    };
}
