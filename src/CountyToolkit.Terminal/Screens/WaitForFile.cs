using System.Globalization;
using CountyToolkit.Storage;
using CountyToolkit.Terminal.Toolkit;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens;

/// <summary>
/// What is shown while the file keeps an operator waiting: another computer that is writing, or the copy made before the first
/// write of a day. Esc gives the act up; nothing of it has been written then. One place for every write of the screens, whether it
/// works on the application's thread or in the background.
/// </summary>
/// <param name="workplace">Where. Made on the application's thread.</param>
internal sealed class WaitForFile(Workplace workplace)
{
    private const int Kilobyte = 1024;
    private static readonly TimeSpan Unnoticed = TimeSpan.FromMilliseconds(100);
    private readonly Thread loop = Thread.CurrentThread;
    private (Action<Progress> Tell, CancellationToken Cancel)? work;
    private TimeSpan told;
    private ProgressDialog? box;

    /// <summary>Runs background work, which has the file until it ends.</summary>
    public T During<T>(Func<Action<Progress>, CancellationToken, T> act, Action<Progress> tell, CancellationToken cancel)
    {
        work = (tell, cancel);
        try
        {
            return act(tell, cancel);
        }
        finally
        {
            work = null;
        }
    }

    /// <summary>Whether what the file does is still wanted: <see cref="CountyFile.GoesOn"/>.</summary>
    public bool GoesOn(FileWait wait)
    {
        if (wait.For == FileWaitFor.Statement)
        {
            Over();
            return work?.Cancel.IsCancellationRequested != true;
        }

        if (wait.Since >= Unnoticed && (wait.Since < told || wait.Since - told >= Unnoticed))
        {
            told = wait.Since;
            return work is null ? Shows(wait) : Tells(wait);
        }

        return work?.Cancel.IsCancellationRequested != true;
    }

    private bool Tells(FileWait wait)
    {
        work!.Value.Tell(Step(wait));
        return !work.Value.Cancel.IsCancellationRequested;
    }

    // Somebody else's thread, such as the sign-in's, has a sign of its own and no business with the queue.
    private bool Shows(FileWait wait)
    {
        if (Thread.CurrentThread != loop)
        {
            return true;
        }

        box ??= new ProgressDialog(workplace.Clock) { Title = workplace.Say("wait.title"), Hint = workplace.Say("wait.hint"), Stopping = workplace.Say("screen.stopping"), Times = workplace.Times };
        box.Progress = Step(wait);
        return !workplace.Application.GivesUp(box);
    }

    private void Over()
    {
        if (told > TimeSpan.Zero)
        {
            told = TimeSpan.Zero;
            box = null;
            work?.Tell(default);
        }
    }

    private Progress Step(FileWait wait) => new((int)(wait.Done / Kilobyte), (int)(wait.Total / Kilobyte), workplace.Say(
        wait.For switch
        {
            FileWaitFor.OtherWriter => "wait.writer",
            FileWaitFor.Copy => "wait.copy",
            _ => "wait.proof",
        },
        (wait.Done / Kilobyte).ToString(CultureInfo.InvariantCulture),
        (wait.Total / Kilobyte).ToString(CultureInfo.InvariantCulture)));
}
