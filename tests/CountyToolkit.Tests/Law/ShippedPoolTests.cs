namespace CountyToolkit.Tests.Law;

/// <summary>Which document judges a title: by purpose and day. In 2026 two sets stand side by side.</summary>
public sealed class ShippedPoolTests
{
    [Theory]
    [InlineData("srdi-sme", "recognise", "2026-03-31", "national-gradient-2022/srdi-sme-application")]
    [InlineData("srdi-sme", "recognise", "2026-04-01", "national-gradient-2026/srdi-sme-application")]
    [InlineData("srdi-sme", "review", "2026-04-01", "national-gradient-2022/srdi-sme-application")]
    [InlineData("srdi-sme", "review", "2026-12-31", "national-gradient-2022/srdi-sme-application")]
    [InlineData("srdi-sme", "review", "2027-01-01", "national-gradient-2026/srdi-sme-application")]
    [InlineData("little-giant", "recognise", "2026-03-31", "national-gradient-2022/little-giant-application")]
    [InlineData("little-giant", "recognise", "2026-04-01", "national-gradient-2026/little-giant-application")]
    [InlineData("little-giant", "review", "2026-06-30", "national-gradient-2022/little-giant-application")]
    [InlineData("little-giant", "review", "2027-01-01", "national-gradient-2026/little-giant-application")]
    [InlineData("hidden-champion", "recognise", "2024-12-31", "zhejiang-hidden-champion-2016/hidden-champion-title")]
    [InlineData("hidden-champion", "recognise", "2025-06-30", "zhejiang-hidden-champion-2025/hidden-champion")]
    [InlineData("hidden-champion", "review", "2026-06-30", "zhejiang-hidden-champion-2026/hidden-champion")]
    [InlineData("hidden-champion-pool", "recognise", "2026-06-30", "zhejiang-hidden-champion-2016/hidden-champion-pool")]
    [InlineData("single-champion", "recognise", "2021-06-30", "national-single-champion-2021/single-champion")]
    [InlineData("single-champion", "review", "2026-06-30", "national-single-champion-2023/single-champion")]
    [InlineData("provincial-single-champion", "recognise", "2026-06-30", "zhejiang-single-champion-2025/single-champion")]
    [InlineData("innovative-sme", "recognise", "2026-03-31", "national-gradient-2022/innovative-sme-application")]
    [InlineData("innovative-sme", "recognise", "2026-04-01", "national-gradient-2026/innovative-sme-application")]
    [InlineData("innovative-sme", "review", "2026-12-31", "national-gradient-2022/innovative-sme-application")]
    [InlineData("innovative-sme", "review", "2027-01-01", "national-gradient-2026/innovative-sme-application")]
    public void The_document_of_the_purpose_and_the_day_judges(string pool, string purpose, string day, string rule) =>
        Assert.Equal([rule], Rules(pool, purpose, IsoDate.Parse(day)));

    [Fact]
    public void Never_do_two_rules_judge_one_title_on_one_day()
    {
        DateOnly[] days = [.. Enumerable.Range(0, 12 * 15).Select(m => new DateOnly(2015, 1, 1).AddMonths(m))];
        string[] twice =
        [
            .. from pool in ShippedLaw.Catalogue.Pools
               from purpose in new[] { "recognise", "review" }
               from day in days
               where Rules(pool.Code, purpose, day).Count() > 1
               select $"{pool.Code} {purpose} {IsoDate.Text(day)}",
        ];
        Assert.Empty(twice);
    }

    private static IEnumerable<string> Rules(string pool, string purpose, DateOnly day) =>
        ShippedLaw.Catalogue.Pools.Single(p => p.Code == pool).Checks
            .Where(c => c.Purpose == purpose && !(c.From > day) && !(c.Until < day)).Select(c => c.Rule);
}
