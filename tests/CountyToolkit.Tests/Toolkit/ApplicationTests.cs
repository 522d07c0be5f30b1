using CountyToolkit.Terminal.Toolkit;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Tests.Toolkit;

/// <summary>The loop: faults, ends, work behind it.</summary>
public sealed class ApplicationTests
{
    private readonly Application application = new(new ATerminal(80, 24, CellWidth.Narrow));
    private readonly List<Exception> told = [];

    public ApplicationTests() => application.Fault = told.Add;

    [Fact]
    public void A_screen_that_cannot_be_drawn_is_taken_away_and_told_and_the_one_below_goes_on()
    {
        application.Push(new Broken { FailsFrom = int.MaxValue });
        application.Push(new Broken { FailsFrom = 1 });
        application.Turn();
        Assert.Equal("drawing 1", Assert.Single(told).Message);
        Assert.Single(application.Screens);
        Assert.StartsWith("drawn", application.Picture!.RowText(0), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lowest_screen_that_cannot_be_drawn_twice_ends_the_loop_with_its_exception()
    {
        application.Push(new Broken { FailsFrom = 1 });
        Assert.Equal("drawing 2", Assert.Throws<InvalidOperationException>(() => application.Loop()).Message);
        Assert.Equal("drawing 1", Assert.Single(told).Message);
    }

    [Fact]
    public void A_lowest_screen_that_fails_once_is_drawn_again()
    {
        application.Push(new Broken { FailsFrom = 1, FailsTo = 1 });
        application.Turn();
        Assert.Single(told);
        Assert.StartsWith("drawn", application.Picture!.RowText(0), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_key_throws_is_told_and_the_screen_stays()
    {
        application.Push(new Broken { FailsFrom = int.MaxValue });
        application.Post(new KeyEvent(Key.F9));
        application.Turn();
        Assert.Equal("F9", Assert.Single(told).Message);
        Assert.Single(application.Screens);
    }

    [Fact]
    public void Without_anybody_to_tell_the_exception_leaves_the_loop()
    {
        application.Fault = null;
        application.Push(new Broken { FailsFrom = int.MaxValue });
        application.Post(new KeyEvent(Key.F9));
        Assert.Throws<InvalidOperationException>(() => application.Loop());
    }

    [Fact]
    public void The_end_cancels_work_in_the_background_and_waits_for_it()
    {
        using ManualResetEventSlim begun = new();
        bool wasCancelled = false;
        application.Push(new Broken { FailsFrom = int.MaxValue });
        application.Run<int>(
            (_, cancel) =>
            {
                begun.Set();
                cancel.WaitHandle.WaitOne();
                Thread.Sleep(20);
                wasCancelled = true;
                throw new OperationCanceledException(cancel);
            },
            _ => { },
            _ => { },
            _ => { },
            CancellationToken.None);
        begun.Wait();
        application.Stop(143);
        Assert.Equal(143, application.Loop());
        Assert.True(wasCancelled);
    }

    [Fact]
    public void After_a_resize_everything_is_drawn_anew_even_at_the_same_size()
    {
        ATerminal terminal = new(80, 24, CellWidth.Narrow);
        Application other = new(terminal);
        other.Push(new Broken { FailsFrom = int.MaxValue });
        other.Turn();
        terminal.Written.Clear();
        other.Post(new ResizeEvent(80, 24));
        other.Turn();
        Assert.Contains("\e[2J", Assert.Single(terminal.Written), StringComparison.Ordinal);
    }

    /// <summary>Throws on F9, and when drawn for the n-th time.</summary>
    private sealed class Broken : Screen
    {
        private int drawn;

        public required int FailsFrom { get; init; }

        public int FailsTo { get; init; } = int.MaxValue;

        public override bool Handle(InputEvent input) => input is KeyEvent { Key: Key.F9 } ? throw new InvalidOperationException("F9") : false;

        public override void Render(Canvas canvas)
        {
            drawn++;
            if (drawn >= FailsFrom && drawn <= FailsTo)
            {
                throw new InvalidOperationException("drawing " + drawn);
            }

            canvas.Put(0, 0, "drawn " + drawn);
        }
    }
}
