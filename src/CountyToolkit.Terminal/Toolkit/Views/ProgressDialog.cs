using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>Shows how far background work has come. Esc asks the work to stop; the dialog stays until it has.</summary>
internal sealed class ProgressDialog : Screen, IDisposable
{
    private Progress progress;
    private CancellationTokenSource? running;
    private bool stopping;

    /// <summary>What is being done.</summary>
    public required string Title { get; init; }

    /// <summary>Says how to stop it.</summary>
    public required string Hint { get; init; }

    /// <summary>Said once stopping was asked for.</summary>
    public required string Stopping { get; init; }

    /// <inheritdoc/>
    public override bool IsOverlay => true;

    /// <summary>Runs work under a dialog that is taken away before its answer or failure is handed on.</summary>
    public static void Run<T>(Application application, ProgressDialog dialog, Func<Action<Progress>, CancellationToken, T> work, Action<T> done, Action<Exception> failed)
    {
        CancellationTokenSource cancel = new();
        dialog.running = cancel;
        application.Push(dialog);
        application.Run(work, step => dialog.progress = step, answer => dialog.End(() => done(answer)), fault => dialog.End(() => failed(fault)), cancel.Token);
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
        string count = progress.Total > 0 ? FormattableString.Invariant($"{progress.Done} / {progress.Total}") : progress.Done > 0 ? FormattableString.Invariant($"{progress.Done}") : "";
        Bar.Draw(canvas, inner with { Height = 1 }, progress.Done, progress.Total);
        canvas.PutFit(inner.X, inner.Y + 1, inner.Width, count);
        canvas.PutFit(inner.X, inner.Y + 2, inner.Width, stopping ? Stopping : Hint, Look.Muted);
    }

    /// <inheritdoc/>
    public void Dispose() => running?.Dispose();

    private void End(Action then)
    {
        running?.Dispose();
        running = null;
        Close();
        then();
    }
}
