using CountyToolkit.Returns;

namespace CountyToolkit.Tests.Returns;

public sealed class FormTests
{
    private const string Good = """
        { "name": "表", "rows": "pool-members", "heading": { "title": "{office}", "left": "填报单位：{office}" },
          "columns": [ { "code": "name", "title": "企业名称", "kind": "text", "source": "enterprise.name" } ] }
        """;

    [Fact]
    public void The_shipped_forms_are_read() => Assert.Equal(["award-payment", "pool-list"], SampleReturn.Library.All().Select(f => f.Id));

    [Fact]
    public void A_form_holds_for_later_years_until_a_newer_one_lies_beside_it()
    {
        Assert.Equal(2021, SampleReturn.Library.Find("pool-list", 2031).Year);
        Assert.Equal("form.no-year", Assert.Throws<OfficeError>(() => SampleReturn.Library.Find("pool-list", 2019)).Code);
        Assert.Equal("form.unknown", Assert.Throws<OfficeError>(() => SampleReturn.Library.Find("pool-lists", 2024)).Code);
    }

    [Theory]
    [InlineData("enterprise.name\" }", "enterprise.nmae\" }", "form.source")]
    [InlineData("\"text\"", "\"words\"", "form.choice")]
    [InlineData("\"text\"", "\"money\", \"unit\": \"千元\"", "form.unit")]
    [InlineData("\"text\"", "\"text\", \"width\": 1000", "form.whole")]
    [InlineData("\"text\"", "\"text\", \"total\": \"yes\"", "form.flag")]
    [InlineData("{office}\"", "{ofice}\"", "form.placeholder")]
    [InlineData("\"name\": \"表\"", "\"name\": \" \"", "form.missing")]
    [InlineData("pool-members", "enterprises", "form.choice")]
    [InlineData("}", "", "form.not-json")]
    public void Every_slip_in_a_form_is_named(string from, string to, string code) =>
        Assert.Equal(code, Assert.Throws<OfficeError>(() => FormReader.Read("x", 2024, Replaced(from, to), "form.json")).Code);

    [Fact]
    public void All_slips_are_named_in_one_pass()
    {
        OfficeError error = Assert.Throws<OfficeError>(() => FormReader.Read("x", 2024, Replaced("\"code\": \"name\"", "\"width\": 0"), "form.json"));
        Assert.Equal(["form.missing", "form.whole"], error.Others.Prepend(error).Select(e => e.Code).Order());
    }

    [Fact]
    public void An_office_lays_its_own_form_beside_its_file_with_a_column_more_and_no_code()
    {
        string folder = Directory.CreateTempSubdirectory("forms-").FullName;
        string own = Path.Combine(folder, "returns", "pool-list", "2021");
        Directory.CreateDirectory(own);
        string shipped = File.ReadAllText(Path.Combine(Shipped.Scripts, "returns", "pool-list", "2021", "form.json"));
        string column = """{"code": "tax", "title": "税收", "kind": "money", "unit": "万元", "source": "indicator:tax@year-1"},""";
        File.WriteAllText(Path.Combine(own, "form.json"), shipped.Replace("\"columns\": [", "\"columns\": [" + column, StringComparison.Ordinal));
        Assert.Equal("税收", new FormLibrary(SampleReturn.Catalogue, Shipped.Scripts, folder).Find("pool-list", 2024).Columns[0].Title);
        File.WriteAllText(Path.Combine(own, "form.json"), shipped.Replace("indicator:revenue@", "indicator:revenu@", StringComparison.Ordinal));
        OfficeError error = Assert.Throws<OfficeError>(() => new FormLibrary(SampleReturn.Catalogue, Shipped.Scripts, folder).Find("pool-list", 2024));
        Assert.Equal(("form.unknown-code", "revenue"), (error.Code, error.Args[0]));
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("2024", "2024年度")]
    [InlineData("2024H1", "2024年上半年")]
    [InlineData("2024Q3", "2024年三季度")]
    [InlineData("2024-07", "2024年7月")]
    public void A_period_is_written_as_the_office_writes_it(string period, string chinese) => Assert.Equal(chinese, Period.Parse(period).Words(Language.Chinese));

    private static string Replaced(string from, string to)
    {
        int at = Good.IndexOf(from, StringComparison.Ordinal);
        return from == "}" ? Good.TrimEnd()[..^1] : Good[..at] + to + Good[(at + from.Length)..];
    }
}
