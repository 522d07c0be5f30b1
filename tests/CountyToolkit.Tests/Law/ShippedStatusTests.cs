using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Tests.Law;

/// <summary>What the shipped documents say together about the force of each on a day.</summary>
public sealed class ShippedStatusTests
{
    private static readonly PolicyDocument[] All = [.. ShippedLaw.Policies().Select(ShippedLaw.Policy)];

    [Theory]
    [InlineData("舟政办发〔2017〕49号", "2016-12-31", "not-yet", "begins")]
    [InlineData("舟政办发〔2017〕49号", "2017-01-01", "retroactive", "reaches-back")]
    [InlineData("舟政办发〔2017〕49号", "2017-03-01", "retroactive", "reaches-back")]
    [InlineData("舟政办发〔2017〕49号", "2017-05-21", "retroactive", "reaches-back")]
    [InlineData("舟政办发〔2017〕49号", "2017-05-22", "in-force", "begins")]
    [InlineData("舟政办发〔2017〕49号", "2018-12-31", "in-force", "begins")]
    [InlineData("舟政办发〔2017〕49号", "2020-12-14", "in-force", "begins")]
    [InlineData("舟政办发〔2017〕49号", "2020-12-31", "in-force", "begins")]
    [InlineData("舟政办发〔2017〕49号", "2021-01-01", "contested", "term-ended,retained")]
    [InlineData("舟政办发〔2017〕49号", "2022-12-31", "contested", "term-ended,retained")]
    [InlineData("舟政办发〔2017〕49号", "2023-01-01", "unknown", "repeal-day-unknown")]
    [InlineData("舟政办发〔2017〕49号", "2023-12-31", "unknown", "repeal-day-unknown")]
    [InlineData("舟政办发〔2017〕49号", "2024-01-01", "repealed", "repealed")]
    [InlineData("舟政办发[2017]49号", "2024-01-01", "repealed", "repealed")]
    [InlineData("舟政办发 (2017) 49 号", "2021-06-30", "contested", "term-ended,retained")]
    [InlineData("舟政办发（２０１７）４９号", "2018-01-01", "in-force", "begins")]
    [InlineData("浙政办发〔2024〕21号", "2024-07-05", "not-yet", "begins")]
    [InlineData("浙政办发〔2024〕21号", "2024-07-06", "in-force", "begins")]
    [InlineData("浙政办发〔2022〕19号", "2024-07-05", "unknown", "no-document")]
    [InlineData("浙政办发〔2022〕19号", "2024-07-06", "repealed", "repealed")]
    [InlineData("浙政办发〔2017〕15号", "2017-02-15", "not-yet", "begins")]
    [InlineData("浙政办发〔2017〕15号", "2017-05-22", "unknown", "effective-unknown")]
    [InlineData("浙政办发〔2017〕15号", "2024-07-06", "unknown", "effective-unknown")]
    [InlineData("浙政办发﹝2019﹞28号", "2020-01-01", "unknown", "effective-unknown")]
    [InlineData("浙委办发〔2020〕76号", "2021-06-30", "unknown", "effective-unknown")]
    [InlineData("余杭区（征求意见稿）", "2022-06-30", "draft", "draft")]
    [InlineData("浙江省新一轮制造业“腾笼换鸟、凤凰涅槃”攻坚行动方案(2021—2023年)(征求意见稿)", "2022-06-30", "draft", "draft")]
    [InlineData("浙经信企创〔2016〕234号", "2016-08-31", "not-yet", "begins")]
    [InlineData("浙经信企创〔2016〕234号", "2016-09-01", "in-force", "begins")]
    [InlineData("浙经信企业〔2021〕112号", "2021-07-22", "in-force", "begins")]
    [InlineData("工信部企业[2021]169号", "2021-11-06", "in-force", "begins")]
    [InlineData("工信部企业[2021]170号", "2021-11-05", "not-yet", "begins")]
    [InlineData("工信部企业〔2022〕63号", "2022-07-31", "not-yet", "begins")]
    [InlineData("工信部企业〔2022〕63号", "2026-03-31", "in-force", "begins")]
    [InlineData("工信部企业〔2022〕63号", "2026-04-01", "repealed", "repealed")]
    [InlineData("工信部企业〔2026〕2号", "2026-03-31", "not-yet", "begins")]
    [InlineData("工信部企业〔2026〕2号", "2026-04-01", "in-force", "begins")]
    [InlineData("工信部政法〔2023〕138号", "2024-06-30", "unknown", "no-dates")]
    [InlineData("舟政发〔2018〕42号", "2018-06-30", "unknown", "no-document")]
    public void A_document_has_the_force_its_papers_give_it(string number, string day, string status, string because)
    {
        LawStatus law = LawStatus.On(number, All, IsoDate.Parse(day));
        Assert.Equal(status, law.Status);
        Assert.Equal(because.Split(','), law.Because.Select(b => b.Code));
    }

    [Fact]
    public void A_repeal_of_which_only_the_year_is_known_says_the_year_and_who_asserts_it()
    {
        LawReason reason = Assert.Single(LawStatus.On("舟政办发〔2017〕49号", All, new DateOnly(2023, 6, 30)).Because);
        Assert.False(reason.Confirmed);
        Assert.Contains("2023", reason.Sentence(Language.Chinese), StringComparison.Ordinal);
        Assert.Contains("舟政办发〔2023〕81号", reason.Sentence(Language.Chinese), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("in-force", "2021-06-30", "in-force", "term-ended,retained,settled")]
    [InlineData("ended", "2021-06-30", "repealed", "term-ended,retained,settled")]
    [InlineData("contested", "2021-06-30", "contested", "term-ended,retained")]
    [InlineData("in-force", "2020-12-31", "in-force", "begins")]
    [InlineData("in-force", "2023-06-30", "unknown", "repeal-day-unknown")]
    [InlineData("in-force", "2024-01-01", "repealed", "repealed")]
    public void What_the_office_decided_about_the_time_after_a_term_counts_and_nothing_else_moves(string choice, string day, string status, string because)
    {
        PolicyDocument policy = ShippedLaw.Policy("zhoushan-srdi-2017");
        Reading decided = policy.Readings["A10"] with { Choice = choice, By = "陈立", On = new DateOnly(2026, 7, 1) };
        PolicyDocument settled = policy with { Readings = new Dictionary<string, Reading> { ["A10"] = decided } };
        LawStatus law = LawStatus.On(settled, IsoDate.Parse(day));
        Assert.Equal(status, law.Status);
        Assert.Equal(because.Split(','), law.Because.Select(b => b.Code));
        Assert.All(law.Because.Where(b => b.Code == "settled"), b => Assert.Contains("陈立 2026-07-01", b.Sentence(Language.Chinese), StringComparison.Ordinal));
    }

    [Fact]
    public void No_two_folders_hold_the_same_document() =>
        Assert.Equal(All.Length, All.Select(p => DocumentNumber.Key(p.Number)).Distinct().Count());
}
