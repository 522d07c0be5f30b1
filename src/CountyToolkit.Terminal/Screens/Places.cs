using CountyToolkit.Terminal.Screens.Approvals;
using CountyToolkit.Terminal.Screens.Awards;
using CountyToolkit.Terminal.Screens.Enterprises;
using CountyToolkit.Terminal.Screens.Imports;
using CountyToolkit.Terminal.Screens.Returns;
using CountyToolkit.Terminal.Screens.Rules;
using CountyToolkit.Terminal.Screens.Settings;

namespace CountyToolkit.Terminal.Screens;

/// <summary>The office's list of work, in the order the first screen shows it.</summary>
internal static class Places
{
    /// <summary>Every place.</summary>
    public static IReadOnlyList<Place> All { get; } =
    [
        new(EnterprisesDoes.Go, workplace => new EnterprisesScreen(workplace)),
        new(ImportsDoes.Go, workplace => new ImportsScreen(workplace)),
        new(AwardsDoes.Go, workplace => new AwardsScreen(workplace)),
        new(ApprovalsDoes.Go, workplace => new ApprovalsScreen(workplace)),
        new(ReturnsDoes.Go, workplace => new ReturnsScreen(workplace)),
        new(RulesDoes.Go, workplace => new RulesScreen(workplace)),
        new(SettingsDoes.Go, workplace => new SettingsScreen(workplace)),
    ];

    /// <summary>Leaves what is open and goes to a place, by its first screen or another one of it; the first screen of all stays beneath.</summary>
    public static void GoTo(Workplace workplace, Place place, OfficeScreen? screen = null)
    {
        workplace.Application.PopToFirst();
        workplace.At = place;
        workplace.Application.Push(screen ?? place.Open(workplace));
    }
}
