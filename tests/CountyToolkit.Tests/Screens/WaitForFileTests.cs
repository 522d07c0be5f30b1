using System.Diagnostics;
using CountyToolkit.People;
using CountyToolkit.Storage;
using CountyToolkit.Terminal.Screens.Settings;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Tests.Toolkit;

namespace CountyToolkit.Tests.Screens;

/// <summary>Another computer is writing: what an operator sees, and that Esc gives up.</summary>
public sealed class WaitForFileTests : IDisposable
{
    private const string Sign = "正在写这个文件";
    private readonly AnOffice office = new("陈立");
    private readonly CountyFile other;

    public WaitForFileTests() => other = CountyFile.Open(office.Path, office.Clock);

    public void Dispose()
    {
        other.Dispose();
        office.Dispose();
    }

    [Fact]
    public void An_act_that_only_asks_shows_what_it_waits_for_and_esc_gives_it_up_at_once()
    {
        Hands hands = AskToDisable();
        using FileTransaction writing = other.WriteTransaction();
        hands.Application.Post(new KeyEvent(Key.Enter));
        hands.Application.Post(new KeyEvent(Key.Escape));
        hands.Sees("已停止，没有写入").SeesNot(Sign);

        Assert.Contains(hands.Terminal.Written, w => w.Contains(Sign, StringComparison.Ordinal));
        Assert.True(new OperatorStore(office.Workplace.Connection).Find("见习")!.Enabled);
        Assert.Empty(office.Workplace.TypedSoFar);
    }

    [Fact]
    public void Once_the_other_has_written_the_act_is_done_and_the_keys_pressed_meanwhile_count()
    {
        Hands hands = AskToDisable();
        FileTransaction writing = other.WriteTransaction();
        int drawn = hands.Terminal.Written.Count;
        Thread end = new(() =>
        {
            // The sign is drawn, or the refusal of a file that stays locked: something always is.
            while (hands.Terminal.Written.Count == drawn)
            {
                Thread.Sleep(10);
            }

            writing.Dispose();
        });
        end.Start();
        hands.Application.Post(new KeyEvent(Key.Enter));
        hands.Application.Post(KeyEvent.Typed("/"));
        hands.Application.Post(KeyEvent.Typed("周"));
        hands.Sees("/ 周", "周敏").SeesNot(Sign);
        end.Join();

        Assert.Contains(hands.Terminal.Written, w => w.Contains(Sign, StringComparison.Ordinal));
        Assert.False(new OperatorStore(office.Workplace.Connection).Find("见习")!.Enabled);
    }

    [Fact]
    public void A_form_that_was_given_up_keeps_what_was_typed_and_can_be_written_later()
    {
        Hands hands = office.At(new OperatorsScreen(office.Workplace)).Press("F4").Type("林小山").Press("Enter", "Tab").Type("long-enough-word").Press("Enter").Type("long-enough-word");
        using (FileTransaction writing = other.WriteTransaction())
        {
            hands.Application.Post(new KeyEvent(Key.Enter));
            hands.Application.Post(new KeyEvent(Key.Enter));
            hands.Application.Post(new KeyEvent(Key.Escape));
            hands.Sees("林小山", "再输一遍").SeesNot(Sign);
        }

        Assert.Null(new OperatorStore(office.Workplace.Connection).Find("林小山"));
        hands.Press("Enter").Sees("已增加操作员 林小山");
    }

    [Fact]
    public void Work_in_the_background_says_so_in_its_own_box_and_esc_stops_it_there()
    {
        Hands hands = office.Hands;
        office.At(new SettingsScreen(office.Workplace));
        hands.Application.Background = work => new Thread(() => work()).Start();
        using FileTransaction writing = other.WriteTransaction();
        bool done = false;
        office.Workplace.Work(
            "试写",
            (_, _) => office.Workplace.Session.Write(Right.ManageOperators, "test", act => true),
            _ => done = true);
        Until(() => hands.Picture.Contains(Sign, StringComparison.Ordinal));
        hands.Sees("试写", "Esc 停止，不留半截").Press("Esc");
        Until(() => hands.Picture.Contains("已停止，没有写入", StringComparison.Ordinal));
        Assert.False(done);
    }

    [Fact]
    public void The_sign_leaves_the_screens_alone_and_a_quick_write_shows_none()
    {
        Hands hands = AskToDisable().Press("Enter").Sees("已停用 见习");
        Assert.DoesNotContain(hands.Terminal.Written, w => w.Contains("请稍候", StringComparison.Ordinal));
        Assert.Single(hands.Application.Screens);
    }

    private Hands AskToDisable() =>
        office.At(new OperatorsScreen(office.Workplace)).Press("/").Type("jx").Press("Enter", "F8").Sees("停用 见习").Press("Right");

    private static void Until(Func<bool> holds)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), "it never came");
            Thread.Sleep(10);
        }
    }
}
