using System.Text.Json.Nodes;
using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Tests.Rules.Figures;

public sealed class PolicyFiguresTests
{
    private const string Voucher = """
        { "rate": [ { "value": 80, "unit": "%", "from": "2024-07-06", "clause": "二", "atLeast": 80 } ],
          "cap": [ { "value": null, "unit": "元", "clause": "三", "atMost": 1000000 } ],
          "share": [ { "value": 70, "unit": "%", "from": "2022-01-01", "until": "2022-12-31" }, { "value": 75, "unit": "%", "from": "2024-01-01" } ] }
        """;

    [Theory]
    [InlineData("2021-06-01", "70")]
    [InlineData("2022-01-01", "70")]
    [InlineData("2022-12-31", "70")]
    [InlineData("2023-01-01", null)]
    [InlineData("2024-01-01", "75")]
    [InlineData("2099-01-01", "75")]
    public void The_first_entry_also_holds_before_its_day_and_until_is_included(string day, string? value) =>
        Assert.Equal(value, Read(Voucher).At("share", IsoDate.Parse(day))?.Value?.ToString());

    [Fact]
    public void A_figure_not_filled_in_is_blank_and_not_nought()
    {
        Figure cap = Read(Voucher).At("cap", new DateOnly(2024, 1, 1))!;
        Assert.True(cap.IsBlank);
        Assert.Null(cap.Bound.Value);
        Assert.Null(Read(Voucher).At("nothing", new DateOnly(2024, 1, 1)));
    }

    [Theory]
    [InlineData("""{ "rate": [ { "value": 80, "unit": "%" } ] }""", null)]
    [InlineData("""{ "rate": [ { "value": 79.99, "unit": "%" } ] }""", "figures.out-of-bounds")]
    [InlineData("""{ "cap": [ { "value": 1000000, "unit": "元" } ] }""", null)]
    [InlineData("""{ "cap": [ { "value": 1000000.01, "unit": "元" } ] }""", "figures.out-of-bounds")]
    [InlineData("""{ "cap": [ { "value": 100, "unit": "万元" } ] }""", null)]
    [InlineData("""{ "cap": [ { "value": 100.01, "unit": "万元" } ] }""", "figures.out-of-bounds")]
    [InlineData("""{ "cap": [ { "value": 1, "unit": "%" } ] }""", "figures.other-shape")]
    [InlineData("""{ "rate": [ { "value": null, "unit": "%" } ] }""", null)]
    [InlineData("""{ "kap": [ { "value": 1, "unit": "元" } ] }""", "figures.unknown-key")]
    [InlineData("""{ "rate": [ { "bands": [ { "points": 1 } ], "unit": "%" } ] }""", "figures.other-shape")]
    public void An_offices_own_value_stays_within_what_the_document_allows(string own, string? code)
    {
        List<OfficeError> errors = [];
        Read(Voucher).Replaced((JsonObject)JsonNode.Parse(own)!, "own", mayAdd: false, errors);
        Assert.Equal(code, errors.SingleOrDefault()?.Code);
    }

    [Fact]
    public void An_override_replaces_the_whole_list_of_its_key_and_no_other()
    {
        List<OfficeError> errors = [];
        PolicyFigures own = Read(Voucher).Replaced((JsonObject)JsonNode.Parse("""{ "share": [ { "value": 60, "unit": "%", "from": "2025-01-01" } ] }""")!, "own", mayAdd: false, errors);
        Assert.Empty(errors);
        Assert.Equal("60", own.At("share", new DateOnly(2022, 6, 1))!.Value.ToString());
        Assert.Equal("80", own.At("rate", new DateOnly(2025, 6, 1))!.Value.ToString());
    }

    [Fact]
    public void In_a_table_the_longest_key_wins_and_an_empty_cell_sets_no_condition()
    {
        FigureTable table = ARule.Figure("""
            { "clause": "四", "table": { "by": "industry", "match": "prefix", "columns": { "large.employees": "人", "large.revenue": "万元" }, "rows": [
              { "name": "交通", "keys": ["G5"], "large.employees": 1000 }, { "name": "仓储", "keys": ["G59", "G6"], "large.employees": 200, "large.revenue": 30000 } ] } }
            """).Table!;
        Assert.True(table.TryRow("G5940", out FigureTableRow? storage));
        Assert.Equal(("仓储", "200", "人", "key.large.employees", "四"), (storage.Name, storage.Cells["large.employees"].Value.ToString(), storage.Cells["large.employees"].Unit, storage.Cells["large.employees"].Figure, storage.Cells["large.employees"].Clause));
        Assert.True(table.TryRow("G54", out FigureTableRow? transport));
        Assert.False(transport.Cells.ContainsKey("large.revenue"));
        Assert.False(table.TryRow("C34", out _));
    }

    [Fact]
    public void An_exact_table_does_not_take_beginnings()
    {
        FigureTable table = ARule.Figure("""{ "table": { "by": "pool", "match": "exact", "columns": { "amount": "元" }, "rows": [ { "keys": ["srdi-sme"], "amount": 1 } ] } }""").Table!;
        Assert.True(table.TryRow("srdi-sme", out _));
        Assert.False(table.TryRow("srdi-sme-x", out _));
    }

    [Theory]
    [InlineData("""{ "k": { "value": 1 } }""", "figures.not-list")]
    [InlineData("""{ "k": [] }""", "figures.not-list")]
    [InlineData("""{ "k": [ { "unit": "%" } ] }""", "figures.entry")]
    [InlineData("""{ "k": [ { "value": 1, "bands": [ { "points": 1 } ] } ] }""", "figures.entry")]
    [InlineData("""{ "k": [ { "value": "一" } ] }""", "figures.entry")]
    [InlineData("""{ "k": [ { "value": 1, "from": "2024-1-1" } ] }""", "figures.entry")]
    [InlineData("""{ "k": [ { "value": 1, "from": "2024-02-01", "until": "2024-01-01" } ] }""", "figures.entry")]
    [InlineData("""{ "k": [ { "value": 1, "certainty": "sure" } ] }""", "figures.entry")]
    [InlineData("""{ "k": [ { "value": 1, "untill": "2024-01-01" } ] }""", "figures.unknown-field")]
    [InlineData("""{ "k": [ { "value": 1, "from": "2024-01-01" }, { "value": 2, "from": "2024-01-01" } ] }""", "figures.same-day")]
    [InlineData("""{ "k": [ { "bands": [ { ">=": 1, "points": 1 } ] } ] }""", "figures.bands")]
    [InlineData("""{ "k": [ { "bands": [ { "points": 1 }, { ">=": 1, "points": 1 } ] } ] }""", "figures.bands")]
    [InlineData("""{ "k": [ { "bands": [ { ">=": 1, "points": 1, "rate": 2 }, { "points": 0 } ] } ] }""", "figures.bands")]
    [InlineData("""{ "k": [ { "bands": [ { "=>": 1, "points": 1 }, { "points": 0 } ] } ] }""", "figures.bands")]
    [InlineData("""{ "k": [ { "table": { "by": "pool", "match": "exact", "columns": { "a": "元" }, "rows": [ { "keys": ["x"], "b": 1 } ] } } ] }""", "figures.table-row")]
    [InlineData("""{ "k": [ { "table": { "by": "pool", "match": "exact", "columns": { "a": "元" }, "rows": [ { "keys": ["x"] }, { "keys": ["x"] } ] } } ] }""", "figures.table-key-twice")]
    public void A_badly_written_figure_is_refused(string figures, string code)
    {
        List<OfficeError> errors = [];
        PolicyFigures.Read((JsonObject)JsonNode.Parse(figures)!, "policy.json", errors);
        Assert.Contains(code, errors.Select(e => e.Code));
        Assert.All(errors, e => Assert.NotEmpty(e.Advice(Language.Chinese)));
    }

    private static PolicyFigures Read(string json)
    {
        List<OfficeError> errors = [];
        PolicyFigures figures = PolicyFigures.Read((JsonObject)JsonNode.Parse(json)!, "policy.json", errors);
        Assert.Empty(errors);
        return figures;
    }
}
