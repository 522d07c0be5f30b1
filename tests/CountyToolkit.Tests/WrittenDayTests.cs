namespace CountyToolkit.Tests;

public class WrittenDayTests
{
    [Theory]
    [InlineData("2026-07-01")]
    [InlineData("2026.7.1")]
    [InlineData("2026/7/1")]
    [InlineData("20260701")]
    [InlineData("2026年7月1日")]
    [InlineData(" 2026 年 7 月 1 日 ")]
    [InlineData("２０２６．０７．０１")]
    public void A_day_is_read_however_offices_write_it(string text) => Assert.Equal(new DateOnly(2026, 7, 1), WrittenDay.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("2026.7")]
    [InlineData("2026年7月")]
    [InlineData("26.7.1")]
    [InlineData("7月1日")]
    [InlineData("1/7/2026")]
    [InlineData("2026-13-01")]
    [InlineData("2026.2.29")]
    [InlineData("3026-07-01")]
    [InlineData("202671")]
    public void What_may_mean_several_days_or_none_is_no_day(string? text) => Assert.Null(WrittenDay.Read(text));
}
