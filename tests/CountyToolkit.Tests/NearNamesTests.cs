namespace CountyToolkit.Tests;

public sealed class NearNamesTests
{
    private static readonly string[] Register =
    [
        "浙江东屿阀门有限公司", "浙江海岳新材料科技股份有限公司", "浙江岱西生物科技股份有限公司", "岱西县金平机床厂", "浙江远航汽车零部件有限公司",
        "浙江蓝湾环保科技有限公司", "岱西华达电子有限公司", "浙江顺源化工有限公司", "浙江泰克压力容器有限公司", "岱西船舶修造有限公司", "浙江中裕通信技术有限公司", "岱西森森集团股份有限公司",
    ];

    private readonly NearNames names = new(Register);

    [Theory]
    [InlineData("浙江东屿阀门股份有限公司", "浙江东屿阀门有限公司")]
    [InlineData("东屿阀门集团有限公司", "浙江东屿阀门有限公司")]
    [InlineData("岱西县金平机床厂有限公司", "岱西县金平机床厂")]
    [InlineData("杭州远航汽车零部件有限公司", "浙江远航汽车零部件有限公司")]
    [InlineData("岱西华达电子股份有限公司", "岱西华达电子有限公司")]
    [InlineData("杭州宏远生物医药股份有限公司", null)]
    [InlineData("浙江天奇材料科技股份有限公司", null)]
    [InlineData("浙江新区通信有限公司", null)]
    [InlineData("厂", null)]
    [InlineData("", null)]
    public void A_renamed_firm_is_proposed_and_one_of_the_same_trade_is_not(string written, string? expected) => Assert.Equal(expected, names.Nearest(written));

    [Fact]
    public void A_name_is_nearest_to_itself_however_it_is_written()
    {
        foreach (string name in Register)
        {
            Assert.Equal(new NearName(name, 100), names.To(name)[0]);
            Assert.Equal(new NearName(name, 100), names.To(" " + name.Replace("有限", "有 限", StringComparison.Ordinal))[0]);
        }
    }

    [Fact]
    public void No_register_no_name_like_it() => Assert.Null(new NearNames([]).Nearest("浙江东屿阀门有限公司"));
}
