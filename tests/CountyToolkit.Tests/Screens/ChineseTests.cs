using System.Text.RegularExpressions;
using CountyToolkit.Tests.House;

namespace CountyToolkit.Tests.Screens;

/// <summary>The pictures kept of the Chinese screens hold no English but keys, codes, paths, commands and what the file itself holds.</summary>
public sealed partial class ChineseTests
{
    // Names of keys and of kinds of file; the other language by its own name; the ends of drop-downs; and what a scanner or a worksheet makes of a code.
    private static readonly HashSet<string> Signs = ["Ctrl", "Esc", "Enter", "Tab", "PgUp", "PgDn", "Home", "End", "Space", "KB", "csv", "txt", "json", "today", "county", "English"];

    [Fact]
    public void Chinese_screens_hold_no_english()
    {
        string ours = string.Concat(Repository.Files("src", "*.messages.json").Select(Repository.Read));
        HashSet<string> english = [.. English(ours).SelectMany(Words)];
        HashSet<string> data = [.. Repository.Files("scripts", "*").Concat(Repository.Files("examples", "*.csv")).Where(f => Path.GetExtension(f) is ".json" or ".js" or ".csv").SelectMany(f => Words(Repository.Read(f)))];
        Assert.Empty(
            from file in Repository.Files("tests/CountyToolkit.Tests/Screens/Golden", "*.narrow.txt")
            from line in Repository.Read(file).Split('\n')
            from word in Words(line)
            where english.Contains(word) && !data.Contains(word) && !Signs.Contains(word)
            select $"{Path.GetFileName(file)}: {word} in “{line.Trim()}”");
    }

    [GeneratedRegex(""": \["(?:[^"\\]|\\.)*", "((?:[^"\\]|\\.)*)"\]""")]
    private static partial Regex Second();

    [GeneratedRegex("(?<![A-Za-z0-9./_+-])[A-Za-z]{3,}(?![A-Za-z0-9/_+-]|\\.[a-z])")]
    private static partial Regex Word();

    private static IEnumerable<string> English(string messages) => Second().Matches(messages).Select(m => m.Groups[1].Value);

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(m => m.Value);
}
