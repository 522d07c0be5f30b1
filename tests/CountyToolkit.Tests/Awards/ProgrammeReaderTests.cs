namespace CountyToolkit.Tests.Awards;

public sealed class ProgrammeReaderTests
{
    [Theory]
    [InlineData("\"basis\": \"granted\"", "award.programme.undeclared", "steps")]
    [InlineData("\"steps\": [\"round\"], \"round\": \"yuan-down\"", "award.programme.undeclared", "basis")]
    [InlineData("\"steps\": [\"round\"], \"round\": \"yuan-down\", \"basis\": \"given\"", "award.programme.choice", "given")]
    [InlineData("\"steps\": [\"cap\"], \"basis\": \"granted\"", "award.programme.step-unknown", "cap")]
    [InlineData("\"steps\": [\"round\", \"round\"], \"basis\": \"granted\", \"round\": \"yuan-down\"", "award.programme.step-twice", "round")]
    [InlineData("\"steps\": [\"round\"], \"basis\": \"granted\", \"round\": \"yuan-down\", \"pot\": {}", "award.programme.step-not-declared", "pot")]
    [InlineData("\"steps\": [\"round\"], \"basis\": \"granted\", \"round\": \"nearest\"", "award.programme.round-unknown", "nearest")]
    [InlineData("\"steps\": [\"round\"], \"basis\": \"granted\"", "award.programme.round-unknown", null)]
    [InlineData("\"steps\": [\"year-cap\"], \"basis\": \"granted\"", "award.programme.settings-missing", null)]
    [InlineData("\"steps\": [\"year-cap\"], \"basis\": \"granted\", \"year-cap\": { \"figure\": \"nowhere\" }", "award.programme.figure-unknown", "nowhere")]
    [InlineData("\"steps\": [\"difference\"], \"basis\": \"granted\", \"difference\": { \"ladder\": [\"srdi-sme\", \"giant\"] }", "award.programme.pool-unknown", "giant")]
    [InlineData("\"steps\": [\"stages\"], \"basis\": \"granted\", \"stages\": [ { \"share\": \"80%\", \"year\": 0 }, { \"share\": \"30%\", \"year\": 1 } ]", "award.programme.shares-not-whole", "110%")]
    [InlineData("\"steps\": [\"stages\"], \"basis\": \"granted\", \"stages\": [ { \"share\": \"0.8\", \"year\": 0 }, { \"share\": \"100%\", \"year\": 1 } ]", "award.programme.share-unreadable", "0.8")]
    [InlineData("\"steps\": [\"stages\", \"round\"], \"basis\": \"granted\", \"round\": \"yuan-down\", \"stages\": [ { \"share\": \"100%\", \"year\": 0 } ]", "award.programme.round-after-stages", "round")]
    [InlineData("\"steps\": [\"sharing\"], \"basis\": \"granted\", \"sharing\": [ { \"level\": \"city\", \"share\": \"40%\" } ]", "award.programme.shares-not-whole", "40%")]
    [InlineData("\"steps\": [\"round\"], \"basis\": \"granted\", \"round\": \"yuan-down\", \"checkOn\": \"today\"", "award.programme.choice", "today")]
    [InlineData("\"steps\": [\"round\"], \"basis\": \"granted\", \"round\": \"yuan-down\", \"dataYear\": \"2023\"", "award.programme.choice", "2023")]
    [InlineData("\"steps\": [\"round\"], \"basis\": \"granted\", \"round\": \"yuan-down\", \"datayear\": \"policyYear\"", "award.programme.setting-unknown", "datayear")]
    public void A_programme_that_leaves_payment_to_chance_is_refused(string programme, string code, string? value)
    {
        IReadOnlyList<OfficeError> errors = AnAward.Errors(programme);
        Assert.Contains(errors, e => e.Code == code && (e.Value == value || value is null));
        Assert.All(errors, e => Assert.DoesNotContain("award.", e.Sentence(Language.English) + e.Advice(Language.English), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_error_of_a_programme_is_found_in_one_pass() =>
        Assert.Equal(4, AnAward.Errors("\"steps\": [\"cap\", \"year-cap\"], \"year-cap\": { \"figure\": \"nowhere\" }, \"pot\": {}").Count);
}
