using CountyToolkit.Titles;

namespace CountyToolkit.Tests.Titles;

public sealed class TitleTests : IDisposable
{
    private readonly ARegister register = new();

    public void Dispose() => register.Dispose();

    private long Add(long firm, string @event, string on, string? from = null, string? until = null, string pool = "srdi-sme") =>
        register.Act(act => new AddTitle(act, ARegister.Catalogue, register.Index).Run(Row(firm, @event, on, from, until, pool)));

    private static Title Row(long firm, string @event, string on, string? from, string? until, string pool) => new()
    {
        EnterpriseId = firm,
        Pool = pool,
        Event = @event,
        OnDate = IsoDate.Parse(on),
        FromOn = from is null ? null : IsoDate.Parse(from),
        UntilOn = until is null ? null : IsoDate.Parse(until),
    };

    [Theory]
    [InlineData("recognised", "2023-04-01", null, "2026-03-31")]
    [InlineData("recognised", "2024-02-29", null, "2027-02-27")]
    [InlineData("recognised", "2023-04-01", "2025-12-31", "2025-12-31")]
    [InlineData("revoked", "2023-04-01", null, null)]
    [InlineData("recognised", null, null, null)]
    public void The_last_day_follows_from_the_years_of_the_title(string @event, string? from, string? until, string? last)
    {
        long firm = register.Firm(1);
        Add(firm, @event, "2023-03-20", from, until);
        Assert.Equal(last, new TitleStore(register.Db).Find(firm)[0].UntilOn is { } day ? IsoDate.Text(day) : null);
    }

    [Fact]
    public void The_same_event_of_a_day_is_recorded_once_until_it_is_taken_back()
    {
        long firm = register.Firm(1);
        long row = Add(firm, "recognised", "2023-03-20");
        Assert.Equal("title.twice", Assert.Throws<OfficeError>(() => Add(firm, "认定", "2023-03-20", pool: "专精特新中小企业")).Code);
        register.Retract("title", row);
        Add(firm, "recognised", "2023-03-20");
        Assert.Single(new TitleStore(register.Db).Find(firm));
    }

    [Theory]
    [InlineData("little-giant", "hidden-champion")]
    [InlineData("single-champion", "provincial-single-champion")]
    [InlineData("single-champion", "little-giant")]
    [InlineData("hidden-champion", "srdi-sme")]
    public void What_the_state_confers_stands_above_what_the_province_does_and_the_higher_rung_of_one_level_first(string higher, string lower)
    {
        long firm = register.Firm(1);
        Add(firm, "recognised", "2025-03-20", pool: higher);
        Add(firm, "recognised", "2025-03-20", pool: lower);
        Assert.Equal([higher, lower], HeldTitle.Of(new TitleStore(register.Db).Find(firm), ARegister.Catalogue, new DateOnly(2026, 1, 1)).Select(t => t.Pool));
    }

    [Theory]
    [InlineData("renewed", "srdi-sme", "entry.code-unknown")]
    [InlineData("recognised", "srdi-sm", "entry.code-unknown")]
    public void Unknown_words_are_refused_with_the_nearest(string @event, string pool, string code) =>
        Assert.Equal(code, Assert.Throws<OfficeError>(() => Add(register.Firm(1), @event, "2023-03-20", pool: pool)).Code);

    [Fact]
    public void An_update_needs_the_title_and_is_made_once_a_year()
    {
        long firm = register.Firm(1);
        Assert.Equal("title.not-held", Update(firm));
        Add(firm, "recognised", "2023-03-20");
        register.Act(act => new AddTitleUpdate(act, ARegister.Catalogue, register.Index).Run(firm, "srdi-sme", 2024));
        Assert.Equal("title.updated", Update(firm));
    }

    private string Update(long firm) =>
        register.Refusal(act => new AddTitleUpdate(act, ARegister.Catalogue, register.Index).Run(firm, "srdi-sme", 2024));
}
