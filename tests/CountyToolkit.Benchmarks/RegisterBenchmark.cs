using System.Diagnostics;
using System.Globalization;
using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.Facts;
using CountyToolkit.Indicators;
using CountyToolkit.Storage;
using CountyToolkit.Terminal.Frame;
using CountyToolkit.Terminal.Screens;
using CountyToolkit.Terminal.Screens.Enterprises;
using CountyToolkit.Terminal.Toolkit;
using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Benchmarks;

/// <summary>
/// The list of 10,000 enterprises as a clerk meets it: how long until something is seen, how long until all of it is, a key of the
/// search line to its frame, and what it keeps in memory. Then the facts of one of them beside the facts of all.
/// </summary>
internal static class RegisterBenchmark
{
    private const int Firms = 10_000, Years = 5;
    private const string Syllables = "海岳浩源舟山岱衢东沙高亭长涂秀桥浪湾潮汐帆锚";
    private static readonly string[] Searches = ["海岳", "hyzbpj", "zzyxgs", "9133", "源A", "岱衢东沙"];

    public static void Run(TextWriter report)
    {
        Messages.Load(typeof(CountyProgram).Assembly);
        string folder = Directory.CreateTempSubdirectory("county-bench-").FullName;
        using (CountyFile file = CountyFile.Create(Path.Combine(folder, "a.db"), TimeProvider.System))
        {
            Act.Run(file, TimeProvider.System, Actor.ThisMachine, "benchmark", Fill);
            Application application = new(new PaperTerminal(80, 24));
            using Workplace workplace = OpenScreens.Over(application, Around(folder), Language.Chinese, file);
            Screen(report, application, workplace);
            FactsOf facts = new(file.Connection, workplace.Catalogue);
            Timing.Compare(report, "facts of one enterprise beside all", () => _ = facts.One(Firms / 2, new DateOnly(2026, 1, 1)), () => _ = facts.All(new DateOnly(2026, 1, 1)).Count(), rounds: 3);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static void Screen(TextWriter report, Application application, Workplace workplace)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long start = Stopwatch.GetTimestamp();
        EnterprisesScreen screen = new(workplace);
        application.Push(screen);
        application.Turn();
        double first = Since(start), slowest = 0;
        while (application.Screens.Count > 1)
        {
            long turn = Stopwatch.GetTimestamp();
            application.Turn();
            slowest = Math.Max(slowest, Since(turn));
            Thread.Sleep(5);
        }

        double all = Since(start);
        long kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Firms} firms: first paint {first:F0} ms, whole list {all:F0} ms, longest turn while reading {slowest:F1} ms, kept {kept >> 20} MiB"));
        List<double> times = [];
        foreach (string typed in Enumerable.Repeat(Searches, 10).SelectMany(s => s))
        {
            Press(application, KeyEvent.Typed("/"));
            foreach (char c in typed)
            {
                long at = Stopwatch.GetTimestamp();
                Press(application, KeyEvent.Typed(c.ToString()));
                times.Add(Since(at));
            }

            Press(application, new KeyEvent(Key.Escape));
        }

        times.Sort();
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"key of the search line to its frame: median {times[times.Count / 2]:F1} ms, p95 {times[times.Count * 95 / 100]:F1} ms, most {times[^1]:F1} ms ({times.Count} keys)"));
    }

    private static void Press(Application application, KeyEvent key)
    {
        application.Post(key);
        application.Turn();
    }

    private static void Fill(Act act)
    {
        using EnterpriseWriter writer = new(act);
        using IndicatorWriter values = new(act);
        for (int n = 0; n < Firms; n++)
        {
            long id = writer.Enterprise(Origin.Hand);
            writer.Name(id, string.Concat(Enumerable.Range(0, 4).Select(p => Syllables[(n / (int)Math.Pow(Syllables.Length, p) + (p * 7)) % Syllables.Length])) + "装备制造有限公司", null, Origin.Hand);
            writer.Attribute(id, Profile.Town, "灯塔镇", null, Origin.Hand);
            writer.Attribute(id, Profile.Industry, "C3734", null, Origin.Hand);
            for (int year = 0; year < Years; year++)
            {
                foreach (string code in new[] { "revenue", "employees", "rd_expense" })
                {
                    values.Add(id, code, Period.OfYear(2021 + year), "tax", n + year, Origin.Hand);
                }
            }
        }
    }

    private static double Since(long start) => Stopwatch.GetElapsedTime(start).TotalMilliseconds;

    private static Surroundings Around(string folder) => new()
    {
        Out = TextWriter.Null,
        Error = TextWriter.Null,
        Environment = _ => null,
        AskSecret = _ => null,
        Ask = _ => null,
        Clock = TimeProvider.System,
        SettingsFolder = Path.Combine(folder, "settings"),
        ProgramFolder = AppContext.BaseDirectory,
    };
}
