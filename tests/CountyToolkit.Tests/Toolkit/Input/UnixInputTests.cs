using System.Collections.Concurrent;
using System.IO.Pipes;
using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Tests.Toolkit.Input;

/// <summary>Reading from something like a terminal, on a thread of its own; the silences are a test's.</summary>
public sealed class UnixInputTests : IDisposable
{
    private readonly AnonymousPipeServerStream keyboard = new(PipeDirection.Out);
    private readonly BlockingCollection<InputEvent> heard = [];
    private readonly HandClock clock = new();
    private readonly ManualResetEventSlim ended = new();
    private readonly AnonymousPipeClientStream line;
    private readonly UnixInput input;

    public UnixInputTests()
    {
        line = new AnonymousPipeClientStream(PipeDirection.In, keyboard.ClientSafePipeHandle);
        input = new UnixInput(line, heard.Add, ended.Set, clock);
        input.Start();
    }

    public void Dispose()
    {
        input.Dispose();
        keyboard.Dispose();
        line.Dispose();
        heard.Dispose();
        ended.Dispose();
    }

    [Fact]
    public void Esc_comes_once_nothing_has_followed_it()
    {
        Hears("\e"u8, silent: 39);
        Assert.Empty(heard);
        clock.Pass(TimeSpan.FromMilliseconds(2));
        Assert.Equal(new KeyEvent(Key.Escape), Next());
    }

    [Fact]
    public void A_sequence_in_two_pieces_is_one_key()
    {
        Hears("\e["u8, silent: 399);
        keyboard.Write("A"u8);
        Assert.Equal(new KeyEvent(Key.Up), Next());
    }

    [Fact]
    public void A_sequence_that_is_not_ended_types_nothing_and_what_comes_after_it_counts()
    {
        Hears("\e["u8, silent: 401);
        keyboard.Write("A"u8);
        Assert.Equal(KeyEvent.Typed("A"), Next());
    }

    [Fact]
    public void The_end_of_the_terminal_is_told()
    {
        keyboard.Write("q"u8);
        Assert.Equal(KeyEvent.Typed("q"), Next());
        keyboard.Dispose();
        Assert.True(ended.Wait(TimeSpan.FromSeconds(60)));
    }

    private void Hears(ReadOnlySpan<byte> piece, int silent)
    {
        keyboard.Write(piece);
        clock.AwaitTimer();
        clock.Pass(TimeSpan.FromMilliseconds(silent));
    }

    private InputEvent? Next() => heard.TryTake(out InputEvent? next, TimeSpan.FromSeconds(60)) ? next : null;
}
