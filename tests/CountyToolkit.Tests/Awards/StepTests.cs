using System.Text.Json.Nodes;
using CountyToolkit.Awards;

namespace CountyToolkit.Tests.Awards;

public sealed class StepTests
{
    private const string Ladder = "\"difference\": { \"ladder\": [\"innovative-sme\", \"srdi-sme\", \"little-giant\"], \"clause\": \"三\" }";
    private const string TwoStages = """
        "stages": [ { "share": "80%", "year": 0 },
          { "share": "20%", "year": 1, "if": { "grade": "efficiency", "year": "policyYear+1", "not": ["D"] }, "else": "forfeit" } ]
        """;

    private static string Granted(AwardResult result) => result.Answer(new JsonObject())["granted"]?.GetValue<string>() ?? "null";

    private static string Steps(AwardResult result) =>
        string.Join("; ", result.Steps.Select(s => $"{s.Step} {Yuan.Shown(s.Before)}>{Yuan.Shown(s.After)}"));

    private static string Instalments(AwardResult result) =>
        string.Join("; ", result.Answer(new JsonObject())["instalments"]!.AsArray().Select(i => $"{i!["year"]} {i["amount"]}"));

    [Theory]
    [InlineData("199999.99", "199999.99", "")]
    [InlineData("200000", "200000.00", "")]
    [InlineData("200000.01", "200000.00", "item-cap 200000.01>200000.00")]
    public void A_line_is_capped_above_the_figure_and_not_at_it(string amount, string granted, string steps)
    {
        AwardResult result = new AnAward().Line(amount).Under("\"steps\": [\"item-cap\"], \"basis\": \"granted\", \"item-cap\": { \"figure\": \"itemCap\" }");
        Assert.Equal((granted, steps), (Granted(result), Steps(result)));
    }

    [Fact]
    public void A_table_of_caps_gives_each_pool_its_own_and_leaves_the_others_alone()
    {
        AwardResult result = new AnAward().Line("600000", "little-giant").Line("600000", "srdi-sme")
            .Under("\"steps\": [\"item-cap\"], \"basis\": \"granted\", \"item-cap\": { \"figure\": \"poolCap\" }");
        Assert.Equal(["500000.00", "600000.00"], result.Lines.Select(l => Yuan.Shown(l.Amount.InYuan)));
        Assert.Equal("三", result.Steps.Single().Clause);
    }

    [Fact]
    public void A_title_in_the_ledger_is_not_paid_again_but_money_recovered_does_not_count()
    {
        const string Once = "\"steps\": [\"once-per-title\"], \"basis\": \"granted\"";
        Assert.Equal("0.00", Granted(new AnAward().Line("300000", "srdi-sme").Had("300000", "srdi-sme", 2021).Under(Once)));
        Assert.Equal("300000.00", Granted(new AnAward().Line("300000", "srdi-sme").Had("300000", "srdi-sme", 2021, state: "recovered").Under(Once)));
        Assert.Equal("300000.00", Granted(new AnAward().Line("300000", "srdi-sme").Had("100000", "innovative-sme", 2021).Under(Once)));
        Assert.Equal("300000.00", Granted(new AnAward().Line("300000", "srdi-sme").Line("300000", "srdi-sme").Under(Once)));
    }

    [Fact]
    public void Only_the_highest_line_is_paid_and_only_its_excess_over_the_same_kind_this_year()
    {
        const string Plain = "\"steps\": [\"highest\"], \"basis\": \"granted\"";
        const string Among = Plain + ", \"highest\": { \"among\": [\"recognition\", \"rd\"] }";
        AnAward two = new AnAward().Line("100000", "innovative-sme").Line("300000", "srdi-sme").Had("50000", year: 2024, programme: "test/rd").Had("70000", year: 2023);
        Assert.Equal("300000.00", Granted(two.Under(Plain)));
        Assert.Equal("250000.00", Granted(two.Under(Among)));
        Assert.Equal("180000.00", Granted(two.Under(Plain + ", \"highest\": { \"among\": [\"recognition\", \"rd\"], \"years\": \"all\" }")));
    }

    [Fact]
    public void Money_set_off_as_same_kind_is_not_taken_off_again_as_lower_rung() =>
        Assert.Equal("200000.00", Granted(new AnAward().Line("300000", "srdi-sme").Had("100000", "innovative-sme", 2024)
            .Under("\"steps\": [\"highest\", \"difference\"], \"basis\": \"granted\", \"highest\": { \"among\": [\"recognition\"] }, " + Ladder)));

    [Theory]
    [InlineData("granted", "200000.00")]
    [InlineData("paid", "220000.00")]
    public void Moving_up_pays_the_difference_to_what_was_granted_or_paid(string basis, string granted)
    {
        AwardResult result = new AnAward().Line("300000", "srdi-sme").Had("100000", "innovative-sme", paid: "80000")
            .Under("\"steps\": [\"difference\"], \"basis\": \"" + basis + "\", " + Ladder);
        Assert.Equal((granted, "三"), (Granted(result), result.Steps.Single().Clause));
    }

    [Fact]
    public void The_difference_counts_lower_rungs_of_this_run_too_and_never_goes_below_zero()
    {
        const string Rule = "\"steps\": [\"difference\"], \"basis\": \"granted\", " + Ladder;
        AwardResult three = new AnAward().Line("1000000", "little-giant").Line("300000", "srdi-sme").Line("100000", "innovative-sme").Under(Rule);
        Assert.Equal(["700000.00", "200000.00", "100000.00"], three.Lines.Select(l => Yuan.Shown(l.Amount.InYuan)));
        Assert.Equal("0.00", Granted(new AnAward().Line("300000", "srdi-sme").Had("400000", "innovative-sme").Under(Rule)));
        Assert.Equal("300000.00", Granted(new AnAward().Line("300000", "srdi-sme").Had("400000", "little-giant").Under(Rule)));
        Assert.Equal("300000.00", Granted(new AnAward().Line("300000", "srdi-sme").Had("100000", "innovative-sme", state: "recovered").Under(Rule)));
    }

    [Fact]
    public void The_year_cap_counts_ledger_and_submitted_runs_of_the_year_and_cuts_the_last_line_first()
    {
        const string Cap = "\"steps\": [\"year-cap\"], \"basis\": \"granted\", \"year-cap\": { \"figure\": \"yearCap\", \"programmes\": [\"recognition\", \"rd\"] }";
        AwardResult result = new AnAward().Line("400000", "little-giant", "2024-09-01").Line("300000", "srdi-sme", "2024-02-01")
            .Had("500000", year: 2024, programme: "test/rd").Had("900000", year: 2023).Had("900000", year: 2024, programme: "other/x").Holds("200000").Under(Cap);
        Assert.Equal(["200000.00", "300000.00"], result.Lines.Select(l => Yuan.Shown(l.Amount.InYuan)));
        Assert.Equal(("五", "yearCap"), (result.Steps.Single().Clause, result.Steps.Single().Figure!.Key));
        Assert.Equal("0.00", Granted(new AnAward().Line("1").Had("1200000", year: 2024).Under(Cap)));
        Assert.Equal("1.00", Granted(new AnAward().Line("1").Had("1199999", year: 2024).Under(Cap)));
    }

    [Fact]
    public void A_promise_not_yet_paid_fills_the_year_cap_even_on_paid_basis()
    {
        const string Cap = "\"steps\": [\"year-cap\"], \"basis\": \"paid\", \"year-cap\": { \"figure\": \"yearCap\" }";
        Assert.Equal("200000.00", Granted(new AnAward().Line("900000").Had("1000000", year: 2024).Under(Cap)));
        Assert.Equal("400000.00", Granted(new AnAward().Line("900000").Had("1000000", year: 2024, paid: "800000", state: "paid").Under(Cap)));
    }

    [Theory]
    [InlineData("2023-06-30", "2024 80000.00; 2025 pending")]
    [InlineData("2023-07-01", "2024 pending; 2025 pending")]
    public void A_firm_that_moved_in_waits_until_the_day_itself(string movedIn, string instalments)
    {
        AwardResult result = new AnAward().Line("100000").MovedIn(movedIn)
            .Under("\"steps\": [\"waiting\", \"round\", \"stages\"], \"basis\": \"granted\", \"waiting\": { \"from\": \"movedInOn\", \"months\": 12 }, \"round\": \"yuan-down\", " + TwoStages);
        Assert.Equal(("100000.00", instalments), (Granted(result), Instalments(result)));
    }

    [Theory]
    [InlineData("yuan-down", "1234.56", "1234.00")]
    [InlineData("yuan-half-up", "1234.50", "1235.00")]
    [InlineData("fen-down", "10/3", "3.33")]
    [InlineData("fen-half-up", "0.125", "0.13")]
    public void Rounding_is_done_once_as_declared(string mode, string amount, string granted) =>
        Assert.Equal(granted, Granted(new AnAward().Line(amount).Under($"\"steps\": [\"round\"], \"basis\": \"granted\", \"round\": \"{mode}\"")));

    [Fact]
    public void Rounding_up_cannot_lift_an_amount_over_its_cap()
    {
        string policy = "\"steps\": [\"year-cap\", \"round\"], \"basis\": \"granted\", \"year-cap\": { \"figure\": \"yearCap\" }, \"round\": \"yuan-half-up\"";
        Assert.Equal("4.00", Granted(new AnAward().Line("5").Had("1199995.40", year: 2024).Under(policy)));
    }

    [Fact]
    public void Rounding_up_several_lines_cannot_lift_their_sum_over_the_cap_of_the_year()
    {
        string policy = "\"steps\": [\"year-cap\", \"round\"], \"basis\": \"granted\", \"year-cap\": { \"figure\": \"yearCap\" }, \"round\": \"yuan-half-up\"";
        Assert.Equal("9.00", Granted(new AnAward().Line("5.50").Line("4.50").Had("1199990", year: 2024).Under(policy)));
        Assert.Equal("11.00", Granted(new AnAward().Line("5.50").Line("4.50").Had("1199980", year: 2024).Under(policy)));
    }

    [Theory]
    [InlineData(null, "2024 80000.00; 2025 pending")]
    [InlineData("C", "2024 80000.00; 2025 20001.00")]
    [InlineData("D", "2024 80000.00; 2025 0.00")]
    public void The_second_stage_waits_for_the_grade_and_is_forfeited_on_d(string? grade, string instalments)
    {
        AnAward award = new AnAward().Line("100001.20").Grade(2024, "D");
        if (grade is not null)
        {
            award.Grade(2025, grade);
        }

        AwardResult result = award.Under("\"steps\": [\"round\", \"stages\"], \"basis\": \"granted\", \"round\": \"yuan-down\", " + TwoStages);
        Assert.Equal(("100001.00", instalments), (Granted(result), Instalments(result)));
    }

    [Theory]
    [InlineData("\"difference\", \"round\", \"stages\"", "2024 160000.00; 2025 pending", "40000.00")]
    [InlineData("\"round\", \"stages\", \"difference\"", "2024 140000.00; 2025 pending", "60000.00")]
    public void Difference_before_stages_and_stages_before_difference_are_not_the_same(string order, string instalments, string pending)
    {
        AwardResult result = new AnAward().Line("300000", "srdi-sme").Had("100000", "innovative-sme")
            .Under($"\"steps\": [{order}], \"basis\": \"granted\", \"round\": \"yuan-down\", {TwoStages}, {Ladder}");
        Assert.Equal(("200000.00", instalments), (Granted(result), Instalments(result)));
        Assert.Equal(pending, result.Answer(new JsonObject())["instalments"]![1]!["due"]!.GetValue<string>());
    }

    [Fact]
    public void Levels_share_the_money_and_one_takes_the_rest()
    {
        AwardResult result = new AnAward().Line("100001").Under("""
            "steps": ["sharing", "round"], "basis": "granted", "round": "yuan-down", "sharing": [ { "level": "city", "share": "42.35%" }, { "level": "county", "rest": true } ]
            """);
        Assert.Equal([("city", "42350.00"), ("county", "57651.00")], result.Shares.Select(s => (s.Level, Yuan.Shown(s.Amount))));
    }

    [Fact]
    public void The_shares_of_levels_cite_the_clause_one_of_them_names()
    {
        const string Sharing = "\"steps\": [\"sharing\", \"round\"], \"basis\": \"granted\", \"round\": \"yuan-down\", \"sharing\": ";
        Assert.Equal("八", new AnAward().Line("100").Under(Sharing + "[ { \"level\": \"city\", \"share\": \"30%\", \"clause\": \"八\" }, { \"level\": \"county\", \"rest\": true } ]").Steps.Single().Clause);
        Assert.Null(new AnAward().Line("100").Under(Sharing + "[ { \"level\": \"city\", \"share\": \"30%\" }, { \"level\": \"county\", \"rest\": true } ]").Steps.Single().Clause);
    }

    [Fact]
    public void Unmet_is_zero_open_is_null_and_both_have_no_instalments()
    {
        const string Round = "\"steps\": [\"round\"], \"basis\": \"granted\", \"round\": \"yuan-down\"";
        foreach ((string outcome, string granted) in new[] { ("unmet", "0.00"), ("not-applicable", "0.00"), ("missing", "null"), ("manual", "null"), ("failed", "null") })
        {
            AwardResult result = new AnAward { Verdict = outcome }.Line("5").Under(Round);
            Assert.Equal((granted, "", 0), (Granted(result), Instalments(result), result.Lines.Count));
        }
    }

    [Fact]
    public void A_figure_not_filled_in_leaves_the_award_open_and_is_named()
    {
        AwardResult step = new AnAward().Line("5").Under("\"steps\": [\"year-cap\"], \"basis\": \"granted\", \"year-cap\": { \"figure\": \"blank\" }");
        Assert.Equal(("null", "blank"), (Granted(step), step.Missing.Single().Code));
        AwardResult line = new AnAward().Line(null).Line("5").Under("\"steps\": [\"round\"], \"basis\": \"granted\", \"round\": \"yuan-down\"");
        Assert.Equal(("null", "figure"), (Granted(line), line.Missing.Single().Kind));
    }

    [Fact]
    public void A_ledger_nobody_asked_for_is_missing_where_a_step_looks_back()
    {
        AwardResult looksBack = new AnAward().Line("300000", "srdi-sme").NoLedger().Under("\"steps\": [\"difference\"], \"basis\": \"granted\", " + Ladder);
        Assert.Equal(("null", "list", "ledger"), (Granted(looksBack), looksBack.Missing.Single().Kind, looksBack.Missing.Single().Code));
        Assert.Equal("5.00", Granted(new AnAward().Line("5").NoLedger().Under("\"steps\": [\"round\"], \"basis\": \"granted\", \"round\": \"yuan-down\"")));
    }

    [Fact]
    public void Only_titles_of_the_policy_year_are_paid_when_the_programme_says_so()
    {
        AwardResult result = new AnAward().Line("100000", "innovative-sme", "2023-12-31").Line("300000", "srdi-sme", "2024-01-01")
            .Under("\"steps\": [\"round\"], \"basis\": \"granted\", \"round\": \"yuan-down\", \"policyYear\": \"title.on\"");
        Assert.Equal(("300000.00", "policy-year 400000.00>300000.00"), (Granted(result), Steps(result)));
    }

    [Theory]
    [InlineData("2021-12-31", "0.00")]
    [InlineData("2022-01-01", "300000.00")]
    public void A_title_from_before_the_document_pays_nothing_and_says_why(string on, string granted)
    {
        AwardResult result = new AnAward().Line("300000", "srdi-sme", on).Under("\"steps\": [\"round\"], \"basis\": \"granted\", \"round\": \"yuan-down\"");
        Assert.Equal(granted, Granted(result));
        Assert.Equal(granted == "0.00" ? "law 300000.00>0.00" : "", Steps(result));
    }

    [Fact]
    public void A_draft_pays_nothing()
    {
        AwardResult result = new AnAward().Line("300000").Under(AnAward.Policy("\"steps\": [\"round\"], \"basis\": \"granted\", \"round\": \"yuan-down\"", more: ", \"draft\": true"));
        Assert.Equal(("0.00", "draft"), (Granted(result), result.Steps.Single().Reasons[0].Args[2]));
    }
}
