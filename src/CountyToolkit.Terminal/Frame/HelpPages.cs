using System.Reflection;

namespace CountyToolkit.Terminal.Frame;

/// <summary>The help pages, embedded from <c>Commands/*.md</c>: Chinese above the line <c>---</c>, English below it.</summary>
internal static class HelpPages
{
    /// <summary>Names of all pages: the noun each belongs to.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(n => n.StartsWith("help/", StringComparison.Ordinal)).Select(n => n["help/".Length..^".md".Length]).Order(StringComparer.Ordinal)];

    /// <summary>The page of a noun in a language.</summary>
    /// <exception cref="OfficeError"><c>usage.no-page</c>.</exception>
    public static string Read(string noun, Language language)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"help/{noun}.md")
            ?? throw new OfficeError(ErrorKind.Usage, "usage.no-page", noun, null, string.Join(" ", Names));
        using StreamReader reader = new(stream);
        string[] halves = reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n---\n");
        return halves[language == Language.Chinese ? 0 : ^1].Trim();
    }
}
