using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using CountyToolkit.Terminal.Toolkit.Drawing;

namespace CountyToolkit.Terminal.Frame;

/// <summary>What <c>--help</c> writes, in the language of the call: the library's own has its headings in English whatever the sentences are.</summary>
/// <param name="language">Language of the call.</param>
internal sealed class CommandHelp(Language language) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Takes the place of the library's help, and words the two options it adds by itself.</summary>
    public static void Into(RootCommand root, Language language)
    {
        foreach (Option option in root.Options)
        {
            if (option is HelpOption)
            {
                option.Action = new CommandHelp(language);
                option.Description = Messages.Text(language, "opt.help");
            }
            else if (option is VersionOption)
            {
                option.Description = Messages.Text(language, "opt.version");
            }
        }
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        Command command = parseResult.CommandResult.Command;
        TextWriter to = CountyProgram.Current.Out;
        to.WriteLine(command.Description);
        to.WriteLine();
        to.WriteLine(Say("usage.head", string.Join(' ', Path(command).Select(c => c is RootCommand ? "county" : c.Name).Concat(Places(command)))));
        Block(to, "usage.arguments", command.Arguments.Where(a => !a.Hidden).Select(a => (Named(a), a.Description)));
        Block(to, "usage.options", Options(command).Select(o => (Named(o), o.Required ? Say("usage.required", o.Description ?? "") : o.Description)));
        Block(to, "usage.commands", command.Subcommands.Where(c => !c.Hidden).Select(c => (string.Join(' ', c.Arguments.Select(Named).Prepend(c.Name)), c.Description)));
        return (int)ExitCode.Done;
    }

    private IEnumerable<string> Places(Command command) =>
    [
        .. command.Arguments.Where(a => !a.Hidden).Select(Named),
        .. command.Subcommands.Count > 0 ? (string[])[Say("usage.command-place")] : [],
        Say("usage.options-place"),
    ];

    private void Block(TextWriter to, string head, IEnumerable<(string Name, string? About)> rows)
    {
        (string Name, string? About)[] all = [.. rows];
        if (all.Length == 0)
        {
            return;
        }

        int width = all.Max(r => CellWidth.Narrow.Of(r.Name)) + 2;
        to.WriteLine();
        to.WriteLine(Say(head));
        foreach ((string name, string? about) in all)
        {
            to.WriteLine(("  " + name + new string(' ', width - CellWidth.Narrow.Of(name)) + about).TrimEnd());
        }
    }

    // The command's own first, then those every command takes.
    private static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(Path(command).SkipLast(1).Reverse().SelectMany(c => c.Options.Where(o => o.Recursive || o is HelpOption)))
            .Where(o => !o.Hidden).DistinctBy(o => o.Name);

    private static IEnumerable<Command> Path(Command command) => command.Parents.OfType<Command>().Take(1).SelectMany(Path).Append(command);

    private static string Named(Argument argument) => argument.Arity.MinimumNumberOfValues > 0 ? $"<{argument.Name}>" : $"[{argument.Name}]";

    private static string Named(Option option) =>
        string.Join(", ", option.Aliases.Where(n => n[0] == '-').Append(option.Name).OrderBy(n => n.Length)) + (option.HelpName is { } value ? $" <{value}>" : "");

    private string Say(string key, params string[] args) => Messages.Text(language, key, args);
}
