using System.Text;
using CountyToolkit.Terminal.Screens.Rules;
using CountyToolkit.Tests.Toolkit;

namespace CountyToolkit.Tests.Screens;

/// <summary>The cases page: tables out and in by a key, a case in words, an enterprise kept as a case.</summary>
public sealed class CaseScreenTests
{
    [Fact]
    public void A_case_is_told_in_words_and_what_it_changes_of_its_base_is_marked()
    {
        using AnOffice office = new();
        Hands hands = Cases(office).Type("/").Type("称号恰好1月1日").Press("Enter", "Enter");
        hands.Sees("称号恰好1月1日", "期望 结果：符合", "期望 核定金额(元)：300000.00", "依据 titles.facts.json，改动 1 处");
        hands.Sees("改 称号：称号：专精特新中小企业；级别：省级；事项：认定；日期：2024-01-01", "（原：称号：专精特新中小企业；级别：省级；事项：认定；日期：2024-03-20");
        hands.Press("End").Sees("改 称号：专精特新中小企业；级别：省级；事项：认定；日期：2024-01-01").SeesNot("{", "\"");
    }

    [Fact]
    public void A_table_goes_out_and_comes_back_changed()
    {
        using AnOffice office = new();
        Hands hands = Cases(office).Type("/").Type("称号恰好1月1日").Press("Enter", "Ctrl+O").Sees("recognition-award", "recognition-award-样例.csv");
        hands.Press("Enter", "Enter", "Tab", "Enter");
        string table = Path.Combine(office.Folder, "recognition-award-样例.csv");
        hands.Sees("样例 54 个，写到");
        string text = File.ReadAllText(table);
        string row = text.Split('\n').Single(l => l.StartsWith("称号恰好1月1日,", StringComparison.Ordinal));
        File.WriteAllText(table, text.Replace(row, row.Replace("2024-12-31", "2024/12/31", StringComparison.Ordinal).Replace("300000.00", "200000", StringComparison.Ordinal), StringComparison.Ordinal), new UTF8Encoding(true));
        hands.Press("F4", "Enter", "Enter", "Tab", "Enter");
        hands.Sees("读入：新增 0 个，改动 1 个，没有变的 53 个", "期望 核定金额(元)：300000.00 → 200000", "应为 200000，算出 300000.00", "期望与算出的不一样");
        Assert.Equal(
            [$"county rules cases county-awards/recognition-award --out {table} --operator 周敏", $"county rules cases county-awards/recognition-award --in {table} --operator 周敏"],
            office.Workplace.TypedSoFar.Select(t => t.Replace("'", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_wrong_with_a_table_is_told_cell_by_cell_and_nothing_is_written()
    {
        using AnOffice office = new();
        File.WriteAllText(Path.Combine(office.Folder, "recognition-award-样例.csv"), "名称,基准日,期望 结果\n甲,昨天,\n", new UTF8Encoding(true));
        Cases(office).Type("/").Type("称号恰好1月1日").Press("Enter", "F4", "Enter", "Enter", "Tab", "Enter").Sees("recognition-award-样例.csv:B2", "不是日期", ":C2", "没有写期望");
        Assert.False(Directory.Exists(Path.Combine(office.Folder, "scripts", "policies", "county-awards")));
    }

    [Fact]
    public void Cases_that_are_missing_are_listed_or_said_to_be_none()
    {
        using AnOffice office = new();
        Cases(office).Type("/").Type("称号恰好1月1日").Press("Enter", "F11").Sees("recognition-award-缺的样例.csv").Press("Enter", "Enter", "Tab", "Enter").Sees("缺的样例 7 个已列出，另有 1 处要自己写");
        using AnOffice other = new();
        Cases(other).Type("/").Type("迁入满一年的当天").Press("Enter", "F11").Sees("moved-in-award-缺的样例.csv").Press("Enter", "Enter", "Tab", "Enter").Sees("没有缺的样例");
    }

    [Fact]
    public void An_enterprise_is_kept_as_a_case_from_its_conditions()
    {
        using AnOffice office = new();
        Hands hands = office.Go("enterprises").Press("/").Type("dxyh").Press("Enter", "Enter", "Tab", "Tab", "Tab", "F11").Sees("还没有核对", "不要外传");
        hands.Press("Enter", "Enter", "Tab", "Enter").Sees("已留作样例：待核对：企业甲，2026-11-22 认定", "没有人核对过");
        Assert.Contains(office.Workplace.TypedSoFar, t => t.StartsWith("county rules keep national-gradient-2026/", StringComparison.Ordinal));
        Assert.Single(Directory.GetFiles(Path.Combine(office.Folder, "scripts"), "kept-1.facts.json", SearchOption.AllDirectories));
    }

    private static Hands Cases(AnOffice office) => office.At(new DocumentScreen(office.Workplace, "county-awards", null)).Press("Shift+Tab", "Shift+Tab").Sees("[样例]");
}
