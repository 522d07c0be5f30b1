using System.Text.RegularExpressions;

namespace CountyToolkit.Tests.House;

/// <summary>The toolkit of the screens knows nothing of the office.</summary>
public sealed partial class ToolkitTests
{
    private const string Toolkit = "src/CountyToolkit.Terminal/Toolkit";

    [Fact]
    public void The_toolkit_names_nothing_outside_itself_and_the_runtime() => Assert.Empty(
        from file in Repository.Files(Toolkit, "*.cs")
        from line in Repository.Read(file).Split('\n')
        where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        from Match name in Names().Matches(line)
        let named = name.Groups[1].Value
        where !named.StartsWith("CountyToolkit.Terminal.Toolkit", StringComparison.Ordinal)
            && !named.StartsWith("System", StringComparison.Ordinal)
            && named != "Microsoft.Win32.SafeHandles"
        select $"{file}: {line.Trim()}");

    // Types of the vocabulary and of the folders beside it need no using: they are found by their names.
    [Fact]
    public void The_toolkit_uses_no_type_of_the_office()
    {
        HashSet<string> own = [.. Repository.Files(Toolkit, "*.cs").Select(f => Path.GetFileNameWithoutExtension(f))];
        HashSet<string> office = [.. Repository.Files("src", "*.cs").Where(f => !f.StartsWith(Toolkit, StringComparison.Ordinal))
            .Where(f => Reachable().IsMatch(Repository.Read(f))).Select(f => Path.GetFileNameWithoutExtension(f))];
        office.ExceptWith(own);
        Assert.Contains("OfficeError", office);
        Assert.Empty(
            from file in Repository.Files(Toolkit, "*.cs")
            from line in Repository.Read(file).Split('\n')
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            from Match word in Word().Matches(line)
            where office.Contains(word.Value)
            select $"{file}: {line.Trim()}");
    }

    [GeneratedRegex(@"(?:using (?:static )?|namespace |\b)((?:CountyToolkit|System|Microsoft|NLog|Dapper|Jint)(?:\.\w+)+)")]
    private static partial Regex Names();

    // What a file of the toolkit could name without a using: the namespaces that enclose its own.
    [GeneratedRegex(@"^namespace CountyToolkit(\.Terminal)?;", RegexOptions.Multiline)]
    private static partial Regex Reachable();

    [GeneratedRegex(@"(?<![\w.""])[A-Z]\w+")]
    private static partial Regex Word();
}
