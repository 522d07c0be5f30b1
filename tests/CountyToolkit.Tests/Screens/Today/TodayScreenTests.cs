using CountyToolkit.Terminal.Screens.Today;
using CountyToolkit.Tests.Toolkit;

namespace CountyToolkit.Tests.Screens.Today;

/// <summary>The first screen.</summary>
public sealed class TodayScreenTests
{
    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void The_day_the_places_and_what_waits_stand_side_by_side(int width, int height)
    {
        using AnOffice office = new(width: width, height: height);
        Hands hands = office.At(new TodayScreen(office.Workplace));
        hands.Press("Tab").Sees("今日 2026-11-22 星期日", "快到期", "待复函", "待补码", "5 户没有统一社会信用代码");
    }
}
