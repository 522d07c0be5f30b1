using System.CommandLine;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Storage;

namespace CountyToolkit.Terminal.Frame;

/// <summary>One call of one command: its words, its surroundings, its answer.</summary>
internal sealed class Invocation
{
    private readonly ParseResult parsed;
    private CodeWords? words;

    /// <summary>Made by <see cref="Verb.Of"/>.</summary>
    public Invocation(ParseResult parsed, Surroundings surroundings)
    {
        this.parsed = parsed;
        Surroundings = surroundings;
        Language = CountyProgram.LanguageOf(parsed.GetValue(GlobalOptions.Lang), surroundings);
        Output = new Output(surroundings, Language, parsed.GetValue(GlobalOptions.Json));
    }

    /// <summary>What the command takes from outside.</summary>
    public Surroundings Surroundings { get; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock => Surroundings.Clock;

    /// <summary>Language of sentences.</summary>
    public Language Language { get; }

    /// <summary>Where the answer goes.</summary>
    public Output Output { get; }

    /// <summary>Name given with <c>--operator</c>, else <c>COUNTY_OPERATOR</c>; null when neither.</summary>
    public string? OperatorName =>
        (parsed.GetValue(GlobalOptions.Operator) ?? Surroundings.Environment("COUNTY_OPERATOR")) is { Length: > 0 } name ? name : null;

    /// <summary>Value of an option; its default when not given.</summary>
    public T? Get<T>(Option<T> option) => parsed.GetValue(option);

    /// <summary>Value of an argument.</summary>
    public T? Get<T>(Argument<T> argument) => parsed.GetValue(argument);

    /// <summary>Value of an argument or option that the parser has already insisted on.</summary>
    public T Need<T>(Argument<T> argument) => parsed.GetRequiredValue(argument);

    /// <summary>Value of a required option.</summary>
    public T Need<T>(Option<T> option) => parsed.GetRequiredValue(option);

    /// <summary>A date option as people write days; today when not given.</summary>
    /// <exception cref="OfficeError"><c>usage.date</c>.</exception>
    public DateOnly Date(Option<string?> option)
    {
        string? text = parsed.GetValue(option);
        if (text is null)
        {
            return Instant.Today(Clock);
        }

        return WrittenDay.Read(text) ?? throw new OfficeError(ErrorKind.Usage, "usage.date", option.Name, text);
    }

    /// <summary>Path of the county file: <c>--db</c>, else <c>COUNTY_DB</c>, else the last one opened.</summary>
    /// <exception cref="OfficeError"><c>usage.no-file</c>.</exception>
    public string FilePath() => NamedFile ?? LastFile.Read(Surroundings)
        ?? throw new OfficeError(ErrorKind.Usage, "usage.no-file");

    /// <summary>The county file named by <c>--db</c> or <c>COUNTY_DB</c>; null when neither, whatever was opened last.</summary>
    public string? NamedFile => parsed.GetValue(GlobalOptions.Db) ?? Surroundings.Environment("COUNTY_DB");

    /// <summary>Runs the command; a fault of file or disk that no step names is named here.</summary>
    public ExitCode Run(Func<Invocation, ExitCode> command)
    {
        try
        {
            return command(this);
        }
        catch (Exception fault) when (StrayFault.Of(fault, NamedFile ?? LastFile.Read(Surroundings) ?? "") is { } refusal)
        {
            Log.Warn(fault);
            throw refusal;
        }
    }

    /// <summary>
    /// Opens the county file and remembers it as the last one opened. A file nobody named is named to who typed: on a PC
    /// shared by several it may be another's. The caller disposes it.
    /// </summary>
    public CountyFile Open(bool readOnly = false)
    {
        CountyFile file = Open(FilePath(), readOnly);
        if (NamedFile is null)
        {
            Output.Note("file.last-note", file.Path);
        }

        return file;
    }

    /// <summary>The same with a file found otherwise.</summary>
    public CountyFile Open(string path, bool readOnly = false)
    {
        CountyFile file = CountyFile.Open(path, Clock, readOnly);
        file.GoesOn = _ => !Surroundings.Cancel.IsCancellationRequested;
        LastFile.Remember(Surroundings, file.Path);
        if (file.HeldBy is { } holder)
        {
            Output.Note("file.held-note", holder);
        }

        return file;
    }

    /// <summary>What a person calls a catalogued code: its Chinese word; the code itself in English, or when nothing lists it. A list is named where one code stands in several.</summary>
    public string Word(string code, string? list = null)
    {
        if (Language == Language.English)
        {
            return code;
        }

        words ??= new CodeWords(ScriptFolders.Catalogue(Surroundings, NamedFile));
        return words.Of(code, list);
    }

    /// <summary>Sentences and words of this call, for lines that a screen shows too.</summary>
    public Wording Wording => new(Language, Word, Clock);

    /// <summary>A sentence in the language asked for.</summary>
    public string Say(string key, params string[] args) => Messages.Text(Language, key, args);
}
