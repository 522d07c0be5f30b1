using System.Numerics;

namespace CountyToolkit.Tests;

public sealed class ExactTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.00", "0")]
    [InlineData("12.50", "12.5")]
    [InlineData("1.5E+3", "1500")]
    [InlineData("1e-2", "0.01")]
    public void Decimal_text_is_read_exactly_and_shown_shortest(string text, string shown) =>
        Assert.Equal(shown, Exact.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".5")]
    [InlineData("1,234")]
    [InlineData("１２")]
    [InlineData("1.2.3")]
    public void Anything_else_is_refused(string text) => Assert.False(Exact.TryParse(text, out _));

    [Fact]
    public void A_third_stays_a_third() => Assert.Equal("1/3", (Exact.One / Exact.Of((BigInteger)3)).ToString());

    [Theory]
    [InlineData("2.5", 0, "3")]
    [InlineData("-2.5", 0, "-3")]
    [InlineData("1.005", 2, "1.01")]
    [InlineData("0.004", 2, "0.00")]
    public void Rounding_is_half_away_from_zero(string text, int decimals, string shown) =>
        Assert.Equal(shown, Exact.Parse(text).ToDecimalText(decimals));

    [Theory]
    [InlineData("123456789012345678")]
    [InlineData("-0.000000000000000001")]
    [InlineData("1234567890123456789012345.678")]
    [InlineData("99999999999999999.9")]
    [InlineData("+7")]
    public void Long_and_short_numbers_are_read_alike(string text) =>
        Assert.Equal(Exact.Parse(text + "E+0"), Exact.Parse(text));
}
