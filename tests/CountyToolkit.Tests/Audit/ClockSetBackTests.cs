using CountyToolkit.Audit;

namespace CountyToolkit.Tests.Audit;

/// <summary>An office computer whose clock is set back after the file was founded.</summary>
public sealed class ClockSetBackTests
{
    [Fact]
    public void Acts_before_the_hour_of_the_founding_leave_the_file_proven()
    {
        using ACounty county = new();
        county.Act("test.first", act => act.Detail["n"] = 1);
        county.Clock.Now = county.Clock.Now.AddHours(-3);
        county.Act("test.second", act => act.Detail["n"] = 2);
        county.Act("test.third", act => act.Detail["n"] = 3);
        Assert.Empty(VerifyFile.Run(county.File));
    }
}
