using CountyToolkit.Enterprises;
using CountyToolkit.People;
using CountyToolkit.Terminal.Screens.Settings;
using CountyToolkit.Tests.Toolkit;

namespace CountyToolkit.Tests.Screens.Settings;

/// <summary>Who changed this, when, on what paper: answered on one screen, in words.</summary>
public sealed class AuditScreenTests
{
    [Fact]
    public void An_act_is_named_in_words_with_whom_it_was_about()
    {
        using AnOffice office = new("王芳", 120, 40);
        Hands hands = office.At(new AuditScreen(office.Workplace));

        hands.Sees("审核通过", "岱西经信〔2021〕30号", "审批单 1", "登记复函", "发展和改革局").SeesNot("approvals.approve", "{\"");
    }

    [Theory]
    [InlineData("海月水产品", "更名")]
    [InlineData("30号", "提交政策版本")]
    [InlineData("标准", "提交政策版本")]
    [InlineData("djfh", "登记复函")]
    [InlineData("titles-2022", "导入")]
    public void It_is_found_by_words_and_by_first_letters(string typed, string act)
    {
        using AnOffice office = new("王芳", 120, 40);
        office.At(new AuditScreen(office.Workplace)).Press("/").Type(typed).Press("Enter").Sees(act).SeesNot("没有操作记录");
    }

    [Fact]
    public void A_code_set_says_which_firm_the_old_code_and_the_new_and_opens_the_firm()
    {
        using AnOffice office = new("王芳");
        Hands hands = office.At(new AuditScreen(office.Workplace)).Press("/").Type("补码").Press("Enter").Sees("1 / ", "岱西海月");

        hands.Press("Enter").Sees("92330929DAX090019Y → 91330929DAX000319D", "起：2023-06-01", "周敏", "存的原样", "enterprises.code", "F9 企业").SeesNot("F6 审批单");
        hands.Press("F9").Sees("企业 › 岱西海月水产品加工有限公司").Press("Escape").Sees("补码、改码");
    }

    [Fact]
    public void An_approval_says_who_proposed_and_who_agreed_and_opens_the_sheet()
    {
        using AnOffice office = new("王芳");
        Hands hands = office.At(new AuditScreen(office.Workplace)).Press("/").Type("审批单 2").Press("Enter").Sees("2 / ");

        hands.Press("Enter").Sees("审批单 2", "提交 周敏", "审核通过：王芳");
        hands.Press("F6").Sees("审核 › 审批单 2").Press("Escape");
        hands.Press("F8").Sees("测算 1");
    }

    [Fact]
    public void An_import_says_how_many_rows_and_opens_the_batch()
    {
        using AnOffice office = new("王芳");
        Hands hands = office.At(new AuditScreen(office.Workplace)).Press("/").Type("titles-2022-innovative").Press("Enter", "Enter");

        hands.Sees("titles-2022-innovative.csv(第 10 批)", "称号 12 条").Press("F7").Sees("导入 › 批次 10");
    }

    [Fact]
    public void One_operator_and_some_days_are_asked_for_by_a_key()
    {
        using AnOffice office = new("王芳");
        Hands hands = office.At(new AuditScreen(office.Workplace)).Press("F6").Sees("全部", "陈立").Press("Down", "Enter");
        hands.Sees("陈立  5 条", "新建数据库").SeesNot("登记研判");

        hands.Press("F7").Type("2030-01-01").Press("Enter", "Enter", "Enter");
        hands.Sees("没有操作记录");
    }

    [Fact]
    public void What_was_taken_back_is_told_with_the_reason()
    {
        using AnOffice office = new("周敏");
        office.Workplace.Session.Write(Right.EditRegister, "titles.retract", act => new CountyToolkit.Audit.RetractionStore(act).Retract("title", 1, "录错了一户"));
        Hands hands = office.At(new AuditScreen(office.Workplace)).Sees("撤回称号", "录错了一户");

        hands.Press("Enter").Sees("撤回的是：称号 第 1 条", "称号或库：创新型中小企业", "理由：录错了一户");
    }

    [Fact]
    public void A_firm_taken_back_is_named_and_opens_nothing()
    {
        using AnOffice office = new("周敏");
        long firm = office.Workplace.Session.Write(Right.EditRegister, "enterprises.add", act => new RegisterEnterprise(act, office.Workplace.Catalogue, new EnterpriseIndex(act.Connection)).Run(new NewEnterprise { Name = "岱西试写有限公司" }));
        office.Workplace.Session.Write(Right.EditRegister, "enterprises.retract", act => new CountyToolkit.Audit.RetractionStore(act).Retract("enterprise", firm, "重复登记"));
        Hands hands = office.At(new AuditScreen(office.Workplace)).Sees("撤回企业登记", "岱西试写有限公司(已不在名录)");

        hands.Press("Enter").SeesNot("F9 企业");
    }
}
