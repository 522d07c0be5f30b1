using System.CommandLine;

namespace CountyToolkit.Terminal.Frame;

/// <summary>Makes the commands: names are the contract's, descriptions come from the message files.</summary>
internal static class Verb
{
    /// <summary>A noun with its verbs. Its sentence is <c>cmd.NOUN</c>; its help page is <c>Commands/*.md</c> named in <see cref="HelpPages"/>.</summary>
    public static Command Noun(string noun, params Command[] verbs)
    {
        Command command = new(noun, Describe($"cmd.{noun}"));
        foreach (Command verb in verbs)
        {
            command.Subcommands.Add(verb);
        }

        return command;
    }

    /// <summary>
    /// A verb. Its sentence is <c>cmd.NOUN.VERB</c>, that of each option or argument <c>opt.NAME</c>, all in the message files.
    /// </summary>
    /// <param name="noun">The noun it belongs to, for the sentence.</param>
    /// <param name="name">The word typed.</param>
    /// <param name="run">What it does; the answer is the exit code.</param>
    /// <param name="symbols">Its arguments and options.</param>
    public static Command Of(string noun, string name, Func<Invocation, ExitCode> run, params Symbol[] symbols)
    {
        Command command = new(name, Describe(noun.Length == 0 ? $"cmd.{name}" : $"cmd.{noun}.{name}"));
        foreach (Symbol symbol in symbols)
        {
            if (symbol is Argument argument)
            {
                command.Arguments.Add(argument);
            }
            else
            {
                command.Options.Add((Option)symbol);
            }
        }

        command.SetAction(parsed => (int)new Invocation(parsed, CountyProgram.Current).Run(run));
        return command;
    }

    /// <summary>An option with a value, described by <c>opt.NAME</c> (without dashes).</summary>
    public static Option<T> Option<T>(string name, string shape, bool required = false) =>
        new(name) { HelpName = shape, Required = required, Description = Describe("opt." + name.TrimStart('-')) };

    /// <summary>A yes-or-no option.</summary>
    public static Option<bool> Flag(string name) => new(name) { Description = Describe("opt." + name.TrimStart('-')) };

    /// <summary>A positional argument, described by <c>arg.NAME</c> in lower case.</summary>
    public static Argument<T> Argument<T>(string name, bool required = true) => new(name)
    {
        Arity = typeof(T).IsArray ? (required ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore) : (required ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne),
        Description = Describe("arg." + name.ToLowerInvariant()),
    };

    private static string Describe(string key) => Messages.Text(CountyProgram.LanguageOfHelp, key);
}
