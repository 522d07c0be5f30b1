using CountyToolkit.Enterprises;
using CountyToolkit.People;
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
        hands.Resize(120, 40);
        hands.Sees("营收2025(万元)", "望潮街道", "22298.30");
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
        hands.Press("Esc").Sees("(曾用名)岱西新锚海工有限公司").Press("Esc", "/").Type("船舶设备股份").Sees("(曾用名)岱西新锚海工有限公司", "曾用名 岱西澜锚船舶设备股份有限公司");
        Assert.Contains("county enterprises rename 91330929DAX00001XA 岱西新锚海工有限公司 --from 2026-11-22 --operator 周敏", office.Workplace.TypedSoFar);
    }

    [Fact]
    public void A_name_that_begins_another_day_does_not_pass_for_a_change_by_somebody_else()
    {
        office.Workplace.Session.Write(Right.EditRegister, "enterprises.rename", act =>
        {
            EnterpriseIndex index = new(act.Connection);
            return new RenameEnterprise(act, index).Run(index.ByName("岱西澜锚船舶设备股份有限公司").Ids[0], "岱西澜锚集团有限公司", new DateOnly(2027, 1, 1));
        });
        Hands hands = List.Press("/").Type("澜锚船舶").Press("Enter", "Enter", "F4").Press("Enter").Sees("更名");
        hands.Press("Ctrl+U").Press("Ctrl+K").Type("岱西新锚海工有限公司").Press("Enter", "Enter").Sees("已更名为");
    }

    [Fact]
    public void A_firm_somebody_else_renamed_while_the_form_stood_open_is_not_renamed_over_it()
    {
        Hands hands = List.Press("/").Type("澜锚船舶").Press("Enter", "Enter", "F4").Press("Enter").Sees("更名");
        office.Workplace.Session.Write(Right.EditRegister, "enterprises.rename", act =>
        {
            EnterpriseIndex index = new(act.Connection);
            return new RenameEnterprise(act, index).Run(index.ByName("岱西澜锚船舶设备股份有限公司").Ids[0], "岱西澜锚集团有限公司", office.Workplace.Today);
        });
        hands.Press("Ctrl+U").Press("Ctrl+K").Type("岱西新锚海工有限公司").Press("Enter", "Enter").Sees("刚由别人改成了", "没有写入");
        Assert.Single(new EnterpriseIndex(office.Workplace.Connection).ByName("岱西澜锚集团有限公司").Ids);
    }

    [Fact]
    public void An_attribute_somebody_else_changed_while_the_form_stood_open_is_not_written_over()
    {
        Hands hands = List.Press("/").Type("澜锚船舶").Press("Enter", "Enter", "F4", "Down", "Down", "Enter").Sees("属性");
        office.Workplace.Session.Write(Right.EditRegister, "enterprises.set", act =>
        {
            EnterpriseIndex index = new(act.Connection);
            return new DescribeEnterprise(act, office.Workplace.Catalogue, index).Run(index.ByName("岱西澜锚船舶设备股份有限公司").Ids[0], Profile.Region, "330902", office.Workplace.Today);
        });
        hands.Press("Tab").Type("330903").Press("Enter", "Enter").Sees("行政区划", "刚由别人改成了", "330902", "这次没有写").Press("Enter", "Esc", "Tab", "Enter");
        hands.Press("F4", "Down", "Down", "Enter", "Tab").Type("330903").Press("Enter", "Enter").Sees("行政区划 现为 330903").SeesNot("刚由别人");
    }

    [Fact]
    public void A_town_is_picked_from_those_there_are_and_a_new_one_is_asked_about_with_the_one_it_may_be_a_slip_of()
    {
        Hands hands = List.Press("F7").Type("岱西新厂").Press("Tab", "Tab").Sees("F4 从已有的里选").Press("F4").Sees("盐湾乡", "望潮街道").Type("ywx").Press("Enter").Sees("盐湾乡");
        hands.Press("Ctrl+U").Type("盐湾镇").Press("Enter", "Enter").Sees("镇街“盐湾镇”库里还没有", "只差一个字的有：盐湾乡").Press("Esc").Sees("岱西新厂");
        Assert.Empty(office.Workplace.TypedSoFar);
        hands.Press("Shift+Tab").Press("Ctrl+U", "Ctrl+K").Type("盐湾乡").Press("Enter", "Enter").Sees("岱西新厂").SeesNot("库里还没有");
        Assert.Contains("town=盐湾乡", Assert.Single(office.Workplace.TypedSoFar), StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_has_closed_is_behind_one_key_and_says_since_when()
    {
        Hands hands = List.Press("/").Type("浦鸣").Press("Enter", "Enter", "F4", "Down", "Down", "Down", "Enter").Sees("注销：岱西浦鸣泵业有限公司");
        hands.Press("Enter", "Enter").Sees("请填写").Type("股东会决议").Press("Enter").Sees("county enterprises retract end").Press("Esc").Sees("原因及文号");
        Assert.Empty(office.Workplace.TypedSoFar);
        hands.Press("Enter", "Tab", "Enter").Sees("已自 2026-11-22 注销").Press("Esc").SeesNot("浦鸣泵业");
        hands.Press("F4").Sees("岱西浦鸣泵业有限公司", "2026-11-22 注销");
        Assert.Equal("county enterprises close 91330929DAX000124K --on 2026-11-22 --reason 股东会决议 --operator 周敏", Assert.Single(office.Workplace.TypedSoFar));
    }

    [Fact]
    public void A_new_firm_is_registered_from_the_list()
    {
        Hands hands = List.Press("F7").Press("Enter", "Enter", "Enter", "Enter").Sees("请填写");
        hands.Type("岱西新厂").Press("Enter").Type("9133").Press("Tab").Sees("代码只有4位，应为18位");
        hands.Press("Shift+Tab", "Ctrl+U").Press("Enter", "Enter", "Enter").Sees("已登记：岱西新厂");
        hands.Press("/").Type("dxxc").Sees("岱西新厂", "待补码");
    }

    [Fact]
    public void A_code_is_taken_in_any_width_and_case_and_a_wrong_one_says_what_is_wrong()
    {
        string right = InventedCode.Number(77);
        Hands hands = List.Press("/").Type("北礁船舶").Press("Enter", "Enter", "F4").Type("码").Press("Enter").Sees("统一社会信用代码");
        hands.Type(right[..17]).Press("Tab").Sees("代码只有17位，应为18位", "请照营业执照补全");
        hands.Press("Up").Type(right[..4] + "O" + right[5..]).Press("Tab").Sees("代码不用的字母 O(5)");
        string wide = string.Concat(right.ToLowerInvariant().Select(c => (char)(c + 0xFEE0)));
        hands.Press("Up").Type(wide).Press("Tab").Sees("将登记为 " + right).SeesNot("不用的字母").Press("Enter").Sees("的代码现为 " + right);
        Assert.Contains(right, Assert.Single(office.Workplace.TypedSoFar), StringComparison.Ordinal);
    }

    [Fact]
    public void The_marked_are_checked_by_a_rule_and_the_worst_comes_first()
    {
        Hands hands = List.Press("Space", "Space", "Space").Sees("已标记 3").Press("F6").Sees("标记的 3 户", "创新型中小企业");
        hands.Press("Enter").Sees("所列的全部 92 户").Press("Esc", "Tab", "Tab", "Tab", "Enter");
        hands.Sees("核查 创新型中小企业（2026-11-22，标记的 3 户）", "岱西帆远海工装备有限公司");
        hands.Press("Enter").Sees("[条件]", "创新型中小企业（认定，2026-11-22）");
    }
}
