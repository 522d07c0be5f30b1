using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Tests.Rules.Bundles;

/// <summary>The history of 舟政办发〔2017〕49号 as its readers tell it, and the marks of other documents.</summary>
public sealed class LawStatusTests
{
    private static readonly PolicyDocument Zhoushan = PolicyDocument.Read("zhoushan", """
        { "number": "舟政办发〔2017〕49号", "title": "…", "made": "2017-05-17", "issued": "2017-05-22", "effective": "2017-05-22", "retroactiveFrom": "2017-01-01", "ends": "2020-12-31",
          "statusEvents": [ { "kind": "retained", "by": "舟政发〔2018〕42号", "year": 2018, "assertedBy": "税谱", "confirmed": false },
                            { "kind": "retained", "by": "舟政发〔2020〕33号", "on": "2020-12-14" },
                            { "kind": "repealed", "by": "舟政办发〔2023〕81号", "year": 2023, "assertedBy": "税谱", "confirmed": false } ] }
        """);

    private static readonly PolicyDocument Province = PolicyDocument.Read("province", """
        { "number": "浙政办发〔2024〕21号", "title": "…", "made": "2024-06-06", "issued": "2024-06-07", "effective": "2024-07-06",
          "relations": [ { "kind": "repeals", "number": "浙政办发〔2022〕19号", "on": "2024-07-06" } ] }
        """);

    [Theory]
    [InlineData("2016-12-31", "not-yet", "begins")]
    [InlineData("2017-01-01", "retroactive", "reaches-back")]
    [InlineData("2017-03-01", "retroactive", "reaches-back")]
    [InlineData("2017-05-21", "retroactive", "reaches-back")]
    [InlineData("2017-05-22", "in-force", "begins")]
    [InlineData("2018-06-30", "in-force", "begins")]
    [InlineData("2020-12-31", "in-force", "begins")]
    [InlineData("2021-01-01", "contested", "term-ended,retained")]
    [InlineData("2022-12-31", "contested", "term-ended,retained")]
    [InlineData("2023-01-01", "unknown", "repeal-day-unknown")]
    [InlineData("2023-12-31", "unknown", "repeal-day-unknown")]
    [InlineData("2024-01-01", "repealed", "repealed")]
    public void Its_force_on_a_day_is_told_from_all_events_together(string day, string status, string because)
    {
        LawStatus law = LawStatus.On(Zhoushan, IsoDate.Parse(day));
        Assert.Equal((status, because), (law.Status, string.Join(",", law.Because.Select(b => b.Code))));
        Assert.All(law.Because, b => Assert.DoesNotContain("law.", b.Sentence(Language.Chinese), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("浙政办发〔2024〕21号", "2024-06-30", "not-yet")]
    [InlineData("浙政办发[2024]21号", "2024-07-06", "in-force")]
    [InlineData("浙政办发（２０２４）２１号", "2024-07-06", "in-force")]
    [InlineData("浙政办发 (2024) 21号", "2024-07-06", "in-force")]
    [InlineData("浙政办发【2024】21号", "2024-07-06", "in-force")]
    [InlineData("浙政办发〔2022〕19号", "2024-07-05", "unknown")]
    [InlineData("浙政办发［2022］19号", "2024-07-06", "repealed")]
    [InlineData("浙政办发〔2024〕22号", "2024-07-06", "unknown")]
    public void A_number_is_known_in_any_brackets_and_width(string number, string day, string status) =>
        Assert.Equal(status, LawStatus.On(number, [Zhoushan, Province], IsoDate.Parse(day)).Status);

    [Fact]
    public void A_draft_is_never_in_force_and_repeals_nothing()
    {
        PolicyDocument draft = Province with { Id = "draft", Number = "草案", Draft = true };
        Assert.Equal("draft", LawStatus.On(draft, new DateOnly(2030, 1, 1)).Status);
        Assert.Equal("unknown", LawStatus.On("浙政办发〔2022〕19号", [draft], new DateOnly(2030, 1, 1)).Status);
    }

    [Fact]
    public void A_term_that_ended_without_more_is_over() =>
        Assert.Equal("repealed", LawStatus.On(Province with { Ends = new DateOnly(2025, 12, 31) }, new DateOnly(2026, 1, 1)).Status);

    [Fact]
    public void Without_any_day_nothing_is_known() =>
        Assert.Equal("unknown", LawStatus.On(Province with { Made = null, Issued = null, Effective = null }, new DateOnly(2026, 1, 1)).Status);

    [Theory]
    [InlineData("2024-06-05", "not-yet")]
    [InlineData("2024-06-06", "unknown")]
    [InlineData("2030-01-01", "unknown")]
    public void A_document_of_which_only_the_making_is_known_is_not_said_to_be_in_force(string day, string status) =>
        Assert.Equal(status, LawStatus.On(Province with { Issued = null, Effective = null }, IsoDate.Parse(day)).Status);

    [Fact]
    public void A_repeal_counts_even_where_the_first_day_is_not_known()
    {
        PolicyDocument repealed = Province with
        {
            Made = null,
            Issued = null,
            Effective = null,
            StatusEvents = [new StatusEvent { Kind = "repealed", By = "另文", On = new DateOnly(2025, 3, 1), Year = 2025 }],
        };
        Assert.Equal("unknown", LawStatus.On(repealed, new DateOnly(2025, 2, 28)).Status);
        Assert.Equal("repealed", LawStatus.On(repealed, new DateOnly(2025, 3, 1)).Status);
    }

    [Fact]
    public void A_document_retained_after_its_repeal_is_for_a_person()
    {
        PolicyDocument revived = Province with
        {
            StatusEvents =
            [
                new StatusEvent { Kind = "repealed", On = new DateOnly(2025, 3, 1), Year = 2025 },
                new StatusEvent { Kind = "retained", On = new DateOnly(2025, 6, 1), Year = 2025 },
            ],
        };
        Assert.Equal("repealed", LawStatus.On(revived, new DateOnly(2025, 5, 31)).Status);
        Assert.Equal("contested", LawStatus.On(revived, new DateOnly(2025, 6, 1)).Status);
    }

    [Fact]
    public void An_assertion_not_confirmed_says_so()
    {
        LawReason reason = Assert.Single(LawStatus.On(Zhoushan, new DateOnly(2024, 6, 1)).Because);
        Assert.False(reason.Confirmed);
        Assert.Contains("尚未核实", reason.Sentence(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_in_force_and_retroactive_pay()
    {
        string[] paying = [.. new[] { "2016-12-31", "2017-03-01", "2018-01-01", "2021-06-01", "2023-06-01", "2024-06-01" }.Where(d => LawStatus.On(Zhoushan, IsoDate.Parse(d)).Pays)];
        Assert.Equal(["2017-03-01", "2018-01-01"], paying);
    }
}
