using System.Text;
using System.Text.Json.Nodes;

namespace CountyToolkit.Tests.Commands;

/// <summary><c>county programmes</c>: steps, order, basis and stages as a table, written into the office's own folder and nowhere else.</summary>
public sealed class ProgrammeCommandTests : IDisposable
{
    private const string Award = "county-awards", Recognition = "county-awards/recognition";
    private readonly CommandLine line = new();

    public ProgrammeCommandTests() => line.Environment["COUNTY_DB"] = Path.Combine(line.Folder, "office.db");

    private string Own => Path.Combine(line.Folder, "scripts", "policies", Award, "policy.json");

    public void Dispose() => line.Dispose();

    [Fact]
    public void Each_step_is_said_in_words_with_its_clause_and_figure()
    {
        JsonNode shown = line.Do("programmes", "show", Recognition, "--json").Json;
        string[] said = [.. shown["steps"]!.AsArray().Select(s => (string)s!["says"]!)];
        Assert.Equal("创新型中小企业 → 专精特新中小企业 → 专精特新小巨人企业，逐级晋升只补差额", said[2]);
        Assert.Equal("一个政策年度合计不超过年度上限 1200000元（称号认定奖励、研发费用奖励合并计算）", said[3]);
        Assert.Equal("当年 80%；次年 20%，次年亩均效益综合评价是 D 的不再兑付", said[6]);
        Assert.Equal("第五条", (string?)shown["steps"]![3]!["clause"]);
    }

    [Fact]
    public void Every_programme_shipped_can_be_said_and_set_to_what_it_is()
    {
        foreach (JsonNode? row in line.Do("programmes", "list", "--json").Json.AsArray())
        {
            string name = (string)row!["programme"]!;
            JsonNode shown = line.Do("programmes", "show", name, "--json").Json;
            string[] same = [.. shown["fields"]!.AsArray().Where(f => ((string)f!["value"]!).Length > 0).Select(f => (string)f!["field"]! + "=" + (string)f["value"]!)];
            line.Do(["programmes", "set", name, .. same]);
            Assert.True(JsonNode.DeepEquals(shown["fields"], line.Do("programmes", "show", name, "--json").Json["fields"]), name);
        }
    }

    [Fact]
    public void A_programme_of_the_shipped_document_is_copied_whole_and_only_it()
    {
        line.Do("programmes", "set", Recognition, "mode=申请");
        JsonObject own = JsonNode.Parse(File.ReadAllText(Own))!.AsObject();
        Assert.Equal(["programmes"], own.Select(f => f.Key));
        Assert.Equal("recognition", (string)own["programmes"]!.AsArray().Single()!["id"]!);
        line.Do("rules", "lint", Award);
    }

    [Fact]
    public void A_programme_of_another_document_is_named_by_its_title_or_its_id()
    {
        line.Do("rules", "new", "our-2026/grow-award", "--from", "定额", "--number", "岱西经信〔2026〕40号", "--title", "梯度培育奖励办法", "--effective", "2026-01-01");
        line.Do("programmes", "set", "our-2026/grow-award", "year-cap.programmes=our-2026/grow-award,研发费用奖励");
        JsonNode own = JsonNode.Parse(File.ReadAllText(Path.Combine(line.Folder, "scripts", "policies", "our-2026", "policy.json")))!;
        Assert.Equal(["grow-award", "county-awards/rd"], own["programmes"]![0]!["year-cap"]!["programmes"]!.AsArray().Select(p => (string)p!));
    }

    [Fact]
    public void Every_other_byte_of_the_office_s_file_stays()
    {
        line.Do("programmes", "set", Recognition, "mode=申请");
        string before = File.ReadAllText(Own).ReplaceLineEndings("\r\n").Replace("\"basis\": \"granted\"", "\"basis\":\t\"granted\"", StringComparison.Ordinal);
        File.WriteAllText(Own, "\uFEFF" + before, new UTF8Encoding(false));
        line.Do("programmes", "set", Recognition, "basis=按实付", "stages.1.share=70%", "stages.2.share=30％", "difference.ladder=创新型中小企业，专精特新中小企业");
        Assert.Equal(
            "\uFEFF" + before.Replace("granted", "paid", StringComparison.Ordinal).Replace("\"80%\"", "\"70%\"", StringComparison.Ordinal).Replace("\"20%\"", "\"30%\"", StringComparison.Ordinal)
                .Replace("[\"innovative-sme\", \"srdi-sme\", \"little-giant\"]", "[\"innovative-sme\", \"srdi-sme\"]", StringComparison.Ordinal),
            Encoding.UTF8.GetString(File.ReadAllBytes(Own)));
    }

    [Fact]
    public void A_step_goes_with_its_settings_and_comes_back_where_it_is_put()
    {
        line.Do("programmes", "set", Recognition, "steps=同一称号,就高,补差,年度,取整,分期");
        Assert.DoesNotContain("\"pot\"", File.ReadAllText(Own), StringComparison.Ordinal);
        line.Do("programmes", "set", Recognition, "steps=once-per-title 总盘子 取整 分期", "pot.figure=年度预算", "pot.cut=按系数");
        JsonNode shown = line.Do("programmes", "show", Recognition, "--json").Json;
        Assert.Equal(["once-per-title", "pot", "round", "stages"], shown["steps"]!.AsArray().Select(s => (string)s!["step"]!));
        Assert.Equal("总额年度预算 8000000元，不够时按系数分配", (string)shown["steps"]![1]!["says"]!);
    }

    [Fact]
    public void Stages_and_levels_are_added_changed_and_taken_away()
    {
        line.Do("programmes", "set", Recognition, "stages.2.share=10%", "stages.3.share=10%", "stages.3.year=2", "stages.2.in=A,b");
        Assert.Contains("次年 10%，次年亩均效益综合评价不是 A、B 的不再兑付；第 2 年后 10%", Says("stages"), StringComparison.Ordinal);
        line.Do("programmes", "set", Recognition, "stages.3.share=", "stages.2.share=20%", "stages.2.grade=");
        Assert.Equal("当年 80%；次年 20%", Says("stages"));
        line.Do("programmes", "set", Recognition, "steps=取整 分期 分级承担", "sharing.1.level=市级", "sharing.1.share=40%", "sharing.2.level=县级", "sharing.2.share=其余");
        Assert.Equal("市级 40%；县级 其余", Says("sharing"));
    }

    [Theory]
    [InlineData("award.programme.shares-not-whole", "stages.1.share=70%")]
    [InlineData("award.programme.step-not-declared", "waiting.months=12")]
    [InlineData("award.programme.settings-missing", "steps=item-cap,round,stages")]
    [InlineData("award.programme.undeclared", "basis=")]
    [InlineData("award.programme.undeclared", "steps=")]
    [InlineData("award.programme.round-after-stages", "steps=stages,round")]
    [InlineData("award.programme.stage-condition", "stages.1.grade=亩均")]
    [InlineData("award.programme.figure-not-money", "year-cap.figure=rdShare")]
    [InlineData("programmes.unknown-word", "year-cap.figure=yearCup")]
    [InlineData("programmes.unknown-word", "basis=应付")]
    [InlineData("programmes.unknown-word", "year-cap.clause=第九十条")]
    [InlineData("programmes.unknown-word", "highest.among=recogniton")]
    [InlineData("programmes.unknown-word", "year-cap.programmes=recognition,yuhang-srdi-draft/rd")]
    [InlineData("programmes.unknown-word", "steps=补差,抽签")]
    [InlineData("programmes.no-field", "year-cap.figur=yearCap")]
    [InlineData("programmes.not-share", "stages.1.share=八成")]
    [InlineData("programmes.not-whole", "stages.1.year=次年")]
    [InlineData("programmes.place", "stages.4.share=10%")]
    [InlineData("programmes.no-value", "basis")]
    public void What_cannot_be_is_refused_with_the_remedy_and_nothing_is_written(string code, params string[] words)
    {
        Assert.NotEqual(0, line.Run(["programmes", "set", Recognition, .. words, "--json"]));
        Assert.Equal(code, (string)line.Json["error"]!["code"]!);
        Assert.NotEmpty((string)line.Json["error"]!["do"]!);
        Assert.False(File.Exists(Own));
    }

    [Fact]
    public void A_programme_that_is_not_there_is_told_those_that_are()
    {
        Assert.NotEqual(0, line.Run("programmes", "show", "county-awards/recogniton", "--json"));
        Assert.Contains(Recognition, (string)line.Json["error"]!["do"]!, StringComparison.Ordinal);
        Assert.NotEqual(0, line.Run("programmes", "set", "county-awards/recogniton", "mode=申请", "--json"));
        Assert.Equal("award.no-programme", (string)line.Json["error"]!["code"]!);
    }

    private string Says(string step) => line.Do("programmes", "show", Recognition, "--json").Json["steps"]!.AsArray().Where(s => (string)s!["step"]! == step).Select(s => (string)s!["says"]!).Single();
}
