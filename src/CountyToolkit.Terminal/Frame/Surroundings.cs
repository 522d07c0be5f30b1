using CountyToolkit.Audit;
using CountyToolkit.Terminal.Toolkit;

namespace CountyToolkit.Terminal.Frame;

/// <summary>Everything a command takes from outside the program, so that a test can hand it in.</summary>
internal sealed record Surroundings
{
    /// <summary>Where answers go.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where messages go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>An environment variable; null when not set.</summary>
    public required Func<string, string?> Environment { get; init; }

    /// <summary>Asks for a secret without showing it; null when there is no terminal to ask at.</summary>
    public required Func<string, string?> AskSecret { get; init; }

    /// <summary>Asks a question; null when there is no terminal to ask at.</summary>
    public required Func<string, string?> Ask { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Folder of settings of this account (the last file opened) and of the log.</summary>
    public required string SettingsFolder { get; init; }

    /// <summary>Folder holding the shipped <c>scripts</c> and <c>examples</c>.</summary>
    public required string ProgramFolder { get; init; }

    /// <summary>This machine and account.</summary>
    public Actor Machine { get; init; } = Actor.ThisMachine;

    /// <summary>Cancelled by Ctrl+C.</summary>
    public CancellationToken Cancel { get; init; }

    /// <summary>Whether a person watches the messages, so that progress is worth showing.</summary>
    public bool Watched { get; init; }

    /// <summary>Whether screens can be shown.</summary>
    public TerminalFitness Terminal { get; init; }

    /// <summary>The real process: console, clock, environment.</summary>
    public static Surroundings OfThisProcess()
    {
        CancellationTokenSource cancel = new();
        Console.CancelKeyPress += (_, key) =>
        {
            // The first Ctrl+C lets the command roll back; a second one ends the process.
            key.Cancel = !cancel.IsCancellationRequested;
            cancel.Cancel();
        };
        return new Surroundings
        {
            Out = Console.Out,
            Error = Console.Error,
            Environment = System.Environment.GetEnvironmentVariable,
            AskSecret = SecretPrompt.Ask,
            Ask = SecretPrompt.AskPlain,
            Clock = TimeProvider.System,
            SettingsFolder = AccountNotes.Folder(option => System.Environment.GetFolderPath(System.Environment.SpecialFolder.LocalApplicationData, option)),
            ProgramFolder = AppContext.BaseDirectory,
            Cancel = cancel.Token,
            Watched = !Console.IsErrorRedirected,
            Terminal = FitTerminal.OfThisProcess(),
        };
    }
}
