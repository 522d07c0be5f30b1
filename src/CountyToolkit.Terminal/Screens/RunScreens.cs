using CountyToolkit.Storage;
using CountyToolkit.Terminal.Frame;
using CountyToolkit.Terminal.Toolkit;

namespace CountyToolkit.Terminal.Screens;

/// <summary><c>county</c> alone: the screens over the office's file, at the terminal of this process.</summary>
internal static class RunScreens
{
    /// <summary>Opens the file named, or the last one, and shows the screens until they are left.</summary>
    public static ExitCode Run(Invocation call) => Over(call, call.FilePath, "");

    /// <summary>The same over a given file, with something said at the sign-in.</summary>
    public static ExitCode Over(Invocation call, string path, string hint) => Over(call, () => path, hint);

    // What cannot be opened is refused before the screens are: a sentence is read best where it stays.
    private static ExitCode Over(Invocation call, Func<string> path, string hint)
    {
        Refuse(call.Surroundings, call.Output.Json);
        CountyFile file = call.Open(path());
        AnsiTerminal terminal = new(
            Console.OpenStandardOutput(),
            () => (Console.WindowWidth, Console.WindowHeight),
            colour: string.IsNullOrEmpty(call.Surroundings.Environment("NO_COLOR")),
            title: "county " + Path.GetFileName(file.Path));
        Application application = new(terminal);
        using Workplace workplace = OpenScreens.Over(application, Silent(call.Surroundings), call.Language, file);
        OpenScreens.Begin(workplace, hint, call.OperatorName ?? "");
        return (ExitCode)new TerminalSession(terminal)
        {
            AmbiguousWide = Ambiguous(call.Surroundings.Environment("COUNTY_AMBIGUOUS")),
            Crashed = thrown => CountyProgram.Fault(thrown, call.Surroundings, call.Language),
        }.Run(application);
    }

    private static void Refuse(Surroundings surroundings, bool json)
    {
        if (json || surroundings.Terminal == TerminalFitness.None)
        {
            throw new OfficeError(ErrorKind.Usage, "terminal.none");
        }

        if (surroundings.Terminal == TerminalFitness.Dumb)
        {
            throw new OfficeError(ErrorKind.Usage, "terminal.dumb", surroundings.Environment("TERM") ?? "");
        }

        if (surroundings.Terminal == TerminalFitness.OtherCharacters)
        {
            throw new OfficeError(ErrorKind.Usage, "terminal.not-utf8", FitTerminal.Locale(surroundings.Environment));
        }

        if (surroundings.Terminal == TerminalFitness.TooOld)
        {
            throw new OfficeError(ErrorKind.Usage, "terminal.too-old");
        }
    }

    private static bool? Ambiguous(string? said) => said switch
    {
        "wide" => true,
        "narrow" => false,
        _ => null,
    };

    // While the screens are on, a line written beside them would spoil the picture; a question at the prompt would never end.
    private static Surroundings Silent(Surroundings surroundings) => surroundings with
    {
        Out = TextWriter.Null,
        Error = TextWriter.Null,
        AskSecret = _ => null,
        Ask = _ => null,
        Watched = false,
    };
}
