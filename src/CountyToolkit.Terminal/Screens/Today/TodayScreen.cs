using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Today;

/// <summary>The first screen: the office's list of work at the left.</summary>
internal sealed class TodayScreen(Workplace workplace) : OfficeScreen(workplace)
{
    private readonly PlaceList places = new(workplace);

    /// <inheritdoc/>
    public override string Crumb => Say("today.crumb", IsoDate.Text(Workplace.Today), Say("today.weekday." + (int)Workplace.Today.DayOfWeek));

    /// <inheritdoc/>
    public override IReadOnlyList<ScreenAction> Actions =>
    [
        new(ListDoes.Open, () => places.Open()),
    ];

    /// <inheritdoc/>
    public override string HelpPage => "help";

    /// <inheritdoc/>
    protected override bool PlacesAside => false;

    /// <inheritdoc/>
    protected override View Body => places;

    /// <inheritdoc/>
    public override void Shown()
    {
        base.Shown();
        Workplace.At = null;
    }
}
