using CountyToolkit.People;
using CountyToolkit.Terminal.Screens.Enterprises;
using CountyToolkit.Terminal.Screens.Imports;
using CountyToolkit.Terminal.Screens.Settings;

namespace CountyToolkit.Terminal.Screens;

/// <summary>The pages behind the first screen of a place, so that the palette finds them from every screen and not only from there.</summary>
internal static class Pages
{
    /// <summary>Every such page; it opens over the first screen of its place, and without a key, which would mean something else here.</summary>
    public static IEnumerable<ScreenAction> Of(Workplace workplace) =>
    [
        Behind(workplace, EnterprisesDoes.Go, GapsDoes.Go, () => AskGaps.Show(workplace, (pool, date, rows, leftOut) => workplace.Application.Push(new GapsScreen(workplace, pool, date, rows, leftOut)))),
        Behind(workplace, EnterprisesDoes.Go, InquiriesDoes.Go, () => workplace.Application.Push(new InquiriesScreen(workplace))),
        Behind(workplace, ImportsDoes.Go, ImportsDoes.New, () => workplace.Application.Push(new FilesScreen(workplace))) with { WhyNot = () => workplace.WhyNot(Right.Import) },
        .. SettingsScreen.Rows(workplace).Select(r => Behind(workplace, SettingsDoes.Go, r.Command, r.Open) with { WhyNot = r.WhyNot }),
    ];

    private static ScreenAction Behind(Workplace workplace, ScreenCommand place, ScreenCommand page, Action open) => new(page with { Key = null }, () =>
    {
        Places.GoTo(workplace, Places.All.Single(p => p.Command == place));
        open();
    });
}
