using System.Diagnostics;

namespace CountyToolkit.Terminal.Toolkit.Input;

/// <summary>
/// Reads keys of a Windows console on a thread that blocks. It never asks whether a key is there: asking eats characters
/// an input method or a paste has sent.
/// </summary>
internal sealed class WindowsInput : IDisposable
{
    private readonly Lock gate = new();
    private readonly Func<ConsoleKeyInfo> read;
    private readonly Action ended;
    private readonly KeyBursts bursts;
    private readonly Timer silence;
    private bool isDisposed;

    /// <summary>Reads keys once <see cref="Start"/> is called.</summary>
    /// <param name="read">Waits for the next key.</param>
    /// <param name="post">Takes the events, one at a time, on no particular thread.</param>
    /// <param name="ended">Called when the console has gone.</param>
    public WindowsInput(Func<ConsoleKeyInfo> read, Action<InputEvent> post, Action ended)
    {
        this.read = read;
        this.ended = ended;
        bursts = new KeyBursts(post);
        silence = new Timer(_ => Decide());
    }

    /// <summary>Begins to read.</summary>
    public void Start() => new Thread(Read) { IsBackground = true, Name = "input" }.Start();

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            isDisposed = true;
            silence.Dispose();
        }
    }

    private void Read()
    {
        try
        {
            while (true)
            {
                Take(read());
            }
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException)
        {
            ended();
        }
    }

    private void Take(ConsoleKeyInfo key)
    {
        lock (gate)
        {
            bursts.Take(key, (long)Stopwatch.GetElapsedTime(0).TotalMilliseconds);
            if (!isDisposed)
            {
                silence.Change(bursts.IsWaiting ? KeyBursts.Apart : Timeout.Infinite, Timeout.Infinite);
            }
        }
    }

    private void Decide()
    {
        lock (gate)
        {
            bursts.Silence();
        }
    }
}
