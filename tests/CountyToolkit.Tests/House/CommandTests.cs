using System.CommandLine;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Tests.House;

/// <summary>Every command has its words and its page.</summary>
public sealed class CommandTests
{
    public CommandTests()
    {
        using CommandLine once = new();
        once.Do("help");
    }

    [Fact]
    public void Every_noun_has_its_help_page() =>
        Assert.Empty(Tree.Build().Subcommands.Select(c => c.Name).Except(HelpPages.Names));

    [Fact]
    public void Every_page_belongs_to_a_noun() =>
        Assert.Empty(HelpPages.Names.Except(Tree.Build().Subcommands.Select(c => c.Name)));

    [Fact]
    public void Every_page_names_every_verb_of_its_noun_in_both_languages() => Assert.Empty(
        from noun in Tree.Build().Subcommands
        from verb in noun.Subcommands
        from language in Enum.GetValues<Language>()
        where !HelpPages.Read(noun.Name, language).Contains(verb.Name, StringComparison.Ordinal)
        select $"{noun.Name} {verb.Name} {language}");

    [Fact]
    public void Every_command_option_and_argument_has_its_sentence() => Assert.Empty(
        from command in All(Tree.Build())
        from description in command.Options.Where(o => o is not (System.CommandLine.Help.HelpOption or VersionOption)).Select(o => (Name: o.Name, o.Description))
            .Concat(command.Arguments.Select(a => (a.Name, a.Description))).Append((command.Name, command.Description))
        where string.IsNullOrEmpty(description.Description) || description.Description.StartsWith("opt.", StringComparison.Ordinal)
            || description.Description.StartsWith("arg.", StringComparison.Ordinal) || description.Description.StartsWith("cmd.", StringComparison.Ordinal)
        select $"{command.Name}: {description.Name} {description.Description}");

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);
}
