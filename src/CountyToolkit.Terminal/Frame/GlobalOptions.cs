using System.CommandLine;

namespace CountyToolkit.Terminal.Frame;

/// <summary>Options every command takes.</summary>
internal static class GlobalOptions
{
    /// <summary>The county file.</summary>
    public static Option<string?> Db { get; } = Option<string?>("--db", "FILE");

    /// <summary>Language of sentences: zh (default) or en.</summary>
    public static Option<string?> Lang { get; } = Option<string?>("--lang", "zh|en");

    /// <summary>One JSON document on standard output and nothing else.</summary>
    public static Option<bool> Json { get; } = Option<bool>("--json", null);

    /// <summary>Name of the operator who acts.</summary>
    public static Option<string?> Operator { get; } = Option<string?>("--operator", "NAME");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Option> All { get; } = [Db, Lang, Json, Operator];

    private static Option<T> Option<T>(string name, string? shape) => new(name)
    {
        Recursive = true,
        HelpName = shape,
    };
}
