using System.Text.RegularExpressions;

namespace CountyToolkit.Tests.House;

/// <summary>Habits of the house that a compiler does not hold.</summary>
public sealed partial class SourceTests
{
    private const string Core = "src/CountyToolkit.Core";

    private static IEnumerable<string> AllSources => Repository.Files("src", "*.cs").Concat(Repository.Files("tests", "*.cs"));

    [Fact]
    public void Sql_and_dapper_stand_only_in_stores_and_storage() => Assert.Empty(
        Repository.Files("src", "*.cs").Where(f => !f.EndsWith("Store.cs", StringComparison.Ordinal) && !f.StartsWith(Core + "/Storage/", StringComparison.Ordinal))
            .Where(f => SqlText().IsMatch(Repository.Read(f))));

    [Fact]
    public void Core_has_no_binary_floating_point() => Assert.Empty(
        from file in Repository.Files(Core, "*.cs")
        from line in Repository.Read(file).Split('\n')
        where FloatingPoint().IsMatch(line.Split("//")[0])

        // The engine's own number type is a double: where it is met is one folder, and it is turned to exact there.
        where !file.StartsWith(Core + "/Rules/Engine/", StringComparison.Ordinal)
        select $"{file}: {line.Trim()}");

    [Fact]
    public void Only_the_engine_folder_names_jint() => Assert.Empty(
        Repository.Files("src", "*.cs").Where(f => !f.StartsWith(Core + "/Rules/Engine/", StringComparison.Ordinal) && JintName().IsMatch(Repository.Read(f))));

    [Fact]
    public void No_file_is_longer_than_400_lines() => Assert.Empty(
        AllSources.Select(f => (File: f, Lines: Repository.Read(f).Split('\n').Length)).Where(f => f.Lines > 400));

    [Fact]
    public void No_function_of_ours_is_longer_than_60_lines() => Assert.Empty(
        Repository.Files("src", "*.cs").SelectMany(f => LongFunctions(f, Repository.Read(f).Split('\n'))));

    [Fact]
    public void No_name_says_nothing() => Assert.Empty(
        AllSources.Where(f => EmptyName().IsMatch(Path.GetFileNameWithoutExtension(f))));

    [Fact]
    public void Nothing_is_left_to_do() => Assert.Empty(
        AllSources.Where(f => !f.EndsWith("/SourceTests.cs", StringComparison.Ordinal) && Unfinished().IsMatch(Repository.Read(f))));

    // By indentation: a member opens at 4 spaces and closes with the brace at 4 spaces.
    private static IEnumerable<string> LongFunctions(string file, string[] lines)
    {
        int opened = -1;
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i] == "    {")
            {
                opened = i;
            }
            else if (lines[i].StartsWith("    }", StringComparison.Ordinal) && opened >= 0)
            {
                if (i - opened > 61 && !TypeHead().IsMatch(lines[opened - 1]))
                {
                    yield return $"{file}:{opened}: {i - opened - 1} lines";
                }

                opened = -1;
            }
        }
    }

    [GeneratedRegex(@"using Dapper|\b(SELECT .* FROM|INSERT INTO|CREATE TABLE|PRAGMA )\b")]
    private static partial Regex SqlText();

    [GeneratedRegex(@"\b(double|float)\b|System\.(Double|Single)\b")]
    private static partial Regex FloatingPoint();

    [GeneratedRegex(@"using Jint|\bJint\.")]
    private static partial Regex JintName();

    [GeneratedRegex(@"(Manager|Helper|Util|Utils|Service|Base|Impl)$")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"TODO|FIXME|HACK|NotImplementedException|coming soon")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\b(class|struct|record|interface|enum)\b")]
    private static partial Regex TypeHead();
}
