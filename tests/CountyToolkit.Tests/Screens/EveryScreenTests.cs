using CountyToolkit.Terminal.Screens;
using CountyToolkit.Terminal.Screens.Settings;
using CountyToolkit.Terminal.Screens.SigningIn;
using CountyToolkit.Terminal.Screens.Today;
using CountyToolkit.Tests.Screens.Golden;

namespace CountyToolkit.Tests.Screens;

/// <summary>What holds of every screen, whoever sits at it.</summary>
public sealed class EveryScreenTests(OpenOffices offices) : IClassFixture<OpenOffices>
{
    private const int MostToLeave = 4;

    private static readonly string[] OwnWords = [.. RegistryTests.All.SelectMany(c => new[] { "do." + c.Id, $"do.{c.Id}.help" }).Select(k => Messages.Text(Language.Chinese, k)).Where(t => t.Length > 2)];

    public static TheoryData<string> Names => ScreenTable.Names;

    [Theory]
    [InlineData("周敏", false)]
    [InlineData("王芳", false)]
    [InlineData("陈立", false)]
    [InlineData("见习", false)]
    [InlineData("周敏", true)]
    public void Every_place_opens_for_every_role_and_on_a_copy_that_can_only_be_read(string person, bool readOnly)
    {
        using AnOffice office = new(person, readOnly: readOnly);
        List<string> faults = Faults(office);
        foreach (string place in Places.All.Select(p => p.Command.Id).Prepend(""))
        {
            OfficeScreen screen = Opened(office, place);
            foreach (string key in new[] { "F1", "F2", "F3", "Ctrl+P", "?", "命", "F10" })
            {
                office.Hands.Press(key, "Esc");
                office.Hands.Press([.. Enumerable.Repeat("Esc", office.Hands.Application.Screens.Count - office.Hands.Application.Screens.ToList().IndexOf(screen) - 1)]);
                Assert.True(office.Hands.Application.Top == screen, $"“{place}”: Esc after {key} does not lead back");
            }
        }

        Assert.Empty(faults);
    }

    // In English, so that every box a command opens is read as well; what a command does is the same in both languages.
    [Theory]
    [MemberData(nameof(Names))]
    public void Every_command_can_be_pressed_and_backed_out_of_or_says_why_not_and_is_english_all_the_way(string name)
    {
        AnOffice office = offices.Of(ScreenTable.Person(name), language: Language.English);
        List<string> faults = Faults(office);
        ScreenTable.Open(office, name);
        office.Hands.Resize(132, 43);
        string opened = office.Hands.Picture;
        faults.AddRange(ChineseOf(office, opened));
        if (office.Hands.Application.Top is not OfficeScreen screen)
        {
            Assert.Empty(faults);
            return;
        }

        foreach (ScreenCommand command in Commands(office, screen).Select(a => a.Command).ToList())
        {
            if (!IsAsOpened(office, screen, opened))
            {
                ScreenTable.Open(office, name);
                screen = (OfficeScreen)office.Hands.Application.Top!;
            }

            ScreenAction action = Commands(office, screen).First(a => a.Command == command);
            string? reason = action.WhyNot();
            Assert.True(reason is null || reason.Trim().Length > 3, $"{command.Id} does not say why not");
            office.Hands.Application.Post(() => screen.Do(action));
            office.Hands.Application.Turn();
            faults.AddRange(ChineseOf(office, office.Hands.Picture).Select(f => command.Id + ": " + f));
            BackOut(office, screen);
            Assert.True(office.Hands.Application.ExitCode is null, $"{command.Id} ended the program");
        }

        Assert.Empty(faults.Distinct());
    }

    [Fact]
    public void Whoever_signs_out_is_at_the_sign_in()
    {
        using AnOffice office = new();
        Opened(office, "").Actions.First(a => a.Command == TodayDoes.SignOut).Run();
        office.Hands.Application.Turn();
        Assert.IsType<SignInScreen>(office.Hands.Application.Top);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void In_english_titles_and_headings_are_english(string name)
    {
        AnOffice office = offices.Of(ScreenTable.Person(name), language: Language.English);
        ScreenTable.Open(office, name);
        office.Hands.Resize(132, 43);
        string picture = office.Hands.Picture;
        Assert.Empty(OwnWords.Where(t => picture.Contains(t, StringComparison.Ordinal)));
        Assert.True(office.Workplace.Notice is not null || !office.Hands.Row(-1).Any(HasChinese), office.Hands.Row(-1));
    }

    // Going to a place is the same from everywhere, and each is opened for each role above. Leaving is pressed there too; signing
    // out and the other language have tests of their own, since nothing of the screen is left to go on from.
    private static IEnumerable<ScreenAction> Commands(AnOffice office, OfficeScreen screen) => screen.Actions
        .Concat(Everywhere.Actions(office.Workplace, screen))
        .Where(a => a.Command != EverywhereDoes.Leave && a.Command != EverywhereDoes.SignOut && a.Command != TodayDoes.SignOut && a.Command != SettingsDoes.Language && Places.All.All(p => p.Command != a.Command));

    private static void BackOut(AnOffice office, OfficeScreen screen)
    {
        for (int i = 0; i < MostToLeave && office.Hands.Application.Top != screen && office.Hands.Application.Screens.Count > 1; i++)
        {
            office.Hands.Press("Esc");
        }
    }

    // A screen left for another place is shown again; one whose picture has changed is opened anew, so that each command meets the same.
    private static bool IsAsOpened(AnOffice office, OfficeScreen screen, string opened)
    {
        if (!office.Hands.Application.Screens.Contains(screen))
        {
            office.Hands.Application.PopToFirst();
            office.Workplace.Hush();
            office.Hands.Application.Push(screen);
            office.Hands.Application.Turn();
        }

        return office.Hands.Application.Top == screen && office.Hands.Picture == opened;
    }

    private IEnumerable<string> ChineseOf(AnOffice office, string picture) =>
        from line in picture.Split('\n')
        let strange = offices.Data(office).Strange(line).ToList()
        where strange.Count > 0
        select $"{string.Join(' ', strange)} in “{line.Trim()}”";

    // The reason a screen refuses something is an answer; a fault of ours is not.
    private static List<string> Faults(AnOffice office)
    {
        List<string> faults = [];
        Action<Exception>? refuse = office.Hands.Application.Fault;
        office.Hands.Application.Fault = fault =>
        {
            if (fault is not OfficeError)
            {
                faults.Add(fault.ToString());
            }

            refuse!(fault);
        };
        return faults;
    }

    private static OfficeScreen Opened(AnOffice office, string place)
    {
        office.Go(place);
        Assert.True(office.Hands.Application.Top is OfficeScreen, $"“{place}” does not open:\n{office.Hands.Picture}");
        return (OfficeScreen)office.Hands.Application.Top!;
    }

    private static bool HasChinese(char sign) => sign is >= '\u4e00' and <= '\u9fff';
}
