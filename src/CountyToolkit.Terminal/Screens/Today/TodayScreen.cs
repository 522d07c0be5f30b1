using System.Globalization;
using CountyToolkit.Pending;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Today;

/// <summary>今日, the first screen: the office's list of work, and what the file says is waiting.</summary>
internal sealed class TodayScreen : OfficeScreen
{
    private readonly TodayBody body;

    /// <summary>The first screen of the operator signed in.</summary>
    public TodayScreen(Workplace workplace)
        : base(workplace) => body = new TodayBody(workplace);

    /// <inheritdoc/>
    public override string Crumb => Say("today.crumb", IsoDate.Text(Workplace.Today), Say("today.weekday." + (int)Workplace.Today.DayOfWeek));

    /// <inheritdoc/>
    public override string Aside => Say("today.count", body.Waiting.Rows.Count.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override IReadOnlyList<ScreenAction> Actions =>
    [
        new(ListDoes.Open, Open),
        new(TodayDoes.OtherSide, () => body.Handle(new KeyEvent(Key.Tab))),
        new(TodayDoes.SignOut, () => OpenScreens.Switch(Workplace)),
    ];

    /// <inheritdoc/>
    public override string HelpPage => "today";

    /// <inheritdoc/>
    protected override bool PlacesAside => false;

    /// <inheritdoc/>
    protected override View Body => body;

    /// <inheritdoc/>
    public override void Shown()
    {
        base.Shown();
        Workplace.At = null;
        body.Waiting.Rows =
        [
            .. new ListPending(Workplace.File, Workplace.Clock, Workplace.Person).Run()
                .Select(item => TodayLine.Of(item, Workplace.Today, Workplace.Wording)),
        ];
    }

    private void Open()
    {
        if (!body.WaitingHasKeys)
        {
            body.PlaceList.Open();
        }
        else if (body.Waiting.Selected is { } line)
        {
            Mending.Open(Workplace, line);
        }
    }
}
