using System.Text.Json.Nodes;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Tests;

/// <summary>Runs <c>county</c> in this process, with a folder of its own for settings and, by default, for the file.</summary>
public sealed class CommandLine : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("county-cli-").FullName;

    public FixedClock Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 1, 0, 0, TimeSpan.Zero));

    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    public CancellationToken Cancel { get; set; }

    /// <summary>Where answers go in place of <see cref="Out"/>.</summary>
    public TextWriter? OutTo { get; set; }

    public JsonNode Json => JsonNode.Parse(Out)!;

    /// <summary>Runs one command line; the words are given one by one.</summary>
    public int Run(params string[] words)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int code = CountyProgram.Run(words, new Surroundings
        {
            Out = OutTo ?? output,
            Error = error,
            Environment = name => Environment.GetValueOrDefault(name),
            AskSecret = _ => null,
            Ask = _ => null,
            Clock = Clock,
            SettingsFolder = Path.Combine(Folder, "settings"),
            ProgramFolder = AppContext.BaseDirectory,
            Cancel = Cancel,
        });
        Out = output.ToString();
        Error = error.ToString();

        // A head or sentence that is not in the message files shows as its key.
        Assert.DoesNotContain("col.", Out, StringComparison.Ordinal);
        return code;
    }

    /// <summary>Runs one command line that must be done (exit 0).</summary>
    public CommandLine Do(params string[] words)
    {
        int code = Run(words);
        Assert.True(code == 0, $"county {string.Join(" ", words)} -> {code}\n{Out}\n{Error}");
        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
