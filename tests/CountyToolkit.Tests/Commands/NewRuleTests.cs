using System.Text.Json.Nodes;

namespace CountyToolkit.Tests.Commands;

/// <summary><c>county rules new</c>: what is begun passes as it stands, and an office goes on from there by its figures.</summary>
public sealed class NewRuleTests : IDisposable
{
    private readonly CommandLine line = new();

    public NewRuleTests() => line.Environment["COUNTY_DB"] = Path.Combine(line.Folder, "office.db");

    public void Dispose() => line.Dispose();

    [Theory]
    [InlineData("定额", "2026-06-01")]
    [InlineData("percentage", "2026-06-01")]
    [InlineData("分档", "2027-01-01")]
    [InlineData("coefficient", "2022-01-01")]
    public void A_new_document_of_each_shape_is_written_well_and_its_cases_hold(string shape, string effective)
    {
        line.Do("rules", "new", "tech-2026/tech-award", "--from", shape, "--number", "岱西科〔2026〕9号", "--title", "科技奖励办法", "--effective", effective);
        line.Do("rules", "lint", "tech-2026");
        JsonNode tested = line.Do("rules", "test", "tech-2026", "--json").Json;
        Assert.Equal(0, (int)tested["failed"]!);
        Assert.True((int)tested["cases"]! >= 5, tested.ToJsonString());
        Assert.DoesNotContain("county-awards", File.ReadAllText(Path.Combine(line.Folder, "scripts", "policies", "tech-2026", "tech-award.cases.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_is_added_to_a_document_that_is_there_without_taking_its_figures()
    {
        line.Do("rules", "new", "county-awards/talent-award", "--from", "比例", "--clause", "第九条");
        line.Do("rules", "lint", "county-awards");
        Assert.Equal(0, (int)line.Do("rules", "test", "county-awards/talent-award", "--json").Json["failed"]!);
        string[] keys = [.. line.Do("figures", "list", "county-awards", "--json").Json.AsArray().Select(f => (string)f!["key"]!)];
        Assert.Contains("talentAwardRdRatio", keys);
        Assert.Contains("rdRatio", keys);
    }

    [Fact]
    public void A_changed_figure_breaks_a_case_until_it_is_worked_again()
    {
        line.Do("rules", "new", "tech-2026/tech-award", "--from", "定额", "--number", "甲", "--title", "乙", "--effective", "2026-06-01");
        line.Do("figures", "set", "tech-2026", "recognition.专精特新中小企业", "--value", "20万元");
        Assert.Equal(1, line.Run("rules", "test", "tech-2026", "--json"));
        Assert.Contains("200000.00", line.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rules.new-document", "tech-2026/tech-award")]
    [InlineData("rules.exists", "county-awards/rd-reward")]
    [InlineData("rules.bad-id", "county-awards/科技", "--number", "甲")]
    [InlineData("rules.name", "tech-award")]
    public void What_cannot_be_begun_is_refused_and_nothing_is_written(string code, params string[] words)
    {
        Assert.NotEqual(0, line.Run(["rules", "new", .. words, "--from", "定额", "--json"]));
        Assert.Equal(code, (string)line.Json["error"]!["code"]!);
        Assert.False(Directory.Exists(Path.Combine(line.Folder, "scripts")));
    }

    [Fact]
    public void An_unknown_shape_is_told_those_there_are()
    {
        Assert.NotEqual(0, line.Run("rules", "new", "a/b", "--from", "包干", "--json"));
        Assert.Contains("分档/banded", (string)line.Json["error"]!["do"]!, StringComparison.Ordinal);
    }
}
