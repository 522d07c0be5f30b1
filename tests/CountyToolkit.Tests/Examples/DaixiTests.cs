using System.Text.RegularExpressions;
using CountyToolkit.Imports;
using CountyToolkit.Tests.House;

namespace CountyToolkit.Tests.Examples;

/// <summary>The invented county is invented, and its files can be read.</summary>
public sealed partial class DaixiTests
{
    public static TheoryData<string> Files => [.. Repository.Files("examples/daixi", "*.csv")];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_code_is_right_and_clearly_invented(string file)
    {
        // The dirty register and the quarter to practise on are there for their wrong codes.
        if (file.EndsWith("register-dirty.csv", StringComparison.Ordinal) || file.EndsWith("indicators-2026Q3.csv", StringComparison.Ordinal))
        {
            return;
        }

        foreach (Match match in EighteenCharacters().Matches(Repository.Read(file)))
        {
            Assert.True(CreditCode.TryParse(match.Value, out _), match.Value);
            Assert.Equal("330929DAX", match.Value[2..11]);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_is_a_table_without_broken_records(string file)
    {
        using SheetFile read = SheetFile.Open(Path.Combine(Repository.Root, file));
        List<SheetRow> rows = [.. read.Sheets[0].Rows];
        Assert.True(rows.Count > 1, file);
        Assert.All(rows, row => Assert.Null(row.Fault));
        Assert.Single(rows.Select(r => r.Width).Distinct());
    }

    [GeneratedRegex("(?<![0-9A-Z])9[0-9A-Z]{17}(?![0-9A-Z])")]
    private static partial Regex EighteenCharacters();
}
