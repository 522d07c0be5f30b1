using System.CommandLine;
using System.Reflection;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Frame;
using CountyToolkit.Terminal.Screens;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Tests.Screens.Golden;

namespace CountyToolkit.Tests.Screens;

/// <summary>Every command of the screens has what a person needs to find, understand and repeat it.</summary>
public sealed class RegistryTests
{
    private static readonly HashSet<string> Fixed = ["F1", "F2", "F3", "F5", "F10", "/", "Ctrl+P", "Esc", "Ctrl+Y"];

    public RegistryTests() => Messages.Load(typeof(CountyProgram).Assembly);

    internal static IReadOnlyList<ScreenCommand> All { get; } =
    [
        .. from type in typeof(ScreenCommand).Assembly.GetTypes()
           where !type.ContainsGenericParameters
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
           where field.FieldType == typeof(ScreenCommand)
           select (ScreenCommand)field.GetValue(null)!,
    ];

    [Fact]
    public void There_are_commands() => Assert.True(All.Count > 15);

    [Fact]
    public void No_two_commands_have_one_id() => Assert.Empty(All.GroupBy(c => c.Id).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Every_command_has_title_and_help_in_both_languages() => Assert.Empty(
        from command in All
        from key in new[] { "do." + command.Id, $"do.{command.Id}.help" }
        where !Messages.Has(key) || string.IsNullOrWhiteSpace(Messages.Text(Language.Chinese, key)) || HasChinese(Messages.Text(Language.English, key))
        select key);

    [Fact]
    public void Every_title_is_found_by_initials() => Assert.Empty(
        All.Where(c => PinyinInitials.Of(Messages.Text(Language.Chinese, "do." + c.Id)).Trim('-', ' ').Length == 0).Select(c => c.Id));

    [Fact]
    public void Every_key_is_one_that_all_terminals_send() => Assert.Empty(
        All.Where(c => c.Key is { } key && !IsSent(key)).Select(c => $"{c.Id}: {c.Key!.Name}"));

    [Fact]
    public void What_writes_says_its_command_line() => Assert.Empty(All.Where(c => c.Undo != Undo.NothingToUndo && c.Typed.Length == 0).Select(c => c.Id));

    [Fact]
    public void Every_command_line_named_is_one_of_the_program()
    {
        RootCommand root = Tree.Build();
        Assert.Empty(All.Select(c => (c.Id, Fault: Unknown(root, c.Typed))).Where(c => c.Fault is not null).Select(c => $"{c.Id}: {c.Fault}"));
    }

    [Fact]
    public void No_key_does_two_things_on_one_screen()
    {
        using OpenOffices offices = new();
        List<string> clashes = [];
        foreach ((string name, string person, Action<AnOffice> open) in ScreenTable.All)
        {
            AnOffice office = offices.Of(person);
            open(office);
            if (office.Hands.Application.Screens.OfType<OfficeScreen>().LastOrDefault() is { } screen)
            {
                clashes.AddRange(screen.Actions.Concat(Everywhere.Actions(office.Workplace, screen))
                    .Where(a => a.Command.Key is not null).GroupBy(a => a.Command.Key)
                    .Where(g => g.Select(a => a.Command.Id).Distinct().Count() > 1)
                    .Select(g => $"{name} {g.Key!.Name}: {string.Join(", ", g.Select(a => a.Command.Id))}"));
                clashes.AddRange(screen.Actions.Where(a => !All.Contains(a.Command)).Select(a => $"{name}: {a.Command.Id} is no static field"));
                clashes.AddRange(screen.Actions.Where(a => a.Command.Key is { } key && Fixed.Contains(key.Name) && !IsItsOwn(a.Command)).Select(a => $"{name}: {a.Command.Id} takes {a.Command.Key!.Name}"));
            }
        }

        Assert.Empty(clashes.Distinct());
    }

    // F2, F3, / and Ctrl+Y mean one thing everywhere; a text that is searched rather than a list may have its own word for it.
    private static bool IsItsOwn(ScreenCommand command) => command.Id.StartsWith("list.", StringComparison.Ordinal) || command.Key == KeyEvent.Typed("/");

    private static bool IsSent(KeyEvent key) => key switch
    {
        { Modifiers: Modifiers.None, Key: Key.Text } => key.Text.Length == 1 && (char.IsAsciiLetterLower(key.Text[0]) || key.Text is "/" or " " or "?" or ":"),
        { Modifiers: Modifiers.None } => key.Key is not Key.Insert,
        { Modifiers: Modifiers.Control, Key: Key.Text } => key.Text.Length == 1 && char.IsAsciiLetterLower(key.Text[0]) && !"cmijhsqz".Contains(key.Text[0], StringComparison.Ordinal),
        _ => false,
    };

    private static string? Unknown(Command root, string typed)
    {
        Command command = root;
        foreach (string word in typed.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.StartsWith("--", StringComparison.Ordinal))
            {
                if (!command.Options.Concat(root.Options).Any(o => o.Name == word || o.Aliases.Contains(word)))
                {
                    return $"“{typed}”: no option {word}";
                }
            }
            else if (command.Subcommands.FirstOrDefault(c => c.Name == word) is { } sub)
            {
                command = sub;
            }
            else if (command.Subcommands.Count > 0)
            {
                return $"“{typed}”: no {word} in {command.Name}";
            }
        }

        return command.Subcommands.Count > 0 && typed.Length > 0 ? $"“{typed}”: no verb" : null;
    }

    private static bool HasChinese(string text) => text.Any(c => c is >= '\u4e00' and <= '\u9fff');
}
