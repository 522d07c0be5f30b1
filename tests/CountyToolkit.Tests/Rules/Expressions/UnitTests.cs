using CountyToolkit.Rules;
using CountyToolkit.Rules.Expressions;

namespace CountyToolkit.Tests.Rules.Expressions;

public sealed class UnitTests
{
    [Theory]
    [InlineData("亿元", "万元", "10000")]
    [InlineData("万元", "元", "10000")]
    [InlineData("千元", "元", "1000")]
    [InlineData("百万元", "万元", "100")]
    [InlineData("件", "项", "1")]
    [InlineData("家", "个", "1")]
    [InlineData("公顷", "亩", "15")]
    [InlineData("公顷", "平方米", "10000")]
    [InlineData("亩", "平方米", "2000/3")]
    [InlineData("万吨标准煤", "吨标准煤", "10000")]
    [InlineData("万千瓦时", "度", "10000")]
    [InlineData("吨", "千克", "1000")]
    [InlineData("年", "个月", "12")]
    [InlineData("万元/亩", "元/公顷", "150000")]
    [InlineData("亿元/万人", "万元/人", "1")]
    public void One_unit_is_so_many_of_another(string one, string other, string many)
    {
        Unit a = Unit.Parse(one), b = Unit.Parse(other);
        Assert.True(a.Fits(b));
        Assert.Equal(Exact.Parse(many), a.Factor / b.Factor);
    }

    [Theory]
    [InlineData("%", "1/100")]
    [InlineData("‰", "1/1000")]
    [InlineData("倍", "1")]
    [InlineData("", "1")]
    [InlineData(null, "1")]
    public void A_share_is_a_bare_number(string? unit, string many)
    {
        Assert.True(Unit.Parse(unit).IsBare);
        Assert.Equal(Exact.Parse(many), Unit.Parse(unit).Factor);
    }

    [Theory]
    [InlineData("元", "人")]
    [InlineData("元/亩", "元")]
    [InlineData("个", "人")]
    [InlineData("分", "元")]
    [InlineData("年", "%")]
    [InlineData("台", "套")]
    public void Others_do_not_compare(string one, string other) => Assert.False(Unit.Parse(one).Fits(Unit.Parse(other)));

    [Fact]
    public void A_unit_nobody_has_told_of_measures_itself() => Assert.True(Unit.Parse("台").Fits(Unit.Parse("台")));

    [Theory]
    [InlineData("元/")]
    [InlineData("/亩")]
    public void Half_a_quotient_is_no_unit(string text) =>
        Assert.Equal("expression.bad-unit", Assert.Throws<RuleTextError>(() => Unit.Parse(text)).Code);
}
