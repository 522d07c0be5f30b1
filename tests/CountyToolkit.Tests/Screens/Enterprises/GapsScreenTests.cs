using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.People;
using CountyToolkit.Tests.Toolkit;

namespace CountyToolkit.Tests.Screens.Enterprises;

public sealed class GapsScreenTests
{
    [Fact]
    public void Who_stands_below_a_title_is_listed_nearest_first_and_what_all_lack_is_said_once()
    {
        using AnOffice office = new();
        Hands hands = List(office).Sees("对标缺项 专精特新中小企业", "63 / 63 户", "各户相同 6 项，已计入待定：", "缺 6 个部门的复函（3 项）", "还差什么");
        hands.Sees("不符合与待定合计少的在前", "已有或已符合的 29 户不列");
        Assert.Equal(1, hands.Picture.Split("待研判").Length - 1);
        hands.Press("/").Type("灯峰海工").Press("Enter").Sees("无 科技型中小企业（或 取得 创新型中小企业）", "怎么办：先取得这一资格", "1 / 63 户");
    }

    [Fact]
    public void Kinds_and_towns_narrow_the_list_and_what_is_seen_is_written()
    {
        using AnOffice office = new();
        Hands hands = List(office).Press("Tab").Sees("全部（63 户）", "缺资格（").Press("Esc", "F6").Sees("盐湾乡（");
        hands.Press("Down", "Enter");
        string town = hands.Row(1);
        Assert.DoesNotContain("63 / 63", town, StringComparison.Ordinal);
        string path = Path.Combine(office.Folder, "缺项.csv");
        hands.Press("F12", "Ctrl+U", "Ctrl+K").Type(path).Press("Enter").Sees("户已写出");
        string[] lines = File.ReadAllLines(path);
        Assert.StartsWith("统一社会信用代码,名称,镇街,", lines[0].TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.InRange(lines.Length, 3, 40);
        Assert.Contains("怎么办", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("。 ", string.Concat(lines), StringComparison.Ordinal);
        Assert.Contains("登记；", string.Concat(lines), StringComparison.Ordinal);
        Assert.Equal("gaps.export", new AuditStore(office.Workplace.Connection).Entries().Last().Act);
    }

    [Fact]
    public void A_code_of_eighteen_digits_is_written_so_that_a_spreadsheet_keeps_them_all()
    {
        using AnOffice office = new();
        string digits = Enumerable.Range(0, 1000).Select(i => FormattableString.Invariant($"91330929{i:00000000}"))
            .Select(c => c + CreditCode.OrganisationCheck(c.AsSpan(8))).Select(c => c + CreditCode.LastCheck(c)).First(c => c.All(char.IsAsciiDigit));
        EnterpriseIndex index = new(office.Workplace.Connection);
        office.Workplace.Session.Write(Right.EditRegister, "enterprises.code", act => new AssignCode(act, index).Run(index.Resolve("91330929DAX0005035"), CreditCode.Parse(digits), null));
        string path = Path.Combine(office.Folder, "缺项.csv");
        List(office).Press("F12", "Ctrl+U", "Ctrl+K").Type(path).Press("Enter").Sees("户已写出");
        Assert.Contains("\n'" + digits + ",", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void One_firm_is_one_page_to_print_and_its_conditions_are_one_key_away()
    {
        using AnOffice office = new();
        Hands hands = List(office).Press("/").Type("汐远").Press("Enter", "Enter");
        hands.Sees("上年研发费用 差 3.62万元", "标准 ≥100万元  实际 96.38万元  所属期 2025", "indicators-2025.csv", "怎么办：2025 年已经过去").SeesNot("srdi-sme");
        string path = Path.Combine(office.Folder, "汐远.txt");
        hands.Press("F12", "Ctrl+U", "Ctrl+K").Type(path).Press("Enter").Sees("已写出");
        string page = File.ReadAllText(path);
        Assert.StartsWith("岱西县经济和信息化局    2026-11-22 打印", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("企业要补的", StringComparison.Ordinal) is > 0 and var own && own < page.IndexOf("本局要办的", StringComparison.Ordinal), page);
        Assert.All(["导入", ".csv", "national-gradient"], inner => Assert.DoesNotContain(inner, page, StringComparison.Ordinal));
        Assert.All(["全部条件：", "来源 企业自报", "若 2026 年认定：按 岱西经信〔2021〕30号 第一条 ", "经办人 周敏"], told => Assert.Contains(told, page, StringComparison.Ordinal));
        Assert.StartsWith("county gap srdi-sme 91330929DAX0005035 --date 2026-11-22 --out ", Assert.Single(office.Workplace.TypedSoFar), StringComparison.Ordinal);
        hands.Press("F6").Sees("[条件]", "专精特新中小企业（认定，2026-11-22）：不符合");
    }

    [Fact]
    public void Whoever_may_only_look_sees_it_and_is_told_why_nothing_is_written()
    {
        using AnOffice office = new("见习");
        List(office).Sees("63 / 63 户").Press("F12").Sees("经办").SeesNot("写到");
        Assert.Empty(Directory.EnumerateFiles(office.Folder, "*缺项*"));
    }

    private static Hands List(AnOffice office) => office.Go("enterprises").Press("F9").Sees("对标哪一级", "基准日").Press("Enter", "Down", "Enter", "Tab", "Tab", "Enter");
}
