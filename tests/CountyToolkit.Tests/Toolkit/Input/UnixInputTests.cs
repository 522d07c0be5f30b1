using System.Collections.Concurrent;
using System.IO.Pipes;
using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Tests.Toolkit.Input;

/// <summary>Reading from something like a terminal, with a real clock.</summary>
public sealed class UnixInputTests : IDisposable
{
    private readonly AnonymousPipeServerStream keyboard = new(PipeDirection.Out);
    private readonly BlockingCollection<InputEvent> heard = [];
    private readonly ManualResetEventSlim ended = new();
    private readonly AnonymousPipeClientStream line;
    private readonly UnixInput input;

    public UnixInputTests()
    {
        line = new AnonymousPipeClientStream(PipeDirection.In, keyboard.ClientSafePipeHandle);
        input = new UnixInput(line, heard.Add, ended.Set);
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
    public void Esc_comes_by_itself_and_a_sequence_in_two_pieces_is_one_key()
    {
        keyboard.Write("\e"u8);
        Assert.Equal(new KeyEvent(Key.Escape), Next());
        keyboard.Write("\e["u8);
        keyboard.Write("A"u8);
        Assert.Equal(new KeyEvent(Key.Up), Next());
    }

    [Fact]
    public void The_end_of_the_terminal_is_told()
    {
        keyboard.Write("q"u8);
        Assert.Equal(KeyEvent.Typed("q"), Next());
        keyboard.Dispose();
        Assert.True(ended.Wait(TimeSpan.FromSeconds(60)));
    }

    private InputEvent? Next() => heard.TryTake(out InputEvent? next, TimeSpan.FromSeconds(60)) ? next : null;
}
