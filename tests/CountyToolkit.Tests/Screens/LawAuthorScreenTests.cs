using CountyToolkit.Rules.Bundles;
using CountyToolkit.Terminal.Screens.Rules;
using CountyToolkit.Tests.Toolkit;

namespace CountyToolkit.Tests.Screens;

/// <summary>The rule author at the screens: programmes, clauses and new figures by form, a rule begun, the comparison over everyone.</summary>
public sealed class LawAuthorScreenTests
{
    private const string Award = "county-awards";

    [Fact]
    public void Each_programme_stands_with_its_steps_in_words()
    {
        using AnOffice office = new();
        Programmes(office).Sees("[项目]", "称号认定奖励", "3 晋级补差额", "第三条").Press("Down", "Down", "Down", "Down")
            .Sees("一个政策年度合计不超过年度上限 1200000元（称号认定奖励、研发费用奖励合并计算）")
            .Press("Enter").Sees("county-awards/recognition", "7 分期兑付  第七条").Press("PageDown").Sees("basis  扣减基数  按核定  granted");
    }

    [Fact]
    public void Stages_are_changed_together_and_the_command_that_does_the_same_is_noted()
    {
        using AnOffice office = new();
        Hands hands = Programmes(office).Press(Times("Down", 7)).Press("F4").Sees("第 1 期 比例", "第 1 期 年份");
        hands.Press("Down", "Ctrl+U").Type("70%").Press(Times("Down", 7)).Press("Ctrl+U").Type("25%").Press(Times("Down", 13)).Press("Tab", "Enter");
        hands.Sees("各份加起来是 95%").Press("Enter", "Shift+Tab").Press(Times("Up", 13)).Press("Ctrl+U").Type("30%").Press(Times("Down", 13)).Press("Tab", "Enter");
        hands.Sees("当年 70%；次年 30%", "已改 岱西经信〔2021〕30号");
        Assert.Equal(["county programmes set county-awards/recognition 'stages.1.share=70%' 'stages.2.share=30%' --operator 周敏"], office.Workplace.TypedSoFar);
    }

    [Fact]
    public void A_step_is_moved_taken_out_and_added_again()
    {
        using AnOffice office = new();
        Hands hands = Programmes(office).Press(Times("Down", 5)).Press("F4").Sees("资金总盘子", "位置", "第 5 步");
        hands.Press("Enter", "End", "Enter").Sees("去掉这一步").Press(Times("Down", 3)).Press("Tab", "Enter").Sees("5 取整").SeesNot("资金总盘子");
        hands.Press("Ctrl+N").Sees("加一步", "资金总盘子").Press(Choose(["item-cap", "waiting", "pot"], "pot")).Press("Enter").Sees("资金总盘子", "不够时");
        hands.Press("Down", "Enter").Sees("年度预算 8000000元").Type("年度预算").Press("Enter").Press("Down", "Right").Sees("同比例核减").Press("Down", "Tab", "Enter");
        hands.Sees("总额年度预算 8000000元，不够时同比例核减");
        Assert.Equal(2, office.Workplace.TypedSoFar.Count);
        Assert.Contains("pot.figure=budget", office.Workplace.TypedSoFar[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_is_begun_in_a_form_and_its_document_is_written_page_by_page()
    {
        using AnOffice office = new();
        Hands hands = office.At(new RulesScreen(office.Workplace)).Press("Ctrl+N").Sees("从哪种办法起", "定额");
        hands.Press("Down", "Down", "Tab", "Tab", "Tab", "Tab", "Enter").Sees("请填写");
        hands.Type("岱西经信〔2026〕40号").Press("Down").Type("梯度培育办法").Press("Down", "Ctrl+U").Type("2026.1.1")
            .Press("Enter", "Enter").Sees("文号：岱西经信〔2026〕40号", "已写好", "第八条").SeesNot("第九条");
        hands.Press("Ctrl+N").Sees("新的一条").Press("Down", "Enter").Sees("要点").Press("Ctrl+U").Type("首次认定奖励").Press("Enter").Sees("第一条  首次认定奖励");
        hands.Press("F4").Sees("发文机关").Press("Down", "Down").Type("岱西县经信局").Press(Times("Down", 4)).Press("Tab", "Enter").Sees("发文机关：岱西县经信局");
        hands.Press("Tab", "Ctrl+N").Sees("新标准", "加一行").Press("Down", "Enter").Press("Right").Press("Down").Type("40万元").Press("Enter").Sees("400000  元");
        hands.Press("Ctrl+N", "Enter").Type("单项上限").Press("Down", "Down").Type("30万元").Press(Times("Down", 3)).Press("Tab", "Enter").Sees("30  万元");
        Assert.Equal(
            [
                "county rules new tdpybf-2026/fixed-award --from fixed --number '岱西经信〔2026〕40号' --title 梯度培育办法 --effective 2026-01-01 --operator 周敏",
                "county policies clause tdpybf-2026 第一条 --gist 首次认定奖励 --operator 周敏",
                "county policies set tdpybf-2026 issuer=岱西县经信局 --operator 周敏",
            ],
            office.Workplace.TypedSoFar.Take(3));
        Assert.Equal(5, office.Workplace.TypedSoFar.Count);
    }

    [Fact]
    public void What_a_changed_figure_means_is_shown_firm_by_firm_with_before_and_after()
    {
        using AnOffice office = new();
        SetFigure.Run(Path.Combine(AppContext.BaseDirectory, "scripts"), Path.Combine(office.Folder, "scripts"), Award, new FigureEdit("recognition.srdi-sme", "30.0001万元", null), new DateOnly(2026, 11, 22));
        Hands hands = office.At(new DocumentScreen(office.Workplace, Award, null)).Press("F12");
        hands.Sees("全库对比", "称号认定奖励：800.00 → 800.00 万元", "增10减10户；2025年度").Press("End");
        hands.Sees("+").Press("Enter").Sees("启用版  188235.00", "专精特新中小企业").Press("PageDown").Sees("资金总盘子").Press("PageDown").Sees("新版  ");
    }

    [Fact]
    public void Without_a_change_there_is_nothing_to_compare_and_who_may_only_look_writes_nothing()
    {
        using AnOffice office = new("见习");
        office.At(new DocumentScreen(office.Workplace, Award, null)).Press("F12").Sees("没有可提交的").Press("Tab", "Tab", "F4").Sees("这一步需要");
        office.At(new RulesScreen(office.Workplace)).Press("Ctrl+N").Sees("这一步需要");
    }

    private static Hands Programmes(AnOffice office) => office.At(new DocumentScreen(office.Workplace, Award, null)).Press("Tab", "Tab");

    private static string[] Times(string key, int count) => [.. Enumerable.Repeat(key, count)];

    private static string[] Choose(string[] options, string one) => Times("Down", Array.IndexOf(options, one));
}
