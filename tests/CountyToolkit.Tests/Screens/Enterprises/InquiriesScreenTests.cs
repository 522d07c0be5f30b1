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
        Hands hands = office.Go("").Press("Right").Press("Down", "Down", "Down").Sees("未复函").Press("Enter").Sees("征询", "未复函", "发展和改革局");
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
        Hands hands = office.At(new InquiriesScreen(office.Workplace)).Press("F7").Sees("就全部企业征询").Press("Enter", "Enter", "Tab", "Tab", "Tab", "Tab").Press("Tab").Type("岱西经信函〔2026〕30号").Press("Enter").Sees("已登记征询");
        Inquiry made = new InquiryStore(office.Workplace.Connection).Find()[^1];
        hands.Sees($"编号 {made.Id}");
        Assert.Equal((before + 1, (long?)null, "岱西经信函〔2026〕30号"), (new InquiryStore(office.Workplace.Connection).Find().Count, made.EnterpriseId, made.Document));
        hands.Press("End", "F8").Sees("按 F9 撤回");
        long one = new EnterpriseIndex(office.Workplace.Connection).Resolve("岱西汐远泵业有限公司");
        hands = office.At(new EnterpriseScreen(office.Workplace, one)).Press("Shift+Tab").Press("F7").Sees("只就 岱西汐远泵业有限公司 征询").Press("Tab", "Tab", "Tab", "Tab", "Tab").Press("Enter").Sees("已登记征询");
        Assert.Equal(one, new InquiryStore(office.Workplace.Connection).Find()[^1].EnterpriseId);
        hands.Sees("未复函").Press("F8").Sees("登记复函", new InquiryStore(office.Workplace.Connection).Find()[^1].Unit);
    }

    [Fact]
    public void A_reply_recorded_wrongly_is_taken_back_at_its_row_and_then_the_inquiry_itself()
    {
        using AnOffice office = new();
        InquiryStore store = new(office.Workplace.Connection);
        Inquiry row = store.Find().First(i => i.RepliedOn is not null && i.EnterpriseId is null);
        Hands hands = office.At(new InquiriesScreen(office.Workplace, row.Id)).Sees($"编号 {row.Id}", "已复函");
        hands.Press("F9").Sees($"撤回复函：编号 {row.Id}", "撤回原因", row.ReplyDocument!).Press("Enter").Sees("请填写").Type("登记成了另一份").Press("Enter").Sees(row.Unit, "这份复函不作数").Press("Enter");
        Assert.NotNull(store.Find().Single(i => i.Id == row.Id).RepliedOn);
        hands.Press("Enter").Sees("这份复函不作数").Press("Tab", "Enter").Sees("已撤回", "未复函");
        Assert.Null(store.Find().Single(i => i.Id == row.Id).RepliedOn);
        Assert.Contains($"inquiries retract-reply {row.Id} --reason 登记成了另一份", Assert.Single(office.Workplace.TypedSoFar), StringComparison.Ordinal);
        hands.Press("F9").Sees($"撤回征询：编号 {row.Id}").Type("重复").Press("Enter").Sees("不再列出").Press("Tab", "Enter").Sees("已撤回向");
        Assert.DoesNotContain(store.Find(), i => i.Id == row.Id);
        Assert.Contains($"inquiries retract {row.Id} ", office.Workplace.TypedSoFar[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_reply_without_a_number_is_asked_about_and_the_harmless_answer_goes_back_to_the_number()
    {
        using AnOffice office = new();
        Hands hands = office.At(new InquiriesScreen(office.Workplace)).Press("F8").Press("Enter", "Enter").Sees("却没有文号作证", "回去填文号").Press("Enter").Type("岱西发改函〔2026〕9号");
        Assert.Empty(office.Workplace.TypedSoFar);
        hands.Press("Ctrl+U", "Enter").Sees("没有文号也登记").Press("Right", "Enter").Sees("已登记 发展和改革局 的复函", "（没有文号）");
        Assert.Single(office.Workplace.TypedSoFar);
    }

    [Fact]
    public void Enter_shows_a_reply_recorded_in_full()
    {
        using AnOffice office = new();
        Inquiry row = new InquiryStore(office.Workplace.Connection).Find().First(i => i.RepliedOn is not null && i.EnterpriseId is null);
        office.At(new InquiriesScreen(office.Workplace, row.Id)).Press("Enter").Sees($"编号 {row.Id}", "企业：全部企业", $"文号 {row.ReplyDocument}", "按 F9 撤回");
    }

    [Fact]
    public void A_reply_dated_before_its_question_is_said_at_the_day()
    {
        using AnOffice office = new();
        office.At(new InquiriesScreen(office.Workplace)).Press("F8").Type("2026-06-01").Press("Tab").Type("某号").Press("Enter").Sees("早于征询日期 2026-06-08").Type("2026-06-20").Press("Down", "Enter").Sees("早于征询的查至 2026-06-30", "还没有人查").Press("Enter").Sees("复函日期");
        Assert.DoesNotContain(new InquiryStore(office.Workplace.Connection).Find(), i => i.ReplyDocument == "某号");
        office.Hands.Press("Down", "Enter").Sees("早于征询的查至").Press("Tab", "Enter").Sees("已登记");
    }

    [Fact]
    public void Whoever_may_only_look_is_told_so()
    {
        using AnOffice office = new("见习");
        office.At(new InquiriesScreen(office.Workplace)).Press("F8").Sees("经办").Press("F7").SeesNot("征询文号");
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
