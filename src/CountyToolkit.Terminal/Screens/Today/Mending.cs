using CountyToolkit.Pending;

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

    private static string PlaceOf(PendingItem item) => item.Kind switch
    {
        "backup" => "place.settings",
        "import" => "place.imports",
        "approval" or "sent-back" or "proposed" or "draft" or "payment" => "place.awards",
        _ => "place.enterprises",
    };
}
