using System.Text;
using System.Text.Json.Nodes;
using CountyToolkit.Awards;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Figures;
using CountyToolkit.Tests.House;

namespace CountyToolkit.Tests.Awards;

/// <summary>A figure compared before its day, and one read on the day of each title.</summary>
public sealed class WhatIfDayTests
{
    private static readonly Bundle Shipped = new ScriptLibrary(Path.Combine(Repository.Root, "scripts")).Bundle("county-awards");
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Fact]
    public void A_figure_brought_forward_holds_on_every_day_a_rule_may_ask_for()
    {
        (Bundle asIf, bool shifted) = WhatIfDay.AsOf(Shipped, Later("2028-01-01"), Day);
        Assert.True(shifted);
        Figure cap = asIf.Policy().Figures.At("yearCap", new DateOnly(2022, 3, 1))!;
        Assert.Equal("2000000", cap.Value!.Value.ToString());
    }

    [Theory]
    [InlineData("2026-06-01", null, "", "")]
    [InlineData("2026-06-01", "title.on", "", "年度上限 2026-06-01")]
    [InlineData("2026-06-01", null, "f.at(f.yearCap.key, t.on)", "年度上限 2026-06-01")]
    [InlineData("2026-06-01", null, "f.当日 (f.yearCap.key, t.on)", "年度上限 2026-06-01")]
    [InlineData("2028-01-01", "title.on", "f.at(f.yearCap.key, t.on)", "")]
    public void A_figure_that_holds_already_and_is_read_on_the_day_of_each_title_is_named(string from, string? checkOn, string script, string told)
    {
        Bundle proposed = Later(from, script);
        Assert.Equal(told, string.Join("; ", WhatIfDay.ReadOnOwnDay(Shipped, proposed, "recognition-award", checkOn, Day).Select(o => $"{o!["figure"]} {o["from"]}")));
        Assert.Empty(WhatIfDay.ReadOnOwnDay(proposed, proposed, "recognition-award", checkOn, Day));
    }

    private static Bundle Later(string from, string script = "")
    {
        JsonObject policy = JsonNode.Parse(Shipped.Text("policy.json")!)!.AsObject();
        JsonArray cap = policy["figures"]!["yearCap"]!.AsArray();
        JsonNode further = cap[0]!.DeepClone();
        (further["from"], further["value"], further["unit"]) = (from, 2000000, "元");
        cap.Add(further);
        Dictionary<string, byte[]> files = new(Shipped.Files)
        {
            ["policy.json"] = Encoding.UTF8.GetBytes(policy.ToJsonString()),
            ["recognition-award.js"] = Encoding.UTF8.GetBytes("// " + script),
        };
        return Bundle.Of("county-awards", files, Shipped.Others);
    }
}
