using CountyToolkit.Enterprises;

namespace CountyToolkit.Tests.Enterprises;

public sealed class IndustryCodeTests
{
    [Theory]
    [InlineData("3734", "C3734")]
    [InlineData("C3734", "C3734")]
    [InlineData(" c37 ", "C37")]
    [InlineData("C", "C")]
    [InlineData("05", "A05")]
    [InlineData("06", "B06")]
    [InlineData("97", "T97")]
    [InlineData("98", null)]
    [InlineData("00", null)]
    [InlineData("D3734", null)]
    [InlineData("3", null)]
    [InlineData("37341", null)]
    [InlineData("船舶", null)]
    public void Reads(string written, string? code) => Assert.Equal(code, IndustryCode.Read(written));
}
