using CountyToolkit.Rules;
using CountyToolkit.Rules.Items;

namespace CountyToolkit.Tests.Rules.Items;

/// <summary>What a subject has or is: attributes, credentials, titles, fields, dates.</summary>
public sealed class HoldingTests
{
    [Theory]
    [InlineData("""{ "attributes": { "own_brand": true } }""", "met")]
    [InlineData("""{ "attributes": { "own_brand": false } }""", "unmet")]
    [InlineData("""{ "attributes": { "own_brand": null } }""", "missing")]
    [InlineData("{}", "missing")]
    public void A_flag_is_there_or_not_or_blank(string facts, string outcome) =>
        Assert.Equal(outcome, Flag.Evaluate("own_brand", null, ARule.Context(facts)).Outcome.Text());

    [Fact]
    public void A_choice_needs_the_codes_that_will_do()
    {
        EvaluationContext context = ARule.Context("""{ "attributes": { "rd_institution_level": "provincial" } }""");
        Assert.Equal(Outcome.Met, Flag.Evaluate("研发机构级别", ["national", "provincial"], context).Outcome);
        Assert.Equal(Outcome.Unmet, Flag.Evaluate("rd_institution_level", ["national"], context).Outcome);
        Assert.Equal("item.flag-codes", Assert.Throws<RuleTextError>(() => Flag.Evaluate("rd_institution_level", null, context)).Code);
        Assert.Equal("item.flag-codes", Assert.Throws<RuleTextError>(() => Flag.Evaluate("own_brand", ["true"], context)).Code);
        Assert.Equal("item.unknown-code", Assert.Throws<RuleTextError>(() => Flag.Evaluate("rd_institution_level", ["nationl"], context)).Code);
        Assert.Equal("item.unknown-code", Assert.Throws<RuleTextError>(() => Flag.Evaluate("own_brend", null, context)).Code);
    }

    [Fact]
    public void A_blank_attribute_is_named() =>
        Assert.Equal(new MissingFact("attribute", "own_brand"), Assert.Single(Flag.Evaluate("own_brand", null, ARule.Context("{}")).Missing));

    [Theory]
    [InlineData("2024-06-30", "2025-11-30", "met")]
    [InlineData("2024-07-01", "2025-11-30", "unmet")]
    [InlineData("2020-01-01", "2024-06-30", "met")]
    [InlineData("2020-01-01", "2024-06-29", "unmet")]
    public void A_credential_without_a_window_is_valid_on_the_day(string from, string until, string outcome) =>
        Assert.Equal(outcome, Have(new CredentialTest { Kind = "high-tech" }, $$"""{ "kind": "high-tech", "from": "{{from}}", "until": "{{until}}" }""").Outcome.Text());

    [Theory]
    [InlineData("provincial", 3, "2023-01-01", "met")]
    [InlineData("provincial", 4, "2023-01-01", "unmet")]
    [InlineData("national", 1, "2023-01-01", "unmet")]
    [InlineData("provincial", 1, "2021-06-30", "met")]
    [InlineData("provincial", 1, "2021-06-29", "unmet")]
    [InlineData("provincial", null, "2023-01-01", "missing")]
    [InlineData("provincial", 1, null, "missing")]
    [InlineData("national", null, "2023-01-01", "unmet")]
    public void An_award_counts_by_level_rank_and_the_day_it_was_given(string level, int? rank, string? from, string outcome)
    {
        CredentialTest test = new() { Kind = "science-award", Levels = ["provincial"], Rank = 3, Window = RuleDates.Window(new DateOnly(2024, 6, 30), 3) };
        string row = $$"""{ "kind": "science-award", "level": "{{level}}", "rank": {{rank?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null"}}, "from": {{(from is null ? "null" : $"\"{from}\"")}} }""";
        Assert.Equal(outcome, Have(test, row).Outcome.Text());
    }

    [Fact]
    public void One_credential_that_will_do_settles_it_beside_a_blank_one()
    {
        CredentialTest test = new() { Kind = "science-award", Rank = 3 };
        Assert.Equal(Outcome.Met, Have(test, """{ "kind": "science-award" }, { "kind": "science-award", "rank": 2 }""").Outcome);
        Assert.Equal(Outcome.Missing, Credential.Evaluate(test, ARule.Context("{}")).Outcome);
        Assert.Equal(Outcome.Unmet, Credential.Evaluate(test, ARule.Context("""{ "credentials": [] }""")).Outcome);
    }

    [Theory]
    [InlineData("2023-03-31", "unmet")]
    [InlineData("2023-04-01", "met")]
    [InlineData("2025-01-31", "met")]
    [InlineData("2025-02-01", "unmet")]
    [InlineData("2025-12-31", "unmet")]
    [InlineData("2026-01-01", "met")]
    [InlineData("2028-12-31", "met")]
    [InlineData("2029-01-01", "unmet")]
    public void A_title_is_held_from_its_first_day_until_lost_and_again_once_given_anew(string day, string outcome)
    {
        const string facts = """
            { "titles": [ { "pool": "srdi-sme", "event": "recognised", "on": "2023-03-20", "from": "2023-04-01", "until": "2026-03-31" },
                          { "pool": "srdi-sme", "event": "revoked", "on": "2025-02-01" },
                          { "pool": "srdi-sme", "event": "recognised", "on": "2025-12-20", "from": "2026-01-01", "until": "2028-12-31" } ] }
            """;
        Assert.Equal(outcome, Title.Evaluate("srdi-sme", ARule.Context(facts, day)).Outcome.Text());
    }

    [Theory]
    [InlineData("lapsed", "met")]
    [InlineData("revoked", "unmet")]
    public void An_old_title_lapsing_on_the_day_of_its_review_does_not_end_the_new_one(string loss, string outcome) =>
        Assert.Equal(outcome, Title.Evaluate("srdi-sme", ARule.Context($$"""
            { "titles": [ { "pool": "srdi-sme", "event": "reviewed", "on": "2024-03-01", "until": "2027-02-28" }, { "pool": "srdi-sme", "event": "{{loss}}", "on": "2024-03-01" } ] }
            """)).Outcome.Text());

    [Fact]
    public void Titles_not_asked_for_are_missing_and_another_title_is_none()
    {
        Assert.Equal(new MissingFact("list", "titles"), Assert.Single(Title.Evaluate("srdi-sme", ARule.Context("{}")).Missing));
        Assert.Equal(Outcome.Unmet, Title.Evaluate("srdi-sme", ARule.Context("""{ "titles": [ { "pool": "little-giant", "event": "recognised", "on": "2023-01-01" } ] }""")).Outcome);
    }

    [Fact]
    public void First_recognised_means_the_first_time_ever_and_not_a_review()
    {
        EvaluationContext context = ARule.Context("""
            { "titles": [ { "pool": "srdi-sme", "event": "recognised", "on": "2020-01-10" }, { "pool": "srdi-sme", "event": "recognised", "on": "2024-01-10" },
                          { "pool": "little-giant", "event": "recognised", "on": "2024-03-10" }, { "pool": "innovative-sme", "event": "recognised", "on": "2024-03-10" },
                          { "pool": "hidden-champion", "event": "reviewed", "on": "2024-03-10" }, { "pool": "single-champion", "event": "recognised", "on": "2024-12-10" } ] }
            """);
        Assert.Equal(["innovative-sme", "little-giant"], Title.FirstRecognised(context.Facts.Titles!, 2024, context).Select(t => t.Pool));
    }

    [Theory]
    [InlineData("region", "\"33\"", "met")]
    [InlineData("region", "[\"3302\", \"330902\"]", "met")]
    [InlineData("region", "\"3302\"", "unmet")]
    [InlineData("industry", "[\"B\", \"C\", \"D\"]", "met")]
    [InlineData("aboveScale", "true", "met")]
    [InlineData("aboveScale", "false", "unmet")]
    [InlineData("entity", "\"enterprise\"", "missing")]
    [InlineData("registeredOn", "{ \"<=\": \"2012-05-08\" }", "met")]
    [InlineData("registeredOn", "{ \"<\": \"2012-05-08\" }", "unmet")]
    [InlineData("registeredOn", "{ \"from\": \"2012-01-01\", \"until\": \"2012-12-31\" }", "met")]
    public void A_field_is_tested_by_data(string field, string test, string outcome) =>
        Assert.Equal(outcome, FactTest.Evaluate(field, System.Text.Json.Nodes.JsonNode.Parse(test), ARule.Context(
            """{ "region": "330902", "industry": "C3734", "aboveScale": true, "registeredOn": "2012-05-08" }""")).Outcome.Text());

    [Fact]
    public void A_blank_field_is_missing_and_its_test_is_not_run()
    {
        ItemAnswer answer = FactTest.Evaluate("region", _ => throw new InvalidOperationException(), ARule.Context("{}"));
        Assert.Equal(new MissingFact("attribute", "region"), Assert.Single(answer.Missing));
        Assert.Equal("item.unknown-field", Assert.Throws<RuleTextError>(() => FactTest.Value("regoin", ARule.Context("{}"))).Code);
        Assert.Equal("item.bad-test", Assert.Throws<RuleTextError>(() => FactTest.Evaluate("aboveScale", "yes", ARule.Context("""{ "aboveScale": true }"""))).Code);
    }

    [Theory]
    [InlineData("2020-02-01", "2024-06-30", "met")]
    [InlineData("2024-06-30", "2024-06-30", "met")]
    [InlineData("2024-07-01", "2025-06-30", "unmet")]
    [InlineData("2020-01-01", "2024-06-29", "unmet")]
    [InlineData(null, "2024-06-30", "missing")]
    public void A_day_lies_within_two_dates_both_in(string? from, string until, string outcome) =>
        Assert.Equal(outcome, Within.Evaluate(from is null ? null : IsoDate.Parse(from), IsoDate.Parse(until), ARule.Context("{}")).Outcome.Text());

    private static ItemAnswer Have(CredentialTest test, string rows) =>
        Credential.Evaluate(test, ARule.Context($$"""{ "credentials": [ {{rows}} ] }"""));
}
