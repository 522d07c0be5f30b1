namespace CountyToolkit.Terminal.Toolkit.Input;

/// <summary>
/// Reads the terminal byte by byte as it comes, on a thread of its own. The runtime's own key reading types parts of slow
/// sequences, splits emoji and turns pastes into key presses.
/// </summary>
internal sealed class UnixInput : IDisposable
{
    private readonly Lock gate = new();
    private readonly Stream stream;
    private readonly Action ended;
    private readonly TimeProvider clock;
    private readonly VtParser parser;
    private readonly ITimer silence;
    private TimeSpan? patience;
    private long since;
    private bool isDisposed;

    /// <summary>Reads a stream once <see cref="Start"/> is called.</summary>
    /// <param name="stream">The terminal's bytes.</param>
    /// <param name="post">Takes the events, one at a time, on no particular thread.</param>
    /// <param name="ended">Called when the terminal has gone.</param>
    /// <param name="clock">Tells how long nothing has come.</param>
    public UnixInput(Stream stream, Action<InputEvent> post, Action ended, TimeProvider clock)
    {
        this.stream = stream;
        this.ended = ended;
        this.clock = clock;
        parser = new VtParser(post);
        silence = clock.CreateTimer(_ => Decide(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
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
        byte[] buffer = new byte[4096];
        try
        {
            for (int count; (count = stream.Read(buffer)) > 0;)
            {
                Take(buffer.AsSpan(0, count));
            }
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException or UnauthorizedAccessException)
        {
            // A terminal that was closed reads as an error; what follows is the same as at its end.
        }

        ended();
    }

    private void Take(ReadOnlySpan<byte> bytes)
    {
        lock (gate)
        {
            parser.Feed(bytes);
            Wait();
        }
    }

    private void Decide()
    {
        lock (gate)
        {
            // Bytes may have come between the timer and the lock; then it was set anew and comes again.
            if (patience is { } silent && clock.GetElapsedTime(since) >= silent && !isDisposed)
            {
                parser.Silence();
            }

            Wait();
        }
    }

    private void Wait()
    {
        if (isDisposed)
        {
            return;
        }

        patience = parser.Patience is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null;
        since = clock.GetTimestamp();
        silence.Change(patience is { } wait ? wait + TimeSpan.FromMilliseconds(1) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
