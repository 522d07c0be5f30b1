using CountyToolkit.Indicators;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Tests.Indicators;

public sealed class IndicatorTests : IDisposable
{
    private readonly ARegister register = new();

    public void Dispose() => register.Dispose();

    private IndicatorStore Store => new(register.Db);

    [Theory]
    [InlineData("revenue", "12345.67", 12345670000)]
    [InlineData("revenue", "１２,３４５.６７", 12345670000)]
    [InlineData("revenue", "0.000001", 1)]
    [InlineData("net_profit", "-3.5", -3500000)]
    [InlineData("employees", "120", 120)]
    [InlineData("market_share", "12.5%", 125000)]
    public void Values_are_scaled_exactly(string code, string written, long scaled)
    {
        Shipped.Catalogue.TryIndicator(code, out IndicatorEntry? indicator);
        Assert.True(ScaledValue.TryRead(written, indicator!, null, out long value, out _));
        Assert.Equal(scaled, value);
    }

    [Theory]
    [InlineData("revenue", "0.0000001", "indicator.decimals")]
    [InlineData("employees", "1.5", "indicator.decimals")]
    [InlineData("employees", "-1", "indicator.negative")]
    [InlineData("revenue", "1,23.4", "indicator.not-number")]
    [InlineData("revenue", "约一亿", "indicator.not-number")]
    [InlineData("revenue", "99999999999999999999", "indicator.too-large")]
    public void What_cannot_be_kept_exactly_is_refused(string code, string written, string refusal)
    {
        Shipped.Catalogue.TryIndicator(code, out IndicatorEntry? indicator);
        Assert.False(ScaledValue.TryRead(written, indicator!, "A1", out _, out OfficeError? error));
        Assert.Equal(refusal, error!.Code);
    }

    [Fact]
    public void Sources_stand_side_by_side_and_a_new_value_keeps_the_old_one_in_the_history()
    {
        long firm = register.Firm(1);
        register.Value(firm, "营业收入", "2023", "企业自报", "100");
        register.Value(firm, "revenue", "2023", "tax", "90");
        Assert.Null(register.Value(firm, "revenue", "2023", "tax", "90.00"));
        register.Value(firm, "revenue", "2023", "tax", "91");
        Assert.Equal([("self-reported", 100000000L), ("tax", 91000000L)], Store.Of(firm).Select(v => (v.Source, v.Value!.Value)));
        Assert.Equal(
            [("self-reported", true), ("tax", false), ("tax", true)],
            Store.History(firm, "revenue").Select(v => (v.Source, v.Holds)));
    }

    [Fact]
    public void A_figure_that_stands_is_not_written_over_without_a_reason_and_the_history_keeps_it()
    {
        long firm = register.Firm(1);
        register.Value(firm, "revenue", "2023", "tax", "90", reason: null);
        OfficeError refusal = Assert.Throws<OfficeError>(() => register.Value(firm, "revenue", "2023", "tax", "91", reason: "  "));
        Assert.Equal("indicator.reason", refusal.Code);
        Assert.Contains("已有 90万元", refusal.Sentence(Language.Chinese), StringComparison.Ordinal);
        Assert.Equal("indicator.reason", Assert.Throws<OfficeError>(() => register.Value(firm, "revenue", "2023", "tax", null, reason: null)).Code);
        register.Value(firm, "revenue", "2023", "tax", "91", "税函〔2026〕3号第2页", "税务局来函更正");
        Assert.Equal([null, "税务局来函更正"], Store.History(firm, "revenue").Select(v => v.Reason));
        Assert.Contains("税函〔2026〕3号第2页", register.Facts(firm, "2024-01-01").Sources["values"]!["2023"]!["revenue"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_is_filled_in_without_a_reason()
    {
        long firm = register.Firm(1);
        register.Value(firm, "revenue", "2023", "tax", "90");
        register.Value(firm, "revenue", "2023", "tax", null);
        Assert.NotNull(register.Value(firm, "revenue", "2023", "tax", "90", reason: null));
    }

    [Fact]
    public void A_value_taken_back_gives_the_earlier_one_its_place()
    {
        long firm = register.Firm(1);
        register.Value(firm, "revenue", "2023", "tax", "90");
        long wrong = register.Value(firm, "revenue", "2023", "tax", "9000")!.Value;
        register.Retract("indicator_value", wrong);
        Assert.Equal(90000000, Assert.Single(Store.Of(firm)).Value);
        Assert.Equal("row.retracted", register.Refusal(act =>
        {
            new CountyToolkit.Audit.RetractionStore(act).Retract("indicator_value", wrong, "again");
            return 0;
        }));
    }

    [Fact]
    public void A_blank_is_recorded_as_blank_and_never_as_nought()
    {
        long firm = register.Firm(1);
        Assert.Null(register.Value(firm, "revenue", "2023", "tax", null));
        register.Value(firm, "revenue", "2023", "tax", "0");
        Assert.Equal(0, Assert.Single(Store.Of(firm)).Value);
        register.Value(firm, "revenue", "2023", "tax", null);
        Assert.Null(Assert.Single(Store.Of(firm)).Value);
    }

    [Fact]
    public void Differences_above_the_tolerance_are_listed_with_the_believed_value_first()
    {
        long firm = register.Firm(1), other = register.Firm(2, "乙厂");
        register.Value(firm, "revenue", "2023", "self-reported", "110");
        register.Value(firm, "revenue", "2023", "audit-report", "100");
        register.Value(other, "revenue", "2023", "self-reported", "101");
        register.Value(other, "revenue", "2023", "audit-report", "100");
        CompareSources compare = new(register.Db, Shipped.Catalogue);
        SourceDifference found = Assert.Single(compare.Run(Period.Parse("2023"), new Exact(1, 100)));
        Assert.Equal((firm, "revenue", new Exact(1, 10)), (found.EnterpriseId, found.Indicator, found.Spread!.Value));
        Assert.Equal(["audit-report", "self-reported"], found.Values.Select(v => v.Source));
        Assert.Equal(2, compare.Run(Period.Parse("2023"), new Exact(9, 1000)).Count);
    }

    [Theory]
    [InlineData("revenu", "2023", "tax", "1", "indicator.unknown")]
    [InlineData("revenue", "2023", "taxes", "1", "entry.code-unknown")]
    [InlineData("revenue", "2023-13", "tax", "1", "period.form")]
    public void Unknown_words_are_refused_by_name(string indicator, string period, string source, string value, string refusal)
    {
        long firm = register.Firm(1);
        Assert.Equal(refusal, Assert.Throws<OfficeError>(() => register.Value(firm, indicator, period, source, value)).Code);
        Assert.Empty(Store.Of(firm));
    }
}
