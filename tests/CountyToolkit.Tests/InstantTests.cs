namespace CountyToolkit.Tests;

/// <summary>The file keeps UTC; whoever reads is told the office's time, on a screen, on paper and in a table.</summary>
public sealed class InstantTests
{
    private static readonly FixedClock Clock = new(new DateTimeOffset(2026, 11, 21, 17, 30, 0, TimeSpan.Zero));

    [Fact]
    public void An_instant_is_stored_in_utc_and_shown_by_the_office()
    {
        string stored = Instant.Text(Clock.Now);
        Assert.Equal("2026-11-21T17:30:00.000Z", stored);
        Assert.Equal("2026-11-22 01:30", Instant.Shown(stored, Clock));
        Assert.Equal(new DateOnly(2026, 11, 22), Instant.Day(stored, Clock));
    }

    [Theory]
    [InlineData("2026-11-21T17:30:00.000Z", true)]
    [InlineData("2026-11-21", false)]
    [InlineData("2026-11-21 17:30", false)]
    [InlineData("2026-11-21T17:30:00Z", false)]
    [InlineData("91330000X", false)]
    public void Only_what_is_written_like_one_is_an_instant(string text, bool stored) => Assert.Equal(stored, Instant.IsStored(text));

    [Fact]
    public void A_table_tells_the_offices_time_and_the_document_what_is_stored()
    {
        using CommandLine county = new();
        county.Clock.Now = Clock.Now;
        county.Environment["COUNTY_DB"] = Path.Combine(county.Folder, "county.db");
        county.Environment["COUNTY_PASSWORD"] = "渔港的灯塔-1987";
        county.Environment["COUNTY_OPERATOR"] = "周管理";
        county.Do("init", "--office", "岱西县经信局", "--region", "330999", "--admin", "周管理");
        county.Do("audit", "list");
        Assert.Contains("2026-11-22 01:30", county.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("17:30", county.Out, StringComparison.Ordinal);
        county.Do("audit", "list", "--json");
        Assert.Contains("2026-11-21T17:30:00.000Z", county.Out, StringComparison.Ordinal);
    }
}
