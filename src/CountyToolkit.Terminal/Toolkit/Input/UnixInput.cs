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
    private readonly VtParser parser;
    private readonly Timer silence;
    private long due = long.MaxValue;
    private bool isDisposed;

    /// <summary>Reads a stream once <see cref="Start"/> is called.</summary>
    /// <param name="stream">The terminal's bytes.</param>
    /// <param name="post">Takes the events, one at a time, on no particular thread.</param>
    /// <param name="ended">Called when the terminal has gone.</param>
    public UnixInput(Stream stream, Action<InputEvent> post, Action ended)
    {
        this.stream = stream;
        this.ended = ended;
        parser = new VtParser(post);
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
            if (Environment.TickCount64 >= due && !isDisposed)
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

        int? patience = parser.Patience;
        due = patience is { } milliseconds ? Environment.TickCount64 + milliseconds : long.MaxValue;
        silence.Change(patience is { } wait ? wait + 1 : Timeout.Infinite, Timeout.Infinite);
    }
}
