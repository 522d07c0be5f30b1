using System.Runtime.InteropServices;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Unix;

namespace CountyToolkit.Terminal.Toolkit;

/// <summary>
/// What the system says to the process while screens are on: to end, to halt, to go on, that the window has another size. The
/// terminal is given back before anything else; the loop gets time to close what is open.
/// </summary>
internal sealed class Signals : IDisposable
{
    /// <summary>Exit code once the terminal has gone.</summary>
    public const int HangUpCode = 129;

    /// <summary>Time the loop has for closing, in milliseconds, before the process ends without it.</summary>
    private const int Grace = 5_000;

    private readonly AnsiTerminal terminal;
    private readonly Application application;
    private readonly List<PosixSignalRegistration> registrations = [];
    private Timer? last;

    /// <summary>Listens until disposed.</summary>
    public Signals(AnsiTerminal terminal, Application application)
    {
        this.terminal = terminal;
        this.application = application;
        Ends(PosixSignal.SIGHUP, HangUpCode);
        Ends(PosixSignal.SIGINT, 130);
        Ends(PosixSignal.SIGQUIT, 131);
        Ends(PosixSignal.SIGTERM, 143);
        if (!OperatingSystem.IsWindows())
        {
            registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTSTP, Halt));
            registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ => GoOn()));
            registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => Resized()));
        }
    }

    /// <summary>
    /// Hands every key to us as it is pressed, Ctrl+C too. The runtime sets the line so, and puts it back when the process ends;
    /// asking whether a key is there makes it do so now, and reads none.
    /// </summary>
    public static void MakeRaw()
    {
        Console.TreatControlCAsInput = true;
        _ = Console.KeyAvailable;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        last?.Dispose();
        registrations.ForEach(r => r.Dispose());
    }

    private void Ends(PosixSignal signal, int code) =>
        registrations.Add(PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            terminal.Leave();
            last ??= new Timer(_ => Environment.Exit(code), null, Grace, Timeout.Infinite);
            application.Stop(code);
        }));

    private void Halt(PosixSignalContext context)
    {
        context.Cancel = true;
        terminal.Leave();
        Halting.Halt();
    }

    private void GoOn()
    {
        MakeRaw();
        terminal.Enter();
        application.Post(application.Redraw);
    }

    private void Resized()
    {
        (int width, int height) = terminal.Size;
        application.Post(new ResizeEvent(width, height));
    }
}
