using CountyToolkit.Imports;

namespace CountyToolkit.Tests.Imports;

public class CellValueTests
{
    [Theory]
    [InlineData("1,234.5", "1234.5", null)]
    [InlineData("１２３４．５", "1234.5", null)]
    [InlineData("12%", "12", "%")]
    [InlineData("3.2万元", "3.2", "万元")]
    [InlineData("-7", "-7", null)]
    [InlineData("¥1,000", "1000", null)]
    [InlineData("1234,5", null, null)]
    [InlineData("12,34,567", null, null)]
    [InlineData("约100", null, null)]
    [InlineData("1e5", null, null)]
    [InlineData("一百", null, null)]
    public void Numbers_people_type_are_read_and_nothing_else(string text, string? number, string? unit)
    {
        (Exact Value, string? Unit)? read = NumberText.Read(new SheetCell(1, CellKind.Text, text));
        Assert.Equal(number, read?.Value.ToString());
        Assert.Equal(unit, read?.Unit);
    }

    [Theory]
    [InlineData("1234.5599999999999", "1234.56")]
    [InlineData("0.10000000000000001", "0.1")]
    [InlineData("1.23E+3", "1230")]
    [InlineData("12345678901234.567", "12345678901234.6")]
    [InlineData("-999.99000000000001", "-999.99")]
    [InlineData("100", "100")]
    [InlineData("0", "0")]
    [InlineData("x", null)]
    public void A_number_cell_is_the_figure_the_clerk_saw(string digits, string? seen) => Assert.Equal(seen, RawDigits.Read(digits)?.ToString());

    [Theory]
    [InlineData("2023-05-01", "2023-05-01")]
    [InlineData("2023.5.1", "2023-05-01")]
    [InlineData("2023/5/1", "2023-05-01")]
    [InlineData("2023年5月1日", "2023-05-01")]
    [InlineData("２０２３年５月", "2023-05-01")]
    [InlineData("2023-05", "2023-05-01")]
    [InlineData("2023.10", "2023-10-01")]
    [InlineData("20230501", "2023-05-01")]
    [InlineData("2023-05-01 10:30:00", "2023-05-01")]
    [InlineData("23.5", null)]
    [InlineData("23年6月1日", null)]
    [InlineData("2023-13-01", null)]
    [InlineData("2023-02-29", null)]
    [InlineData("45", null)]
    [InlineData("5月1日", null)]
    public void Dates_are_read_strictly(string text, string? day)
    {
        DateOnly? read = DateText.Read(new SheetCell(1, CellKind.Text, text), out string? fault);
        Assert.Equal(day, read is { } d ? IsoDate.Text(d) : null);
        Assert.Equal(day is null, fault is not null);
    }

    [Theory]
    [InlineData("20230501", null)]
    [InlineData("2023.5", null)]
    [InlineData("2023.1", "import.date-number")]
    [InlineData("45000", "import.date")]
    [InlineData("1", "import.date")]
    public void A_bare_number_is_a_date_only_where_it_can_mean_one_day(string digits, string? refusal)
    {
        DateText.Read(new SheetCell(1, CellKind.Number, digits), out string? fault);
        Assert.Equal(refusal, fault);
    }

    [Fact]
    public void A_small_serial_is_a_count_that_slipped_and_no_date()
    {
        DateText.Read(new SheetCell(1, CellKind.Date, "2") { Day = new DateOnly(1900, 1, 2) }, out string? fault);
        Assert.Equal("import.date-range", fault);
    }

    [Fact]
    public void What_offices_write_for_nothing_is_missing()
    {
        foreach (string word in (string[])["无", "—", "-", "/", "空", "", "——", "n/a", "暂无"])
        {
            Assert.True(MissingWords.Has(word), word);
        }

        Assert.False(MissingWords.Has("0"));
    }

    [Theory]
    [InlineData("元", "万元", "0.0001")]
    [InlineData("亿元", "万元", "10000")]
    [InlineData("平方米", "亩", "0.0015")]
    [InlineData("千瓦时", "万千瓦时", "0.0001")]
    [InlineData("人", "万元", null)]
    public void Units_are_turned_into_each_other_exactly(string from, string to, string? factor) =>
        Assert.Equal(factor, UnitScale.Factor(from, to)?.ToString());
}
