using System.Text.Json.Nodes;

namespace CountyToolkit.Tests.Returns;

public sealed class ReturnCommandTests : IClassFixture<ReturnCounty>
{
    private readonly CommandLine county;
    private readonly string folder;

    public ReturnCommandTests(ReturnCounty made)
    {
        county = made.Line;
        made.SignIn();
        folder = made.Fresh();
    }

    [Fact]
    public void An_export_answers_its_files_is_recorded_and_verifies_without_the_file()
    {
        JsonNode answer = Export();
        string package = answer["package"]!.GetValue<string>();
        Assert.Equal(Directory.GetFiles(package).Order(), answer["files"]!.AsArray().Select(f => f!.GetValue<string>()).Order());
        county.Do("returns", "list", "--json");
        Assert.Equal(answer["sha256"]!.GetValue<string>(), county.Json[0]!["sha256"]!.GetValue<string>());
        county.Environment.Remove("COUNTY_DB");
        county.Do("returns", "verify", package, "--code", answer["checkCode"]!.GetValue<string>(), "--json");
        Assert.True(county.Json["ok"]!.GetValue<bool>());
        Assert.Equal("王", county.Json["manifest"]!["preparer"]!.GetValue<string>());
        Assert.Equal(64, county.Json["manifest"]!["chainHead"]!.GetValue<string>().Length);
    }

    [Fact]
    public void One_byte_changed_ends_with_1_and_names_the_file()
    {
        string workbook = Export()["files"]!.AsArray().Select(f => f!.GetValue<string>()).Single(f => f.EndsWith(".xlsx", StringComparison.Ordinal));
        byte[] bytes = File.ReadAllBytes(workbook);
        bytes[^1] ^= 1;
        File.WriteAllBytes(workbook, bytes);
        Assert.Equal(1, county.Run("returns", "verify", folder, "--json"));
        Assert.False(county.Json["ok"]!.GetValue<bool>());
        Assert.Equal(Path.GetFileName(workbook), county.Json["problems"]![0]!["file"]!.GetValue<string>());
    }

    [Fact]
    public void What_is_missing_is_listed_and_nothing_is_made_up()
    {
        JsonNode answer = county.Do("returns", "check", "pool-list", "--period", "2026", "--json").Json;
        Assert.Equal(3, answer["rows"]!.GetValue<int>());
        Assert.Equal(
            ["2 研发费用", "3 研发费用"],
            answer["findings"]!.AsArray().Where(f => f!["column"]!.GetValue<string>() != "从业人员").Select(f => $"{f!["row"]} {f["column"]}"));
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void The_same_package_is_not_written_twice_and_the_refusal_is_not_recorded()
    {
        Export();
        int recorded = county.Do("returns", "list", "--json").Json.AsArray().Count;
        Assert.Equal(3, county.Run("returns", "export", "pool-list", "--period", "2026", "--out", folder, "--json"));
        Assert.Equal("return.exists", county.Json["error"]!["code"]!.GetValue<string>());
        Assert.Equal(recorded, county.Do("returns", "list", "--json").Json.AsArray().Count);
        Assert.Single(Directory.GetFileSystemEntries(folder));
    }

    [Theory]
    [InlineData(2, "form.unknown", "pool-lists", "--period", "2026")]
    [InlineData(2, "form.no-year", "pool-list", "--period", "2019")]
    [InlineData(3, "period.form", "pool-list", "--period", "26")]
    [InlineData(2, "return.needs-run", "award-payment", "--period", "2026")]
    [InlineData(2, "return.takes-no-run", "pool-list", "--period", "2026", "--run", "1")]
    [InlineData(3, "award.no-run", "award-payment", "--period", "2026", "--run", "1")]
    [InlineData(3, "entry.code-unknown", "pool-list", "--period", "2026", "--pool", "fledgeling")]
    public void What_cannot_be_exported_is_refused_by_name_and_leaves_nothing(int exit, string code, params string[] words)
    {
        Assert.Equal(exit, county.Run(["returns", "export", .. words, "--out", folder, "--json"]));
        Assert.Equal(code, county.Json["error"]!["code"]!.GetValue<string>());
        Assert.False(Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any());
    }

    [Fact]
    public void A_viewer_takes_nothing_out()
    {
        Assert.Equal(5, county.Run("returns", "export", "pool-list", "--period", "2026", "--out", folder, "--operator", "看"));
        Assert.False(Directory.Exists(folder));
    }

    [Theory]
    [InlineData(".xlsx")]
    [InlineData(".csv")]
    public void What_we_export_we_import_with_no_difference(string ending)
    {
        string file = Export()["files"]!.AsArray().Select(f => f!.GetValue<string>()).Single(f => f.EndsWith(ending, StringComparison.Ordinal));
        county.Do("import", file, "--form", "indicators", "--period", "2025", "--dry-run", "--json");
        Assert.Equal(3, county.Json["matched"]!.GetValue<int>());
        Assert.Equal(0, county.Json["unmatched"]!.GetValue<int>());
        Assert.Empty(county.Json["errors"]!.AsArray());
        county.Do("import", file, "--form", "register", "--json");
        Assert.Equal((0, 3), (county.Json["created"]!.GetValue<int>(), county.Json["unchanged"]!.GetValue<int>()));
    }

    private JsonNode Export() => county.Do("returns", "export", "pool-list", "--period", "2026", "--out", folder, "--json").Json;
}
