using CountyToolkit.Terminal.Toolkit;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Tests.EndToEnd;

/// <summary>The child of a test: a screen at a real terminal that throws where it is told to.</summary>
internal sealed class CrashScreen : Screen
{
    /// <summary>The word that makes this assembly that child.</summary>
    public const string Verb = "crash-screen";

    private bool isBroken;

    public static int Run()
    {
        AnsiTerminal terminal = new(Console.OpenStandardOutput(), () => (Console.WindowWidth, Console.WindowHeight), colour: true, "crash");
        Application application = new(terminal) { Fault = _ => { } };
        application.Push(new CrashScreen());
        try
        {
            return new TerminalSession(terminal) { Crashed = Say }.Run(application);
        }
        catch (InvalidOperationException fault)
        {
            return Say(fault);
        }
    }

    public override bool Handle(InputEvent input)
    {
        if (input == KeyEvent.Typed("t"))
        {
            new Thread(() => throw new InvalidOperationException("on a thread")).Start();
        }

        isBroken |= input == KeyEvent.Typed("r");
        return true;
    }

    public override void Render(Canvas canvas)
    {
        if (isBroken)
        {
            throw new InvalidOperationException("while drawing");
        }

        canvas.Put(0, 0, "ready");
    }

    private static int Say(Exception fault)
    {
        Console.Error.WriteLine("said: " + fault.Message);
        return 70;
    }
}
