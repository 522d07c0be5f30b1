using CountyToolkit.Rules;
using CountyToolkit.Rules.Items;

namespace CountyToolkit.Tests.Rules.Items;

/// <summary>Vetoes on 8 October 2024, three years back: 8 October 2021 to the day itself.</summary>
public sealed class VetoTests
{
    private const string Date = "2024-10-08";

    [Theory]
    [InlineData("较大", "2023-03-01", "unmet")]
    [InlineData("重大", "2023-03-01", "unmet")]
    [InlineData("特别重大", "2023-03-01", "unmet")]
    [InlineData("一般", "2023-03-01", "met")]
    [InlineData("violation", "2023-03-01", "met")]
    [InlineData("较大", "2021-10-08", "unmet")]
    [InlineData("较大", "2021-10-07", "met")]
    [InlineData("较大", "2024-10-08", "unmet")]
    [InlineData("较大", "2024-10-09", "met")]
    public void A_grade_is_a_floor_and_both_ends_of_the_window_count(string grade, string on, string outcome) =>
        Assert.Equal(outcome, Safety("较大", $$"""{ "incidents": [ { "kind": "safety", "grade": "{{grade}}", "on": "{{on}}" } ] }""").Outcome.Text());

    [Fact]
    public void Without_a_grade_a_bare_violation_counts_and_other_kinds_do_not()
    {
        Assert.Equal(Outcome.Unmet, Safety(null, """{ "incidents": [ { "kind": "safety", "grade": "violation", "on": "2023-01-01" } ] }""").Outcome);
        Assert.Equal(Outcome.Met, Safety(null, """{ "incidents": [ { "kind": "quality", "grade": "重大", "on": "2023-01-01" } ] }""").Outcome);
    }

    [Fact]
    public void A_list_not_asked_for_is_missing_and_an_empty_one_is_clean()
    {
        ItemAnswer absent = Safety(null, "{}");
        Assert.Equal(Outcome.Missing, absent.Outcome);
        Assert.Equal(("list", "incidents", "应急管理局"), (absent.Missing[0].Kind, absent.Missing[0].Code, absent.Missing[0].Unit));
        Assert.Equal(Outcome.Met, Safety(null, """{ "incidents": [] }""").Outcome);
    }

    [Theory]
    [InlineData("2021-10-08", "2024-10-08", "met")]
    [InlineData("2020-01-01", "2024-12-31", "met")]
    [InlineData("2021-10-09", "2024-10-08", "missing")]
    [InlineData("2021-10-08", "2024-10-07", "missing")]
    public void Where_inquiries_are_kept_each_kind_needs_a_reply_covering_the_window(string from, string until, string outcome) =>
        Assert.Equal(outcome, Safety(null, $$"""{ "incidents": [], "inquiries": [ { "matter": "safety", "from": "{{from}}", "until": "{{until}}", "unit": "应急管理局", "on": "2024-10-09" } ] }""").Outcome.Text());

    [Theory]
    [InlineData("1990-01-01", "unmet")]
    [InlineData("2024-10-08", "unmet")]
    [InlineData("2024-10-09", "met")]
    public void Without_a_window_every_incident_up_to_the_day_counts(string on, string outcome) => Assert.Equal(
        outcome,
        Veto.Evaluate(new VetoTest { Kinds = ["safety"] }, ARule.Context($$"""{ "incidents": [ { "kind": "safety", "grade": "一般", "on": "{{on}}" } ] }""", Date)).Outcome.Text());

    /// <summary>The year is not over on the day: what comes later is not seen, and nobody can have been asked about it.</summary>
    [Fact]
    public void A_window_running_past_the_day_ends_on_it()
    {
        VetoTest thisYear = new() { Lists = ["joint-punishment"], Window = RuleDates.YearWindow(2024) };
        const string asked = """ "inquiries": [ { "matter": "credit", "from": "2024-01-01", "until": "2024-10-08", "on": "2024-10-08" } ] """;
        Assert.Equal(Outcome.Met, Veto.Evaluate(thisYear, ARule.Context($$"""{ "lists": [ { "list": "joint-punishment", "from": "2024-10-09" } ], {{asked}} }""", Date)).Outcome);
        Assert.Equal(Outcome.Unmet, Veto.Evaluate(thisYear, ARule.Context($$"""{ "lists": [ { "list": "joint-punishment", "from": "2024-10-08" } ], {{asked}} }""", Date)).Outcome);
    }

    [Fact]
    public void Who_has_not_answered_is_named()
    {
        ItemAnswer answer = Veto.Evaluate(
            new VetoTest { Kinds = ["safety", "environment"], Window = Window },
            ARule.Context("""
                { "incidents": [], "inquiries": [ { "matter": "safety", "from": "2021-10-08", "until": "2024-10-08", "unit": "应急管理局", "on": "2024-10-09" },
                  { "matter": "environment", "from": "2021-10-08", "until": "2024-10-08", "unit": "生态环境局定海分局" } ] }
                """, Date));
        Assert.Equal(new MissingFact("inquiry", "environment", "2021-10-08/2024-10-08", "生态环境局定海分局"), Assert.Single(answer.Missing));
    }

    [Fact]
    public void A_hit_beats_missing()
    {
        Assert.Equal(Outcome.Unmet, Safety(null, """{ "incidents": [ { "kind": "safety", "grade": "一般", "on": "2023-01-01" } ], "inquiries": [] }""").Outcome);
        Assert.Equal(Outcome.Missing, Safety(null, """{ "incidents": [], "inquiries": [] }""").Outcome);
    }

    [Theory]
    [InlineData("{ \"kind\": \"safety\", \"on\": \"2023-01-01\" }", "missing")]
    [InlineData("{ \"kind\": \"safety\", \"grade\": \"重大\" }", "missing")]
    [InlineData("{ \"kind\": \"safety\", \"on\": \"2020-01-01\" }", "met")]
    [InlineData("{ \"kind\": \"safety\", \"grade\": \"一般\" }", "met")]
    public void An_incident_whose_grade_or_day_is_blank_stays_open_only_if_it_could_count(string incident, string outcome) =>
        Assert.Equal(outcome, Safety("较大", $$"""{ "incidents": [ {{incident}} ] }""").Outcome.Text());

    // A list entry counts if it overlaps the window; without a window, if it holds on the day.
    [Theory]
    [InlineData("2020-01-01", "2021-10-08", true, "unmet")]
    [InlineData("2020-01-01", "2021-10-07", true, "met")]
    [InlineData("2024-10-08", null, true, "unmet")]
    [InlineData("2024-10-09", null, true, "met")]
    [InlineData("2020-01-01", null, false, "unmet")]
    [InlineData("2020-01-01", "2024-10-08", false, "unmet")]
    [InlineData("2020-01-01", "2024-10-07", false, "met")]
    public void A_list_entry_overlaps_the_window_or_holds_on_the_day(string from, string? until, bool window, string outcome)
    {
        string end = until is null ? "null" : $"\"{until}\"";
        ItemAnswer answer = Veto.Evaluate(
            new VetoTest { Lists = ["joint-punishment"], Window = window ? Window : null },
            ARule.Context($$"""{ "lists": [ { "list": "joint-punishment", "from": "{{from}}", "until": {{end}} } ] }""", Date));
        Assert.Equal(outcome, answer.Outcome.Text());
    }

    [Fact]
    public void Whose_entry_it_is_can_be_asked()
    {
        const string facts = """{ "lists": [ { "list": "joint-punishment", "from": "2023-01-01", "who": "legal-representative" } ] }""";
        Assert.Equal(Outcome.Met, Veto.Evaluate(new VetoTest { Lists = ["joint-punishment"], Who = ["enterprise"] }, ARule.Context(facts, Date)).Outcome);
        Assert.Equal(Outcome.Unmet, Veto.Evaluate(new VetoTest { Lists = ["joint-punishment"] }, ARule.Context(facts, Date)).Outcome);
    }

    [Fact]
    public void The_calendar_year_reading_is_shown_only_where_it_differs()
    {
        OtherReading? other = Safety(null, """{ "incidents": [ { "kind": "safety", "grade": "一般", "on": "2021-05-01" } ] }""").Other;
        Assert.Equal(("2021-01-01/2023-12-31", Outcome.Unmet), (other?.Window.ToString(), other?.Outcome));
        Assert.Equal(Outcome.Met, Safety(null, """{ "incidents": [ { "kind": "safety", "grade": "一般", "on": "2024-05-01" } ] }""").Other?.Outcome);
        Assert.Null(Safety(null, """{ "incidents": [ { "kind": "safety", "grade": "一般", "on": "2022-05-01" } ] }""").Other);
        Assert.Null(Safety(null, """{ "incidents": [] }""").Other);
    }

    [Fact]
    public void A_mistyped_kind_is_refused_and_not_clean()
    {
        Assert.Equal("item.unknown-code", Assert.Throws<RuleTextError>(() => Veto.Evaluate(new VetoTest { Kinds = ["saftey"] }, ARule.Context("{}"))).Code);
        Assert.Equal("item.veto-empty", Assert.Throws<RuleTextError>(() => Veto.Evaluate(new VetoTest { Grade = "重大" }, ARule.Context("{}"))).Code);
    }

    private static DateWindow Window => RuleDates.Window(IsoDate.Parse(Date), 3);

    private static ItemAnswer Safety(string? grade, string facts) =>
        Veto.Evaluate(new VetoTest { Kinds = ["safety"], Grade = grade, Window = Window }, ARule.Context(facts, Date));
}
