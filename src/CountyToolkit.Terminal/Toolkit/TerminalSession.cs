using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Windows;
using Microsoft.Win32.SafeHandles;

namespace CountyToolkit.Terminal.Toolkit;

/// <summary>
/// Runs an application at the terminal of this process. Invariant: however it ends (the loop, an exception on any thread, a
/// signal), the terminal is given back first. While it runs nothing else may use the console.
/// </summary>
/// <param name="terminal">The terminal.</param>
internal sealed class TerminalSession(AnsiTerminal terminal)
{
    private const int ProbeMilliseconds = 100;

    // Row 2: an answer from row 1 would look like a function key.
    private const string Probe = "\e[2;1H\u201C\e[6n";

    private readonly TaskCompletionSource probed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether ambiguous characters are wide here, where the user has said so; null = the terminal is asked.</summary>
    public bool? AmbiguousWide { get; init; }

    /// <summary>Told what was thrown outside the loop, once the terminal is given back; the process ends after it with the code answered.</summary>
    public required Func<Exception, int> Crashed { get; init; }

    /// <summary>Takes the terminal, runs the loop, gives it back; answers the exit code.</summary>
    public int Run(Application application)
    {
        UnhandledExceptionEventHandler crash = (_, thrown) => Crash((Exception)thrown.ExceptionObject);
        AppDomain.CurrentDomain.UnhandledException += crash;
        using Signals signals = new(terminal, application);
        using ConsoleModes? modes = OperatingSystem.IsWindows() ? new ConsoleModes() : null;
        try
        {
            terminal.Enter();
            using IDisposable input = OperatingSystem.IsWindows() ? StartWindows(application) : StartUnix(application);
            using Timer? resized = OperatingSystem.IsWindows() ? WatchSize(application) : null;
            FindWidths(application);
            return application.Loop();
        }
        finally
        {
            terminal.Leave();
            AppDomain.CurrentDomain.UnhandledException -= crash;
        }
    }

    private UnixInput StartUnix(Application application)
    {
        Signals.MakeRaw();
        FileStream keyboard = new(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read, bufferSize: 0);
        UnixInput input = new(keyboard, e => Post(application, e), () => application.Stop(Signals.HangUpCode), TimeProvider.System);
        input.Start();
        return input;
    }

    private WindowsInput StartWindows(Application application)
    {
        Console.TreatControlCAsInput = true;
        WindowsInput input = new(() => Console.ReadKey(intercept: true), e => Post(application, e), () => application.Stop(Signals.HangUpCode));
        input.Start();
        return input;
    }

    // Windows tells nobody of a new size.
    private Timer WatchSize(Application application)
    {
        (int, int) last = terminal.Size;
        return new Timer(
            _ =>
            {
                (int Width, int Height) now = terminal.Size;
                if (now != last)
                {
                    last = now;
                    application.Post(new ResizeEvent(now.Width, now.Height));
                }
            },
            null,
            250,
            250);
    }

    private void FindWidths(Application application)
    {
        if (AmbiguousWide is { } said)
        {
            terminal.Widths = said ? CellWidth.Wide : CellWidth.Narrow;
        }
        else if (OperatingSystem.IsWindows())
        {
            terminal.Write("\e[2;1H\u201C");
            terminal.Widths = Console.CursorLeft == 2 ? CellWidth.Wide : CellWidth.Narrow;
        }
        else
        {
            terminal.Write(Probe);
            probed.Task.Wait(ProbeMilliseconds);
            application.Redraw();
        }
    }

    // The answer to the probe is ours; one that comes late, over a slow line, still counts.
    private void Post(Application application, InputEvent input)
    {
        if (input is not CursorReport report)
        {
            application.Post(input);
            return;
        }

        CellWidth widths = report.Column == 3 ? CellWidth.Wide : CellWidth.Narrow;
        if (!probed.Task.IsCompleted && AmbiguousWide is null)
        {
            terminal.Widths = widths;
            probed.TrySetResult();
            application.Post(application.Redraw);
        }
    }

    private void Crash(Exception thrown)
    {
        terminal.Leave();
        Environment.Exit(Crashed(thrown));
    }
}
