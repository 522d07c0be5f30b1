using System.Globalization;
using CountyToolkit.Awards;
using CountyToolkit.Imports;
using CountyToolkit.Pending;
using CountyToolkit.Terminal.Screens.Approvals;
using CountyToolkit.Terminal.Screens.Awards;
using CountyToolkit.Terminal.Screens.Enterprises;
using CountyToolkit.Terminal.Screens.Imports;
using CountyToolkit.Terminal.Screens.Settings;

namespace CountyToolkit.Terminal.Screens.Today;

/// <summary>Which screen mends what waits.</summary>
internal static class Mending
{
    /// <summary>Opens it over the first screen, to which Esc leads back at once: the enterprises that wait, the inquiry, approval, run, import or backups.</summary>
    public static void Open(Workplace workplace, TodayLine line)
    {
        PendingItem item = line.Item;
        Places.GoTo(workplace, Places.All.Single(p => p.Command.Id == PlaceOf(item)), Further(workplace, line));
    }

    private static OfficeScreen? Further(Workplace workplace, TodayLine line) => (line.Item, PlaceOf(line.Item)) switch
    {
        ({ Kind: "inquiry" } item, _) => new InquiriesScreen(workplace, item.Number),
        ({ Enterprises.Count: > 0 } item, _) => new EnterprisesScreen(workplace, new ChosenFirms(line.Named, item.Enterprises.ToHashSet()) { Ending = item.Kind == "title-ends" ? item.Of : null }),
        (var item, "approvals") => new ApprovalScreen(workplace, item.Number!.Value),
        (var item, "awards") => new RunScreen(workplace, item.Subject is { } run ? long.Parse(run, CultureInfo.InvariantCulture) : item.Number!.Value),
        (var item, "imports") when new ImportStore(workplace.Connection).Find(item.Number!.Value) is { } batch => new BatchScreen(workplace, ImportLine.Of(batch, workplace)),
        (_, "settings") => new BackupsScreen(workplace),
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
