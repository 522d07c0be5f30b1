using System.Diagnostics;
using CountyToolkit.Terminal.Screens;
using CountyToolkit.Terminal.Toolkit;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Benchmarks;

/// <summary>
/// From a key to the bytes of its frame, on a list of 10,000 rows, beside the same keys on 100 rows in the same run: moving must
/// not cost more for being in a long list, filtering may.
/// </summary>
internal static class ScreensBenchmark
{
    private const int Long = 10_000, Short = 100, Samples = 300;

    public static void Run(TextWriter report)
    {
        foreach ((int width, int height) in new[] { (80, 24), (120, 40), (200, 60) })
        {
            foreach ((string name, Action<Session> press) in Keys())
            {
                _ = Measure(width, height, Long, press);
                (double longP95, double longMedian, long bytes, long allocated) = Measure(width, height, Long, press);
                (double shortP95, _, _, _) = Measure(width, height, Short, press);
                report.WriteLine($"{width}x{height} {name}: p95 {longP95:F2} ms, median {longMedian:F2} ms, {bytes} bytes, {allocated / 1024} KiB a frame; p95 on {Short} rows {shortP95:F2} ms, ratio {longP95 / shortP95:F2}");
            }
        }
    }

    private static IEnumerable<(string, Action<Session>)> Keys()
    {
        yield return ("Down", s => s.Press(new KeyEvent(Key.Down)));
        yield return ("PageDown", s => s.Press(new KeyEvent(Key.PageDown)));
        yield return ("whole frame", s =>
        {
            s.Application.Redraw();
            s.Press(new KeyEvent(Key.Down));
        }
        );
        yield return ("filter letter", s =>
        {
            s.Press(KeyEvent.Typed(s.Taken % 2 == 0 ? "高" : "亭"), isLast: s.Taken % 2 == 1);
            if (s.Taken % 2 == 1)
            {
                s.Clear();
            }
        }
        );
    }

    private static (double P95, double Median, long Bytes, long Allocated) Measure(int width, int height, int rows, Action<Session> press)
    {
        Session session = new(width, height, rows);
        List<double> times = [];
        long before = session.Terminal.Bytes, allocated = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Samples; i++)
        {
            session.Taken = i;
            long start = Stopwatch.GetTimestamp();
            press(session);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        return (times[Samples * 95 / 100], times[Samples / 2], (session.Terminal.Bytes - before) / Samples, (GC.GetAllocatedBytesForCurrentThread() - allocated) / Samples);
    }

    private sealed record Firm(string Name, string Code, string Town, string Amount);

    /// <summary>One list on one terminal.</summary>
    private sealed class Session
    {
        private readonly ListBody<Firm> body;

        public Session(int width, int height, int rows)
        {
            Terminal = new PaperTerminal(width, height);
            Application = new Application(Terminal);
            TableView<Firm> table = new()
            {
                Columns =
                [
                    new TableColumn<Firm>("企业名称", 24, f => f.Name) { Stretches = true },
                    new TableColumn<Firm>("统一社会信用代码", 18, f => f.Code),
                    new TableColumn<Firm>("镇街", 10, f => f.Town),
                    new TableColumn<Firm>("营业收入(万元)", 14, f => f.Amount) { IsNumber = true },
                ],
                CanMark = true,
            };
            body = new ListBody<Firm>(table, "") { Matches = (f, text) => f.Name.Contains(text, StringComparison.Ordinal) || f.Code.Contains(text, StringComparison.Ordinal) };
            body.All = [.. Enumerable.Range(0, rows).Select(i => new Firm($"{"高亭衢山岱东秀山长涂"[i % 10]}{"亭高"[i % 2]}智能装备{i}有限公司", $"91330929MA{i:D8}", "高亭镇", $"{i * 37 % 99_999},000.00"))];
            Application.Push(new Host(body));
            Application.Turn();
        }

        public PaperTerminal Terminal { get; }

        public Application Application { get; }

        public int Taken { get; set; }

        public void Press(KeyEvent key, bool isLast = false)
        {
            if (key.IsTyping && !isLast)
            {
                body.Find();
            }

            Application.Post(key);
            Application.Turn();
        }

        public void Clear() => Application.Post(KeyEvent.Control('u'));
    }

    private sealed class Host(View body) : Screen
    {
        public override void Shown() => body.HasFocus = true;

        public override bool Handle(InputEvent input) => body.Handle(input);

        public override void Render(Canvas canvas) => body.Render(canvas);

        protected override void Arrange() => body.Layout(Frame);
    }
}
