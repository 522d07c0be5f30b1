using CountyToolkit.Returns;
using CountyToolkit.Terminal.Screens.Returns;
using CountyToolkit.Tests.Toolkit;

namespace CountyToolkit.Tests.Screens;

/// <summary>上报 at the screens.</summary>
public sealed class ReturnScreenTests
{
    [Fact]
    public void A_form_is_filled_its_findings_read_then_exported_and_the_package_proven()
    {
        using AnOffice office = new();
        Hands hands = office.At(new ReturnsScreen(office.Workplace)).Sees("奖补资金兑付汇总表", "培育库企业名单汇总表", "2025", "周敏");
        hands.Press("Down", "F4", "Tab", "Ctrl+U").Type("2025").Press("Tab", "Right", "Tab", "Tab", "Ctrl+U").Type("交市局");
        hands.Press("Enter").Sees("写出 ", "记入操作记录");
        hands.Press("Tab", "Enter").Sees("校验码 ", "manifest.json");
        ReturnExport made = new ReturnStore(office.Workplace.Connection).All()[0];
        hands.Press("Enter").Sees(Sha256.CheckCode(made.ManifestSha256)).Press("F6").Type("交市局").Press("Tab").Type(Sha256.CheckCode(made.ManifestSha256)).Press("Enter").Sees("清单校验码与所给的一致");
        Assert.Contains($"returns export {made.Form} --period 2025 --out {Path.Combine(office.Folder, "交市局")}", Assert.Single(office.Workplace.TypedSoFar), StringComparison.Ordinal);
        hands.Press("Enter", "Home", "Enter").Sees("上报包在 交市局").Press("Enter", "F6").Sees("交市局", Sha256.CheckCode(made.ManifestSha256)).Press("Enter", "Enter").Sees("清单校验码与所给的一致");
        hands.Press("Enter", "End");
        File.AppendAllText(Directory.EnumerateFiles(Path.Combine(office.Folder, "交市局"), "*.csv", SearchOption.AllDirectories).First(), "x");
        hands.Press("Home", "F6", "Tab", "Enter").Sees("上报包未通过验证：1 处问题");
    }

    [Fact]
    public void A_form_of_a_run_asks_for_the_run_and_nothing_is_written()
    {
        using AnOffice office = new();
        int before = new ReturnStore(office.Workplace.Connection).All().Count;
        Hands hands = office.At(new ReturnsScreen(office.Workplace)).Press("Down", "F4", "Tab", "Ctrl+U").Type("二〇二五").Press("Tab", "Tab", "Tab", "Enter");
        hands.Sees("期别写成 2025", "要选一次审核通过的测算");
        Assert.Equal(before, new ReturnStore(office.Workplace.Connection).All().Count);
    }
}
