using CountyToolkit.People;
using CountyToolkit.Storage;
using CountyToolkit.Terminal.Frame;
using CountyToolkit.Terminal.Screens;
using CountyToolkit.Terminal.Screens.Today;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Tests.Toolkit;

namespace CountyToolkit.Tests.Screens;

/// <summary>An operator of the invented county at the screens, over a file of their own.</summary>
internal sealed class AnOffice : IDisposable
{
    /// <summary>Signs an operator in: 周敏 is a clerk, 王芳 a reviewer, 陈立 the administrator, 见习 may only look.</summary>
    public AnOffice(string person = "周敏", int width = 80, int height = 24, CellWidth? widths = null, Language language = Language.Chinese, bool readOnly = false)
    {
        Messages.Load(typeof(CountyProgram).Assembly);
        Path = Daixi.CopyTo(Folder);
        Hands = new Hands(width, height, widths);
        CountyFile file = CountyFile.Open(Path, Clock, readOnly);
        Workplace = OpenScreens.Over(Hands.Application, Surroundings(), language, file);
        Workplace.Session = SignIn.Run(file, Clock, person, Daixi.Password);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("county-office-").FullName;

    public string Path { get; }

    public FixedClock Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 1, 0, 0, TimeSpan.Zero));

    public Hands Hands { get; }

    public Workplace Workplace { get; }

    /// <summary>Opens a place by the id of its command, over the first screen and nothing else.</summary>
    public Hands Go(string place)
    {
        if (Hands.Application.Screens.Count == 0)
        {
            Hands.Application.Push(new TodayScreen(Workplace));
        }

        Workplace.Hush();
        Hands.Application.PopToFirst();
        if (place.Length > 0)
        {
            Places.GoTo(Workplace, Places.All.Single(p => p.Command.Id == place));
        }

        return Hands;
    }

    /// <summary>Opens a screen.</summary>
    public Hands At(OfficeScreen screen)
    {
        Hands.Application.Push(screen);
        return Hands;
    }

    public void Dispose()
    {
        Workplace.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private Surroundings Surroundings() => new()
    {
        Out = TextWriter.Null,
        Error = TextWriter.Null,
        Environment = _ => null,
        AskSecret = _ => null,
        Ask = _ => null,
        Clock = Clock,
        SettingsFolder = System.IO.Path.Combine(Folder, "settings"),
        ProgramFolder = AppContext.BaseDirectory,
    };
}
