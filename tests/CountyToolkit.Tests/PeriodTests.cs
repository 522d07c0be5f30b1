namespace CountyToolkit.Tests;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31", "2023")]
    [InlineData("2024H1", "2024-01-01", "2024-06-30", "2023H2")]
    [InlineData("2024Q1", "2024-01-01", "2024-03-31", "2023Q4")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", "2024-01")]
    [InlineData("2024-01", "2024-01-01", "2024-01-31", "2023-12")]
    public void Knows_its_days_and_the_one_before(string text, string first, string last, string before)
    {
        Period period = Period.Parse(text);
        Assert.Equal((first, last), (IsoDate.Text(period.FirstDay), IsoDate.Text(period.LastDay)));
        Assert.Equal(before, period.Back(1).ToString());
        Assert.Equal(text, period.ToString());
        Assert.Equal(period, period.Back(1).Back(-1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("2024Q5")]
    [InlineData("2024H0")]
    [InlineData("2024-13")]
    [InlineData("2024-7")]
    [InlineData("2024q1")]
    [InlineData("+024")]
    [InlineData("2024年")]
    [InlineData("1899")]
    public void Refuses_every_other_form(string text) => Assert.False(Period.TryParse(text, out _));

    [Theory]
    [InlineData("2024-09-30", "2024Q2")]
    [InlineData("2024-10-01", "2024Q3")]
    [InlineData("2024-01-01", "2023Q4")]
    public void The_last_quarter_before_a_day_has_ended_before_it(string day, string quarter) =>
        Assert.Equal(quarter, Period.LastQuarterBefore(IsoDate.Parse(day)).ToString());
}
