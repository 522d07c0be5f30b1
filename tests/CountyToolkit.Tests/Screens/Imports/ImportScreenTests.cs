using CountyToolkit.Terminal.Screens.Imports;
using CountyToolkit.Tests.Toolkit;

namespace CountyToolkit.Tests.Screens.Imports;

/// <summary>What a clerk does to bring a quarter's figures in, with nothing but the keyboard.</summary>
public sealed class ImportScreenTests : IDisposable
{
    private readonly AnOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public void A_quarter_with_three_errors_is_mended_at_the_screen_and_written()
    {
        Hands hands = Quarter();
        Show(hands);
        hands.Sees("错误 3", "C6", "A10", "A15", "预览（尚未写入）").Press("F9").Sees("还有 3 处错误");

        // A number with two points: what should stand there is typed over it.
        hands.Press("F4").Sees("更正", "不是数字");
        Show(hands);
        hands.Press("Ctrl+U").Type("13452.86").Press("Enter").Sees("错误 2", "更正 1");

        // A code a spreadsheet has cut: the register knows the firm of the row.
        hands.Sees("F7 有 1 个建议");
        Show(hands);
        hands.Press("F7");
        Show(hands);
        hands.Press("Enter").Sees("错误 1");

        // A letter O in place of a nought: the one code whose checks hold is proposed.
        hands.Press("F7").Sees("两处校验都过").Press("Enter").Sees("没有错误。", "更正 3");
        hands.Press("F9").Sees("写入这次导入", "其中更正 3 格");
        Show(hands);
        hands.Press("Right", "Enter").Sees("已写入，批次", "要撤销");
        Show(hands);
        hands.Press("Enter").Sees("indicators-2026Q3.csv", "2026Q3").Press("Enter");
        Show(hands);
        hands.Press("F6");
        Show(hands);
    }

    private Hands Quarter()
    {
        string file = Path.Combine(office.Folder, "indicators-2026Q3.csv");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "examples", "daixi", "indicators-2026Q3.csv"), file);
        Hands hands = office.At(new ImportsScreen(office.Workplace));
        Show(hands);
        hands.Press("F4");
        Show(hands);
        hands.Press("/").Type("2026Q3").Press("Enter", "Enter").Sees("期别", "2026Q3");
        Show(hands);
        return hands.Press("Enter");
    }

    private static void Show(Hands hands)
    {
        if (Environment.GetEnvironmentVariable("PICTURES") is { } file)
        {
            File.AppendAllText(file, hands.Picture + "\n=====\n");
        }
    }
}
