using CountyToolkit.Enterprises;
using CountyToolkit.People;
using CountyToolkit.Terminal.Screens.Enterprises;
using CountyToolkit.Tests.Toolkit;
using SQLitePCL;

namespace CountyToolkit.Tests.Screens.Enterprises;

/// <summary>The list over ten thousand enterprises.</summary>
public sealed class BigRegisterTests : IDisposable
{
    private const int Many = 10_000;
    private const string Syllables = "海岳浩源舟山岱衢东沙高亭长涂秀桥浪湾潮汐帆锚";
    private readonly AnOffice office = new();

    public BigRegisterTests() => office.Workplace.Session.Write(Right.Import, "test.fill", act =>
    {
        using EnterpriseWriter writer = new(act);
        for (int i = 0; i < Many; i++)
        {
            long id = writer.Enterprise(Origin.Hand);
            writer.Name(id, Name(i), null, Origin.Hand);
            writer.Attribute(id, Profile.Town, "灯塔镇", null, Origin.Hand);
            writer.Attribute(id, Profile.Industry, "C3734", null, Origin.Hand);
        }
    });

    public void Dispose() => office.Dispose();

    [Fact]
    public void A_key_in_the_search_line_asks_nothing_of_the_file()
    {
        Hands hands = office.At(new EnterprisesScreen(office.Workplace)).Press("/");
        int asked = 0;
        delegate_progress counted = _ =>
        {
            asked++;
            return 0;
        };
        raw.sqlite3_progress_handler(office.Workplace.File.Connection.Handle, 1, counted, null);
        hands.Type("hyzbpjA7浩源");
        Assert.Equal(0, asked);

        hands.Press("Esc").Press("F5").Sees("在册");
        Assert.NotEqual(0, asked);
        GC.KeepAlive(counted);
    }

    [Fact]
    public void It_is_read_in_the_background_and_once()
    {
        List<Action> begun = Background(office.Hands);
        Hands hands = office.At(new EnterprisesScreen(office.Workplace)).Sees("正在读企业名录").SeesNot("在册");
        Assert.Single(begun)();

        hands.Sees("在册").SeesNot("正在读企业名录");
        hands.Press("F7").Press("Esc").Sees("在册");
        Assert.Single(begun);
    }

    [Fact]
    public void Stopped_it_says_so_and_reads_again_only_when_asked()
    {
        List<Action> begun = Background(office.Hands);
        Hands hands = office.At(new EnterprisesScreen(office.Workplace)).Press("Esc").Sees("正在读企业名录");
        begun[0]();

        hands.Sees("名录还没有读完；停下以后按 F5 重读。").SeesNot("正在读企业名录", "在册");
        hands.Press("F7").Press("Esc").Sees("名录还没有读完");
        Assert.Single(begun);
        hands.Press("F5").Sees("正在读企业名录");
        begun[1]();
        hands.Sees("在册");
    }

    [Fact]
    public void Only_rows_in_sight_are_drawn()
    {
        Hands hands = office.At(new EnterprisesScreen(office.Workplace));
        Assert.Contains("10092", hands.Row(1), StringComparison.Ordinal);
        int drawn = 0;
        string Counted(string row)
        {
            drawn++;
            return row;
        }

        CountyToolkit.Terminal.Toolkit.Views.TableView<string> table = new()
        {
            Columns = [new("", 10, row => Counted(row))],
            Rows = [.. Enumerable.Range(0, Many).Select(Name)],
        };
        table.Layout(new CountyToolkit.Terminal.Toolkit.Drawing.Rect(0, 0, 80, 20));
        table.Render(new CountyToolkit.Terminal.Toolkit.Drawing.Canvas(80, 24, CountyToolkit.Terminal.Toolkit.Drawing.CellWidth.Narrow));
        Assert.Equal(19, drawn);
    }

    // Work waits until the test does it.
    private static List<Action> Background(Hands hands)
    {
        List<Action> begun = [];
        hands.Application.Background = begun.Add;
        return begun;
    }

    private static string Name(int i) => string.Concat(Enumerable.Range(0, 4).Select(p => Syllables[(i / (int)Math.Pow(Syllables.Length, p) + (p * 7)) % Syllables.Length])) + "装备制造有限公司";
}
