using CountyToolkit.People;
using CountyToolkit.Terminal.Toolkit;

namespace CountyToolkit.Terminal.Screens.SigningIn;

/// <summary>One attempt to sign in, off the application's thread: deriving a password takes its time, and after failures there is a wait.</summary>
internal static class Attempt
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    /// <summary>Tries a name and password; the wait tells how many of its seconds have passed, and ends when cancelled.</summary>
    /// <exception cref="OfficeError"><c>people.wrong-password</c>, <c>people.disabled</c>.</exception>
    /// <exception cref="OperationCanceledException">Stopped while waiting: the password was not looked at.</exception>
    public static Session Run(Workplace workplace, string name, string password, Action<Progress> tell, CancellationToken cancel) =>
        SignIn.Run(workplace.File, workplace.Clock, name, password, span => Wait(span, tell, cancel));

    /// <summary>Waits, telling how many seconds have passed; counted by what was waited, not by the office's clock: that one may be set, or stand still.</summary>
    /// <exception cref="OperationCanceledException">Stopped while waiting.</exception>
    public static void Wait(TimeSpan span, Action<Progress> tell, CancellationToken cancel)
    {
        int seconds = (int)Math.Ceiling(span.TotalSeconds);
        for (TimeSpan passed = TimeSpan.Zero; passed < span; passed += Step)
        {
            tell(new Progress((int)passed.TotalSeconds, seconds));
            cancel.WaitHandle.WaitOne(span - passed < Step ? span - passed : Step);
            cancel.ThrowIfCancellationRequested();
        }
    }
}
