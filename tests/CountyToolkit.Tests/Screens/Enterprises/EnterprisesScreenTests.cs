using CountyToolkit.Terminal.Screens.Enterprises;
using CountyToolkit.Tests.Toolkit;

namespace CountyToolkit.Tests.Screens.Enterprises;

public sealed class EnterprisesScreenTests : IDisposable
{
    private readonly AnOffice office = new();

    public void Dispose() => office.Dispose();

    private Hands List => office.At(new EnterprisesScreen(office.Workplace));

    [Fact]
    public void The_register_opens_on_what_is_in_force_with_whole_codes_at_eighty_columns()
    {
        Hands hands = List.Sees("名称", "统一社会信用代码", "91330929DAX00001XA", "专精特新中小企业", "在册");
        File.WriteAllText("/tmp/firms-list.txt", hands.Picture);
        hands.Resize(120, 40);
        hands.Sees("营收2025(万元)", "行业代码", "C3734", "22298.30");
        File.WriteAllText("/tmp/firms-list-wide.txt", hands.Picture);
    }

    [Fact]
    public void One_without_a_code_says_so() => List.Press("/").Type("北礁船舶").Sees("待补码", "岱西北礁船舶修造厂").SeesNot("岱西澜锚");

    [Fact]
    public void Typing_finds_by_name_code_and_initials()
    {
        Hands hands = List.Press("/").Type("泵业").Sees("岱西浦鸣泵业有限公司").SeesNot("澜锚");
        hands.Press("Esc").Type("pmby").Sees("岱西浦鸣泵业有限公司").SeesNot("澜锚");
        hands.Press("Esc").Type("DAX00001X").Sees("岱西澜锚船舶设备股份有限公司").SeesNot("泵业");
    }

    [Fact]
    public void An_old_name_finds_the_firm_and_says_that_it_is_old()
    {
        Hands hands = List.Press("/").Type("澜锚船舶").Press("Enter", "Enter", "F4").Sees("更名").Press("Enter");
        hands.Press("Ctrl+U").Press("Ctrl+K").Type("岱西新锚海工有限公司").Press("Enter", "Enter").Sees("已更名为");
        hands.Press("Esc").Sees("岱西新锚海工有限公司").Press("Esc", "/").Type("船舶设备股份").Sees("(曾用名)岱西新锚海工有限公司", "曾用名 岱西澜锚船舶设备股份有限公司");
        Assert.Contains("county enterprises rename 91330929DAX00001XA 岱西新锚海工有限公司 --from 2026-11-22 --operator 周敏", office.Workplace.TypedSoFar);
    }

    [Fact]
    public void Those_that_have_ended_are_behind_one_key()
    {
        Hands hands = List.Press("F4").Sees("含注销");
        string shown = hands.Press("/").Type("注销").Picture;
        File.WriteAllText("/tmp/firms-ended.txt", hands.Press("Esc", "Esc", "End").Picture);
        Assert.DoesNotContain("在册", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_firm_is_registered_from_the_list()
    {
        Hands hands = List.Press("F7").Press("Enter", "Enter", "Enter", "Enter").Sees("请填写");
        hands.Type("岱西新厂").Press("Enter").Type("9133").Press("Tab").Sees("18 位");
        hands.Press("Shift+Tab", "Ctrl+U").Press("Enter", "Enter", "Enter").Sees("已登记：岱西新厂");
        hands.Press("/").Type("dxxc").Sees("岱西新厂", "待补码");
    }

    [Fact]
    public void The_marked_are_checked_by_a_rule_and_the_worst_comes_first()
    {
        Hands hands = List.Press("Space", "Space", "Space").Sees("已标记 3").Press("F6").Sees("标记的 3 户");
        File.WriteAllText("/tmp/firms-ask.txt", hands.Picture);
        hands.Press("Enter").Press("Enter");
    }
}
