using CountyToolkit.Credit;
using CountyToolkit.Enterprises;
using CountyToolkit.Terminal.Screens.Enterprises;
using CountyToolkit.Terminal.Screens.Returns;
using CountyToolkit.Tests.Toolkit;
using CountyToolkit.Titles;

namespace CountyToolkit.Tests.Screens.Enterprises;

/// <summary>What had a command line only: asking a unit, recording its reply, a title, a merger.</summary>
public sealed class InquiriesScreenTests
{
    [Fact]
    public void What_waits_for_a_reply_opens_on_it_and_takes_the_reply()
    {
        using AnOffice office = new();
        Hands hands = office.Go("").Press("Right").Press("Down", "Down", "Down").Sees("待复函").Press("Enter").Sees("征询", "未回复", "发展和改革局");
        hands.Press("Enter").Sees("登记复函", "复函日期").Press("Tab").Type("岱西发改函〔2026〕3号").Press("Enter").Sees("已登记 发展和改革局 的复函");
        Assert.Contains("inquiries reply", Assert.Single(office.Workplace.TypedSoFar), StringComparison.Ordinal);
        Inquiry row = new InquiryStore(office.Workplace.Connection).Find().Single(i => i.ReplyDocument == "岱西发改函〔2026〕3号");
        Assert.Equal(("发展和改革局", office.Workplace.Today), (row.Unit, row.RepliedOn!.Value));
    }

    [Fact]
    public void A_unit_is_asked_about_all_or_about_one_and_one_that_replied_takes_no_second_reply()
    {
        using AnOffice office = new();
        int before = new InquiryStore(office.Workplace.Connection).Find().Count;
        Hands hands = office.At(new InquiriesScreen(office.Workplace)).Press("F7").Sees("问的是全部企业").Press("Enter", "Enter", "Tab", "Tab", "Tab", "Tab").Press("Tab").Type("岱西经信函〔2026〕30号").Press("Enter").Sees("已登记发函");
        Inquiry made = new InquiryStore(office.Workplace.Connection).Find()[^1];
        Assert.Equal((before + 1, (long?)null, "岱西经信函〔2026〕30号"), (new InquiryStore(office.Workplace.Connection).Find().Count, made.EnterpriseId, made.Document));
        hands.Press("End", "F8").Sees("已经回复");
        long one = new EnterpriseIndex(office.Workplace.Connection).Resolve("岱西汐远泵业有限公司");
        hands = office.At(new EnterpriseScreen(office.Workplace, one)).Press("Shift+Tab").Press("F7").Sees("只问 岱西汐远泵业有限公司").Press("Tab", "Tab", "Tab", "Tab", "Tab").Press("Enter").Sees("已登记发函");
        Assert.Equal(one, new InquiryStore(office.Workplace.Connection).Find()[^1].EnterpriseId);
        hands.Sees("未回复");
    }

    [Fact]
    public void Whoever_may_only_look_is_told_so()
    {
        using AnOffice office = new("见习");
        office.At(new InquiriesScreen(office.Workplace)).Press("F8").Sees("经办").Press("F7").SeesNot("发函文号");
    }

    [Fact]
    public void A_title_is_recorded_from_the_firm()
    {
        using AnOffice office = new();
        long one = new EnterpriseIndex(office.Workplace.Connection).Resolve("岱西灯峰海工装备有限公司");
        Hands hands = office.At(new EnterpriseScreen(office.Workplace, one)).Press("F4").Sees("登记称号", "并入他户");
        hands.Press("End", "Enter").Sees("登记称号：岱西灯峰海工装备有限公司", "按该称号的年限推出");
        hands.Press("Enter", "Down", "Down", "Enter").Press("Tab", "Tab", "Tab").Type("2026-11-20").Press("Tab", "Tab").Type("岱西经信〔2026〕9号").Press("Enter").Sees("已登记");
        Title title = new TitleStore(office.Workplace.Connection).Find(one)[^1];
        Assert.Equal(("innovative-sme", "岱西经信〔2026〕9号", new DateOnly(2029, 11, 19)), (title.Pool, title.Document, title.UntilOn!.Value));
    }

    [Fact]
    public void A_firm_goes_into_another_after_both_names_are_said()
    {
        using AnOffice office = new();
        EnterpriseIndex index = new(office.Workplace.Connection);
        long one = index.Resolve("岱西灯峰海工装备有限公司");
        Hands hands = office.At(new EnterpriseScreen(office.Workplace, one)).Press("F4").Press("End", "Up", "Enter").Sees("并入哪一户");
        hands.Type("没有这一户").Press("Tab", "Tab").Type("吸收合并协议").Press("Enter").SeesNot("自 2026-11-22 起并入").Press("Enter");
        hands.Type("岱西汐远泵业有限公司").Press("Enter", "Enter", "Enter").Sees("把“岱西灯峰海工装备有限公司”自 2026-11-22 起并入“岱西汐远泵业有限公司”", "（91330929DAX0005035）？");
        Assert.Empty(office.Workplace.TypedSoFar);
        hands.Press("Tab", "Enter").Sees("已并入");
        Assert.NotNull(new EnterpriseStore(office.Workplace.Connection).Find(one, office.Workplace.Today)!.EndedOn);
    }

    [Fact]
    public void A_return_proposes_a_whole_path_that_is_free()
    {
        using AnOffice office = new();
        Directory.CreateDirectory(Path.Combine(office.Folder, "上报-2026-11-22"));
        office.At(new ReturnsScreen(office.Workplace)).Resize(120, 40).Press("F4").Sees("上报-2026-11-22-2");
    }
}
