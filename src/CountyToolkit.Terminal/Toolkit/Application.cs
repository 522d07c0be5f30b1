using System.Collections.Concurrent;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Toolkit;

/// <summary>
/// The loop: one queue of events and of what background work sends back, one thread that takes them, draws once the queue
/// is empty, and draws only what differs. Invariant: state is touched on that thread alone.
/// </summary>
/// <param name="terminal">What is drawn to.</param>
internal sealed class Application(ITerminal terminal)
{
    /// <summary>Time background work has to stop at the end, in milliseconds.</summary>
    private const int LastWords = 5_000;

    private readonly BlockingCollection<object> queue = [];
    private readonly List<Screen> stack = [];
    private readonly List<CancellationTokenSource> atWork = [];
    private readonly Queue<object> later = [];
    private Canvas? shown;
    private Screen? painted;
    private int? exitCode;

    /// <summary>Where background work runs; a test hands in its own.</summary>
    public Action<Action> Background { get; set; } = work => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>
    /// Told what a screen threw; null = it ends the application. A screen that threw while handling is still on top; one that
    /// could not be drawn has been taken away, unless it is the lowest. What cannot be drawn even so ends the application.
    /// </summary>
    public Action<Exception>? Fault { get; set; }

    /// <summary>Draws instead of the screens where the window is smaller than this; null = never.</summary>
    public TooSmall? TooSmall { get; set; }

    /// <summary>What F1 shows over a box; null = nothing. The box keeps what stands in it.</summary>
    public Action? Help { get; set; }

    /// <summary>Sees every event before the screens; true = it was taken care of.</summary>
    public Func<InputEvent, bool>? First { get; set; }

    /// <summary>The screens, the one with the keys last.</summary>
    public IReadOnlyList<Screen> Screens => stack;

    /// <summary>The screen that gets the keys; null before the first and after the last.</summary>
    public Screen? Top => stack.Count > 0 ? stack[^1] : null;

    /// <summary>Exit code once the application is to end; null while it goes on.</summary>
    public int? ExitCode => exitCode;

    /// <summary>The picture drawn last; null before the first.</summary>
    public Canvas? Picture => shown;

    /// <summary>Puts a screen on top.</summary>
    public void Push(Screen screen)
    {
        screen.Application = this;
        stack.Add(screen);
        screen.Shown();
    }

    /// <summary>Takes a screen away, wherever it lies; the last one ends the application.</summary>
    public void Pop(Screen screen)
    {
        bool wasTop = Top == screen;
        stack.Remove(screen);
        if (stack.Count == 0)
        {
            Stop(0);
        }
        else if (wasTop)
        {
            Top!.Shown();
        }
    }

    /// <summary>Takes every screen away but the lowest, and shows that again.</summary>
    public void PopToFirst()
    {
        if (stack.Count > 1)
        {
            stack.RemoveRange(1, stack.Count - 1);
            Top!.Shown();
        }
    }

    /// <summary>Ends the application with an exit code.</summary>
    public void Stop(int code)
    {
        exitCode ??= code;
        queue.Add(() => { });
    }

    /// <summary>Hands in an event from any thread.</summary>
    public void Post(InputEvent input) => queue.Add(input);

    /// <summary>Lets the thread of the application do something, from any thread.</summary>
    public void Post(Action work) => queue.Add(work);

    /// <summary>Asks the terminal to take a text into the clipboard (OSC 52); terminals that do not know how ignore it.</summary>
    public void Copy(string text) => terminal.Write("\e]52;c;" + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text)) + "\a");

    /// <summary>Draws everything anew at the next draw: after another program has used the terminal.</summary>
    public void Redraw() => shown = null;

    /// <summary>
    /// Runs work in the background. Its progress, its answer and its failure come back on the application's thread, in order;
    /// exactly one of the last three is called.
    /// </summary>
    /// <param name="work">The work; it gets a way to tell progress and is cancelled by the token.</param>
    /// <param name="progress">Takes what the work tells.</param>
    /// <param name="done">Takes its answer.</param>
    /// <param name="failed">Takes what it threw, cancellation too.</param>
    /// <param name="cancel">Cancels it.</param>
    public void Run<T>(Func<Action<Progress>, CancellationToken, T> work, Action<Progress> progress, Action<T> done, Action<Exception> failed, CancellationToken cancel)
    {
        CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        lock (atWork)
        {
            atWork.Add(stop);
        }

        Background(() =>
        {
            try
            {
                T answer = work(step => Post(() => progress(step)), stop.Token);
                Post(() => done(answer));
            }
            catch (Exception fault)
            {
                Post(() => failed(fault));
            }
            finally
            {
                lock (atWork)
                {
                    atWork.Remove(stop);
                    stop.Dispose();
                    Monitor.PulseAll(atWork);
                }
            }
        });
    }

    /// <summary>
    /// Takes events until <see cref="Stop"/>, then stops what runs in the background and waits for it: what the screens hold can
    /// be closed when this returns. Answers the exit code.
    /// </summary>
    public int Loop()
    {
        try
        {
            Draw();
            while (exitCode is null)
            {
                Dispatch(queue.Take());
                Drain();
                Draw();
            }

            return exitCode.Value;
        }
        finally
        {
            StopWork();
        }
    }

    /// <summary>
    /// For an act on this thread that has to wait: draws a box over the screens, which learn nothing of it, and answers whether Esc was
    /// pressed or the end asked for. What else has come is taken afterwards, in order; keys pressed before Esc are not.
    /// </summary>
    public bool GivesUp(Screen box)
    {
        box.Application = this;
        stack.Add(box);
        Draw();
        stack.Remove(box);
        bool escaped = false;
        while (queue.TryTake(out object? next))
        {
            if (next is KeyEvent { Key: Key.Escape })
            {
                escaped = true;
            }

            later.Enqueue(next);
        }

        if (escaped)
        {
            object[] kept = [.. later.Where(e => e is not (KeyEvent or PasteEvent))];
            later.Clear();
            Array.ForEach(kept, later.Enqueue);
        }

        return escaped || exitCode is not null;
    }

    /// <summary>Takes what is in the queue and draws: one turn of the loop, for tests.</summary>
    public void Turn()
    {
        Drain();
        Draw();
    }

    private void StopWork()
    {
        long end = Environment.TickCount64 + LastWords;
        lock (atWork)
        {
            atWork.ForEach(w => w.Cancel());
            while (atWork.Count > 0 && end - Environment.TickCount64 is > 0 and var left)
            {
                Monitor.Wait(atWork, (int)left);
            }
        }
    }

    private void Drain()
    {
        while (exitCode is null && (later.TryDequeue(out object? next) || queue.TryTake(out next)))
        {
            Dispatch(next);
        }
    }

    private void Dispatch(object next) => Guard(() =>
    {
        switch (next)
        {
            case Action work:
                work();
                break;
            case ResizeEvent:
                // The size is asked of the terminal at each draw. What a terminal makes of the old picture is its own affair, even
                // where it is back at its old size before the next draw.
                Redraw();
                break;
            case InputEvent input when TooSmall is null || TooSmall.Fits(terminal.Size):
                if (First?.Invoke(input) != true)
                {
                    Top?.Handle(input);
                }

                break;
            case KeyEvent key:
                First?.Invoke(key);
                break;
        }
    });

    private void Draw()
    {
        if (exitCode is not null || stack.Count == 0)
        {
            return;
        }

        Canvas picture;
        try
        {
            picture = Painted();
        }
        catch (Exception fault) when (Fault is not null)
        {
            if (painted is not null && painted != stack[0])
            {
                Pop(painted);
            }

            Fault(fault);
            picture = Painted();
        }

        string sequences = terminal.Frames.Write(shown, picture);
        shown = picture;
        if (sequences.Length > 0)
        {
            terminal.Write(sequences);
        }
    }

    private Canvas Painted()
    {
        (int width, int height) = terminal.Size;
        Canvas picture = new(width, height, terminal.Widths);
        painted = null;
        if (TooSmall is { } limit && !limit.Fits((picture.Width, picture.Height)))
        {
            limit.Render(picture);
            return picture;
        }

        int first = stack.FindLastIndex(s => !s.IsOverlay);
        for (int i = Math.Max(0, first); i < stack.Count; i++)
        {
            if (stack[i].IsOverlay)
            {
                picture.Restyle(picture.Area, Look.Dimmed);
                picture.HideCursor();
            }

            painted = stack[i];
            painted.Layout(picture.Area);
            painted.Render(picture);
        }

        return picture;
    }

    private void Guard(Action work)
    {
        try
        {
            work();
        }
        catch (Exception fault) when (Fault is not null)
        {
            Fault(fault);
        }
    }
}
