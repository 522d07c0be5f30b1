using CountyToolkit.Rules;

namespace CountyToolkit.Tests.Rules;

public sealed class RuleDatesTests
{
    [Theory]
    [InlineData("2024-10-08", 3, "2021-10-08/2024-10-08")]
    [InlineData("2024-02-29", 3, "2021-02-28/2024-02-29")]
    [InlineData("2024-02-29", 4, "2020-02-29/2024-02-29")]
    public void A_window_goes_back_from_the_same_day_both_in(string date, int years, string window)
    {
        DateWindow back = RuleDates.Window(IsoDate.Parse(date), years);
        Assert.Equal(window, back.ToString());
        Assert.True(back.Holds(back.From) && back.Holds(back.Until));
        Assert.False(back.Holds(back.From.AddDays(-1)) || back.Holds(back.Until.AddDays(1)));
    }

    [Fact]
    public void The_other_reading_is_the_full_calendar_years_before() =>
        Assert.Equal("2021-01-01/2023-12-31", RuleDates.Window(new DateOnly(2024, 10, 8), 3).CalendarYears()!.ToString());

    [Fact]
    public void A_year_window_is_the_calendar_year_and_has_no_other_reading()
    {
        Assert.Equal("2023-01-01/2023-12-31", RuleDates.YearWindow(2023).ToString());
        Assert.Null(RuleDates.YearWindow(2023).CalendarYears());
        Assert.Null(RuleDates.YearsBefore(new DateOnly(2024, 10, 8), 3).CalendarYears());
    }

    [Theory]
    [InlineData("2024-01-31", "2024-02-01")]
    [InlineData("2024-12-01", "2025-01-01")]
    public void The_next_month_begins_on_its_first(string day, string next) =>
        Assert.Equal(IsoDate.Parse(next), RuleDates.NextMonth(IsoDate.Parse(day)));

    [Theory]
    [InlineData("2024-01-31", 1, "2024-02-29")]
    [InlineData("2023-01-31", 1, "2023-02-28")]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("2020-02-01", 36, "2023-02-01")]
    public void Months_are_added_to_the_same_day_or_the_last(string day, int months, string then) =>
        Assert.Equal(IsoDate.Parse(then), RuleDates.AddMonths(IsoDate.Parse(day), months));
}
