using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Tests.Screens;

namespace CountyToolkit.Tests.Commands;

/// <summary>What a proposed figure would change, over the invented county, and that the second person sees it.</summary>
public sealed class WhatIfTests : IDisposable
{
    private const string Award = "county-awards";
    private readonly CommandLine line = new();

    public WhatIfTests()
    {
        line.Environment["COUNTY_DB"] = Daixi.CopyTo(Directory.CreateDirectory(Path.Combine(line.Folder, "office")).FullName);
        line.Environment["COUNTY_PASSWORD"] = Daixi.Password;
    }

    public void Dispose() => line.Dispose();

    [Fact]
    public void A_higher_amount_is_counted_firm_by_firm_against_what_the_last_run_granted_and_no_change_changes_nothing()
    {
        // Nothing changed yet changes nothing, and what was before is what the last run granted.
        JsonObject[] now = Programmes();
        Assert.All(now, p => Assert.Equal(("0.00", 0, 0), ((string)p["change"]!, (int)p["gain"]!, (int)p["lose"]!)));
        JsonObject before = now.Single(p => (string)p["programme"]! == "county-awards/recognition");
        JsonNode run = line.Do("awards", "show", ((long)before["run"]!).ToString(CultureInfo.InvariantCulture), "--json").Json;
        Assert.Equal((string)run["total"]!, (string)before["before"]!);
        line.Do("figures", "set", Award, "recognition.srdi-sme", "--value", "30.0001万元", "--from", "2028-01-01");
        JsonObject after = Recognition();
        Assert.True((bool)after["asIf"]!);
        Assert.Equal((string)before["after"]!, (string)after["before"]!);
        JsonObject[] lines = [.. after["lines"]!.AsArray().OfType<JsonObject>()];
        Assert.NotEmpty(lines);

        // The demo's pot is used up: what some gain, all the others bear.
        Assert.True((int)after["gain"]! > 0 && (int)after["lose"]! > 0);
        Assert.Equal(lines.Length, (int)after["gain"]! + (int)after["lose"]!);
        Assert.Equal(lines.Sum(l => Yuan(l["change"])), Yuan(after["change"]));
    }

    [Fact]
    public void The_comparison_is_kept_with_the_proposal_and_shown_to_the_second_person()
    {
        line.Do("figures", "set", Award, "yearCap", "--value", "200万元", "--from", "2028-01-01");
        long approval = (long)line.Do("rules", "propose", Award, "--operator", "周敏", "--json").Json["approval"]!;
        string id = approval.ToString(CultureInfo.InvariantCulture);
        JsonNode shown = line.Do("approvals", "show", id, "--json").Json;
        Assert.Equal((string)shown["sha256"]!, (string)shown["whatIf"]!["proposed"]!);
        line.Do("approvals", "show", id);
        Assert.Contains("全库对比", line.Out, StringComparison.Ordinal);
        Assert.Contains("称号认定奖励", line.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("county-awards/", line.Out, StringComparison.Ordinal);
        Assert.Contains("没有样例验到 2028-01-01 起的新数：年度上限", line.Out, StringComparison.Ordinal);
        Assert.Contains("新标准自 2028-01-01 起", line.Out, StringComparison.Ordinal);
        Assert.Contains("应急管理局的复函只查到 2026-06-30", line.Out, StringComparison.Ordinal);
        line.Do("today", "--operator", "王芳");
        Assert.Contains("政策版本 岱西经信〔2021〕30号", line.Out, StringComparison.Ordinal);
        line.Do("verify");
    }

    [Fact]
    public void A_rule_without_a_programme_is_compared_by_its_answer()
    {
        line.Do("figures", "set", "national-size-class-2011", "sizeBounds.工业.small.employees", "--value", "21");
        JsonObject rule = line.Do("rules", "whatif", "national-size-class-2011", "--json").Json["rules"]!.AsArray().OfType<JsonObject>().Single();
        Assert.All(rule["lines"]!.AsArray(), l => Assert.NotEqual((string?)l!["before"], (string?)l["after"]));
        Assert.True((int)rule["enterprises"]! > 50);
    }

    [Fact]
    public void Two_measures_in_force_that_pay_for_the_same_titles_are_named_until_one_repeals_the_other()
    {
        line.Do("rules", "new", "our-2026/grow-award", "--from", "定额", "--number", "岱西经信〔2026〕40号", "--title", "梯度培育奖励办法", "--effective", "2026-01-01");
        JsonNode twice = line.Do("rules", "whatif", "our-2026", "--json").Json["paidTwice"]!.AsArray().Single()!;
        Assert.Equal("岱西经信〔2021〕30号", (string)twice["number"]!);

        line.Do("policies", "relation", "our-2026", "repeals", "岱西经信〔2021〕30号", "--on", "2026-01-01");
        Assert.Empty(line.Do("rules", "whatif", "our-2026", "--json").Json["paidTwice"]!.AsArray());
    }

    private JsonObject[] Programmes() => [.. line.Do("rules", "whatif", Award, "--json").Json["programmes"]!.AsArray().OfType<JsonObject>()];

    private JsonObject Recognition() => Programmes().Single(p => (string)p["programme"]! == "county-awards/recognition");

    private static decimal Yuan(JsonNode? amount) => decimal.Parse((string)amount!, CultureInfo.InvariantCulture);
}
