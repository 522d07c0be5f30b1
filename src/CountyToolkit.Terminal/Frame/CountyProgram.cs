using System.CommandLine;
using System.CommandLine.Parsing;
using CountyToolkit.Storage;
using CountyToolkit.Terminal.Toolkit;

namespace CountyToolkit.Terminal.Frame;

/// <summary>The program as a function of its words and surroundings; the console and the tests both call it.</summary>
internal static class CountyProgram
{
    private static readonly AsyncLocal<Surroundings?> Running = new();
    private static readonly AsyncLocal<Language> Helping = new();

    /// <summary>Surroundings of the call under way.</summary>
    public static Surroundings Current => Running.Value!;

    /// <summary>Language descriptions are written in while the commands are being made.</summary>
    public static Language LanguageOfHelp => Helping.Value;

    /// <summary>Runs one command line and answers its exit code. Never throws.</summary>
    public static int Run(string[] args, Surroundings surroundings)
    {
        surroundings = surroundings with { Out = new PlainWriter(surroundings.Out, mustArrive: true), Error = new PlainWriter(surroundings.Error, mustArrive: false) };
        Messages.Load(typeof(CountyProgram).Assembly);
        Surroundings? caller = Running.Value;
        Running.Value = surroundings;
        Helping.Value = LanguageOf(AfterWord(args, "--lang"), surroundings);
        bool json = args.Contains("--json");
        Log.Begin(surroundings.SettingsFolder);
        try
        {
            return (int)Invoke(args, surroundings);
        }
        catch (OfficeError error)
        {
            return (int)ErrorReport.Tell(error, surroundings, Helping.Value, json);
        }
        catch (Exception stopped) when (CountyFile.Stopped(stopped))
        {
            return (int)ErrorReport.Tell(new OfficeError(ErrorKind.Usage, "usage.cancelled"), surroundings, Helping.Value, json);
        }
        catch (Exception fault)
        {
            return Fault(fault, surroundings, Helping.Value, json);
        }
        finally
        {
            // The demo runs commands inside a command.
            Running.Value = caller;
        }
    }

    /// <summary>The language of a word such as <c>en</c>; without one, <c>COUNTY_LANG</c>; else Chinese.</summary>
    public static Language LanguageOf(string? word, Surroundings surroundings) =>
        (word ?? surroundings.Environment("COUNTY_LANG")) == "en" ? Language.English : Language.Chinese;

    /// <summary>Logs a fault of ours and says so; answers the exit code.</summary>
    public static int Fault(Exception fault, Surroundings surroundings, Language language, bool json = false)
    {
        Log.Fault(fault);
        ErrorReport.Tell(new OfficeError(ErrorKind.Usage, "fault", Log.File), surroundings, language, json);
        return (int)ExitCode.Fault;
    }

    private static ExitCode Invoke(string[] args, Surroundings surroundings)
    {
        RootCommand root = Commands.Tree.Build();
        if (args.Length == 0 && surroundings.Terminal == TerminalFitness.None)
        {
            args = ["--help"];
        }

        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            throw Misworded(parsed);
        }

        InvocationConfiguration configuration = new()
        {
            EnableDefaultExceptionHandler = false,
            Output = surroundings.Out,
            Error = surroundings.Error,
        };
        return (ExitCode)parsed.Invoke(configuration);
    }

    private static OfficeError Misworded(ParseResult parsed)
    {
        string command = string.Join(" ", parsed.CommandResult.Command.Parents.OfType<Command>().Where(c => c is not RootCommand).Select(c => c.Name).Append(parsed.CommandResult.Command.Name));
        if (parsed.UnmatchedTokens.Count > 0)
        {
            return new OfficeError(ErrorKind.Usage, "usage.unknown-word", command, string.Join(" ", parsed.UnmatchedTokens));
        }

        ParseError first = parsed.Errors[0];
        string name = first.SymbolResult switch
        {
            OptionResult option => option.Option.Name,
            ArgumentResult argument => argument.Argument.Name,
            CommandResult missing when missing.Command.Subcommands.Count > 0 => string.Join("|", missing.Command.Subcommands.Select(c => c.Name)),
            _ => first.Message,
        };
        return new OfficeError(ErrorKind.Usage, "usage.incomplete", command, name);
    }

    private static string? AfterWord(string[] args, string word)
    {
        int at = Array.FindIndex(args, a => a == word || a.StartsWith(word + "=", StringComparison.Ordinal) || a.StartsWith(word + ":", StringComparison.Ordinal));
        return at < 0 ? null
            : args[at].Length > word.Length ? args[at][(word.Length + 1)..]
            : at + 1 < args.Length ? args[at + 1] : null;
    }
}
