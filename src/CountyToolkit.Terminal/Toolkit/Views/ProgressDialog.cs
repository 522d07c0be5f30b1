using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>Shows how far background work has come. Esc asks the work to stop; the dialog stays until it has.</summary>
internal sealed class ProgressDialog : Screen, IDisposable
{
    private static readonly TimeSpan SoonestRest = TimeSpan.FromSeconds(2);
    private readonly long started;
    private readonly TimeProvider clock;
    private CancellationTokenSource? running;
    private bool stopping;

    /// <summary>A dialog that counts the time from now.</summary>
    public ProgressDialog(TimeProvider clock)
    {
        this.clock = clock;
        started = clock.GetTimestamp();
    }

    /// <summary>What is being done.</summary>
    public required string Title { get; init; }

    /// <summary>Says how to stop it.</summary>
    public required string Hint { get; init; }

    /// <summary>Said once stopping was asked for.</summary>
    public required string Stopping { get; init; }

    /// <summary>How far it has come.</summary>
    public Progress Progress { get; set; }

    /// <summary>Words the time gone and, where it can be told, the time left; it is drawn with each step, never by a clock of its own.</summary>
    public Func<TimeSpan, TimeSpan?, string> Times { get; init; } = (_, _) => "";

    /// <inheritdoc/>
    public override bool IsOverlay => true;

    /// <summary>Runs work under a dialog that is taken away before its answer or failure is handed on.</summary>
    public static void Run<T>(Application application, ProgressDialog dialog, Func<Action<Progress>, CancellationToken, T> work, Action<T> done, Action<Exception> failed)
    {
        CancellationTokenSource cancel = new();
        dialog.running = cancel;
        application.Push(dialog);
        application.Run(work, step => dialog.Progress = step, answer => dialog.End(() => done(answer)), fault => dialog.End(() => failed(fault)), cancel.Token);
    }

    /// <inheritdoc/>
    public override bool Handle(InputEvent input)
    {
        if (input is KeyEvent { Key: Key.Escape })
        {
            stopping = true;
            running?.Cancel();
        }

        return true;
    }

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        Rect box = Frame.Centre(56, 7);
        canvas.HideCursor();
        canvas.Box(box, Title);
        Rect inner = box.Inner(2, 2);
        string count = Progress.Note ?? (Progress.Total > 0 ? FormattableString.Invariant($"{Progress.Done} / {Progress.Total}") : Progress.Done > 0 ? FormattableString.Invariant($"{Progress.Done}") : "");
        string times = Times(Gone, Left);
        Bar.Draw(canvas, inner with { Height = 1 }, Progress.Done, Progress.Total);
        canvas.PutRight(inner.X, inner.Y + 1, inner.Width, times, Look.Muted);
        canvas.PutFit(inner.X, inner.Y + 1, inner.Width - canvas.Widths.Of(times) - 1, count);
        canvas.PutFit(inner.X, inner.Y + 2, inner.Width, stopping ? Stopping : Hint, Look.Muted);
    }

    /// <inheritdoc/>
    public void Dispose() => running?.Dispose();

    private TimeSpan Gone => clock.GetElapsedTime(started);

    // A guess from the first moments would jump about.
    private TimeSpan? Left => Progress.Done > 0 && Progress.Total >= Progress.Done && Gone >= SoonestRest
        ? TimeSpan.FromTicks(Gone.Ticks / Progress.Done * (Progress.Total - Progress.Done))
        : null;

    private void End(Action then)
    {
        running?.Dispose();
        running = null;
        Close();
        then();
    }
}
