using CountyToolkit.Awards;
using CountyToolkit.Imports;
using CountyToolkit.Pending;
using CountyToolkit.Policies;

namespace CountyToolkit.Terminal.Screens.Today;

/// <summary>Which screen mends what waits.</summary>
internal static class Mending
{
    /// <summary>Opens it.</summary>
    public static void Open(Workplace workplace, PendingItem item)
    {
        if (Places.All.FirstOrDefault(p => p.Command.Id == PlaceOf(item)) is { } place)
        {
            Places.GoTo(workplace, place);
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
