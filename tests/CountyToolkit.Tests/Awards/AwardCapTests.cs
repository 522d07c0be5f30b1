using System.Reflection;
using CountyToolkit.Awards;
using CountyToolkit.Tests.House;

namespace CountyToolkit.Tests.Awards;

public sealed class AwardCapTests
{
    [Fact]
    public void A_capped_amount_is_made_in_one_place_only()
    {
        Type type = typeof(AwardCap).GetNestedType("CappedAmount", BindingFlags.NonPublic)!;
        Assert.All(type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic), c => Assert.True(c.IsPrivate));
        Assert.All(type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic), f => Assert.True(f.IsInitOnly));
        Assert.Equal(["Of"], type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Select(m => m.Name));
        Assert.Equal(
            ["src/CountyToolkit.Core/Awards/AwardCap.cs", "src/CountyToolkit.Core/Awards/GrantedLine.cs"],
            Repository.Files("src", "*.cs").Where(f => Repository.Read(f).Contains("CappedAmount.Of(", StringComparison.Ordinal) || Repository.Read(f).Contains("new CappedAmount(", StringComparison.Ordinal)));
    }
}
